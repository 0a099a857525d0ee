package org.masteryhive.mentorfiles;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.masteryhive.mentoring.Address;
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

  private static final Set<String> WRITING = Set.of("writer", "fileOrganizer", "organizer");

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

  /** How somebody can open it who should not, or can do more than look. */
  enum Exposure {
    TO_A_STUDENT,
    TO_THE_SCHOOL,
    TO_ANYONE,
    /** The mentor may change it, too. */
    FOR_WRITING
  }

  /** Whether this address can open it. */
  boolean isOpenTo(String address) {
    return grantOf(address).isPresent();
  }

  /** What this address has: what it was given, whatever Google calls it today, or what a person gave it. */
  Optional<Grant> grantOf(String address) {
    return grants.stream()
        .filter(grant -> Address.key(grant.address()).equals(Address.key(address))
            || (marks.isShared(Optional.of(address)) && isOurs(grant)))
        .findFirst();
  }

  private boolean isOurs(Grant grant) {
    return !marks.grant().isEmpty() && grant.id().equals(marks.grant());
  }

  /** What has to be taken away: what we gave, unless it is still wanted. */
  List<Grant> outdated(Optional<String> wanted) {
    return marks.isShared(wanted) ? List.of() : given();
  }

  /** What the address has that the file was shared with. An owner stays one. */
  private List<Grant> given() {
    return grants.stream()
        .filter(grant -> !grant.role().equals("owner"))
        .filter(grant -> isOurs(grant) || marks.isShared(Optional.of(grant.address())))
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

  /**
   * Ways to it that nobody should have, which a person opened by hand.
   *
   * @param wanted whom it is for
   */
  List<Exposure> exposures(Optional<String> wanted, Pupils pupils) {
    Stream<Exposure> ways = grants.stream().flatMap(grant -> exposure(grant, pupils).stream());
    Stream<Exposure> writing = wanted.flatMap(this::grantOf).stream()
        .filter(grant -> WRITING.contains(grant.role()))
        .map(grant -> Exposure.FOR_WRITING);
    return Stream.concat(ways, writing).distinct().toList();
  }

  /** Whether it may have been shared with somebody else before, and none of the ways to it can be told to be that one. */
  boolean isUncertain(Optional<String> wanted) {
    return !marks.address().isEmpty()
        && marks.grant().isEmpty()
        && !marks.isShared(wanted)
        && given().isEmpty()
        && grants.stream().anyMatch(grant -> !grant.role().equals("owner"));
  }

  private static Optional<Exposure> exposure(Grant grant, Pupils pupils) {
    return switch (grant.type()) {
      case "anyone" -> Optional.of(Exposure.TO_ANYONE);
      case "domain" -> Optional.of(Exposure.TO_THE_SCHOOL);
      default ->
        pupils.haveAddress(grant.address()) ? Optional.of(Exposure.TO_A_STUDENT) : Optional.empty();
    };
  }
}
