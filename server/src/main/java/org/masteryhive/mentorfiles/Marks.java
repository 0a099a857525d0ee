package org.masteryhive.mentorfiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.masteryhive.recompute.WorkbookId;

/**
 * What is remembered on a mentor's file in Drive, where only this service sees it: for which gradebook and which mentor it was
 * made, and with which address it was shared. Names and addresses are digests, since Drive's properties are short.
 *
 * @param gradebook the spreadsheet's id; empty on a file that is none of ours
 * @param name of the mentor
 * @param address that the file was to be shared with; empty when it was with none
 */
public record Marks(String gradebook, String name, String address) {

  /** On a file that is none of ours. */
  public static final Marks NONE = new Marks("", "", "");

  private static final int LETTERS = 22;

  static Marks of(WorkbookId gradebook, Block block) {
    return new Marks(
        gradebook.value(),
        digest(gradebook, block.nameKey()),
        block.sharedWith().map(address -> digest(gradebook, address)).orElse(""));
  }

  boolean isFor(WorkbookId workbook) {
    return gradebook.equals(workbook.value());
  }

  /** Whether this address is the one that the file was to be shared with. */
  boolean isShared(Optional<String> with) {
    return !address.isEmpty()
        && with.map(it -> digest(new WorkbookId(gradebook), it)).orElse("").equals(address);
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
