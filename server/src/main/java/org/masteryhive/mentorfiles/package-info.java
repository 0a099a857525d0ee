/**
 * A spreadsheet for each mentor, holding that mentor's students and nothing else, shared with the mentor to look at.
 *
 * <p>What a file should hold is worked out as a recompute works out the Mentoring tab, from one picture of the gradebook
 * ({@link org.masteryhive.recompute.MentorsView}). Who gets which rows, which file is whose, what has to change in it and who
 * may open it are decided by pure code here; files are made, found and shared through the port {@link
 * org.masteryhive.mentorfiles.MentorFiles}. Nothing is ever copied from the gradebook's file itself.
 *
 * <p>That a file belongs to a gradebook stands in three places that have to agree before it is touched: marks on the file in
 * Drive, which only this service sees ({@link org.masteryhive.mentorfiles.Marks}), a stamp inside the file, and the file's
 * own id beside that stamp, so that a copy is known as a copy. The tab {@code Mentor Files} shows it all to the teacher, and
 * helps to find files that Drive's list does not name yet. Decision record 0010 says why.
 */
@NullMarked
package org.masteryhive.mentorfiles;

import org.jspecify.annotations.NullMarked;
