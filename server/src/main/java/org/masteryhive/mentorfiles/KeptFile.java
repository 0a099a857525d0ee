package org.masteryhive.mentorfiles;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.recompute.WorkbookId;

/**
 * A file in the teacher's Drive, as Drive knows it.
 *
 * @param link where it opens in the browser
 * @param trashed whether it lies in the trash
 * @param grants who may open it
 */
public record KeptFile(
    WorkbookId id,
    String title,
    String link,
    boolean trashed,
    Instant made,
    Marks marks,
    List<Grant> grants) {

  public KeptFile {
    grants = List.copyOf(grants);
  }

  /**
   * That somebody may open a file.
   *
   * @param type {@code user}, {@code group}, {@code domain} or {@code anyone}
   * @param role {@code owner}, {@code writer}, {@code commenter} or {@code reader}
   * @param address of a person or a group; else empty
   */
  public record Grant(String id, String type, String role, String address) {

    public Grant {
      address = address.toLowerCase(Locale.ROOT);
    }
  }

  /** How others than the mentor can open it. */
  enum Exposure {
    TO_A_STUDENT,
    TO_THE_SCHOOL,
    TO_ANYONE
  }

  /** Whether this address can open it. */
  boolean isOpenTo(String address) {
    return grants.stream().anyMatch(grant -> grant.address().equals(address));
  }

  /** What has to be taken away: what the address has that the file was shared with, unless it is still that one. */
  List<Grant> outdated(Optional<String> wanted) {
    return marks.isShared(wanted)
        ? List.of()
        : grants.stream()
            .filter(grant -> !grant.role().equals("owner"))
            .filter(grant -> marks.isShared(Optional.of(grant.address())))
            .toList();
  }

  /** The file without some of the ways to it. */
  KeptFile without(List<Grant> taken) {
    return new KeptFile(
        id,
        title,
        link,
        trashed,
        made,
        marks,
        grants.stream().filter(grant -> !taken.contains(grant)).toList());
  }

  /** Ways to it that nobody should have, which a person opened by hand. */
  List<Exposure> exposures(Set<String> studentAddresses) {
    return grants.stream()
        .flatMap(grant -> exposure(grant, studentAddresses).stream())
        .distinct()
        .toList();
  }

  private static Optional<Exposure> exposure(Grant grant, Set<String> studentAddresses) {
    return switch (grant.type()) {
      case "anyone" -> Optional.of(Exposure.TO_ANYONE);
      case "domain" -> Optional.of(Exposure.TO_THE_SCHOOL);
      default ->
        studentAddresses.contains(grant.address())
            ? Optional.of(Exposure.TO_A_STUDENT)
            : Optional.empty();
    };
  }
}
