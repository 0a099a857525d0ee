package org.masteryhive.mentorfiles;

import java.time.LocalDate;
import java.util.Optional;
import org.masteryhive.recompute.WorkbookId;

/**
 * One row of the tab {@code Mentor Files}.
 *
 * @param address as it is shown; may be empty
 * @param file that the row leads to, if there is one
 * @param state what happened, in words
 */
record Listed(
    String mentor,
    String address,
    int students,
    String link,
    Optional<WorkbookId> file,
    Optional<LocalDate> updated,
    String state) {}
