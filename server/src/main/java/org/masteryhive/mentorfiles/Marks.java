package org.masteryhive.mentorfiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.masteryhive.mentoring.Address;
import org.masteryhive.recompute.WorkbookId;

/**
 * What is remembered on a mentor's file in Drive, where only this service sees it: for which gradebook and which mentor it was
 * made, with whom it was to be shared, and what came of that. Names and addresses are digests, since Drive's properties are
 * short.
 *
 * @param gradebook the spreadsheet's id; empty on a file that is none of ours
 * @param name of the mentor
 * @param address that the file was to be shared with; empty when it was with none
 * @param grant by which Google knows what that address was given, whatever it calls the address today; empty until that is
 *     known
 * @param student the student's address that this one turned out to be another name of; empty otherwise
 */
public record Marks(String gradebook, String name, String address, String grant, String student) {

  /** On a file that is none of ours. */
  public static final Marks NONE = new Marks("", "", "");

  /** Google did not share with the address: there is nothing to take away. */
  static final String NOTHING_GIVEN = "none";

  private static final int LETTERS = 22;

  /** Nothing was given yet. */
  public Marks(String gradebook, String name, String address) {
    this(gradebook, name, address, "", "");
  }

  static Marks of(WorkbookId gradebook, Block block) {
    return new Marks(
        gradebook.value(),
        digest(gradebook, block.nameKey()),
        block.sharedWith().map(address -> ofAddress(gradebook, address)).orElse(""));
  }

  /** These marks and what came of the same wish to share. */
  Marks keeping(Marks before) {
    return address.equals(before.address)
        ? new Marks(gradebook, name, address, before.grant, before.student)
        : this;
  }

  /** The address was given access. */
  Marks given(String grantId) {
    return new Marks(gradebook, name, address, grantId, "");
  }

  /** The address turned out to be a student's. */
  Marks ledTo(String studentAddress) {
    return new Marks(
        gradebook, name, address, "", ofAddress(new WorkbookId(gradebook), studentAddress));
  }

  boolean isFor(WorkbookId workbook) {
    return gradebook.equals(workbook.value());
  }

  /** Whether this address is the one that the file was to be shared with. */
  boolean isShared(Optional<String> with) {
    return !address.isEmpty()
        && with.map(it -> ofAddress(new WorkbookId(gradebook), it)).orElse("").equals(address);
  }

  /** Whether the address is known to lead to one of these students. */
  boolean leadTo(Pupils pupils) {
    return !student.isEmpty()
        && pupils.mailboxes().stream()
            .anyMatch(it -> ofAddress(new WorkbookId(gradebook), it).equals(student));
  }

  private static String ofAddress(WorkbookId gradebook, String address) {
    return digest(gradebook, Address.key(address));
  }

  /** A short text that stands for another, and is of use in one gradebook only. */
  static String digest(WorkbookId gradebook, String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest((gradebook.value() + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
