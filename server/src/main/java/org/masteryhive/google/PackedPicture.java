package org.masteryhive.google;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.masteryhive.recompute.Arrival;
import org.masteryhive.tab.Picture;

/**
 * A zipped answer that nobody has looked into: a fiftieth of what it says. Many may wait like this for their turn, and the one
 * that is the same as before is never unzipped.
 */
final class PackedPicture implements Arrival {

  /** A cell as Google writes it, with what is around it. */
  private static final int BYTES_OF_A_CELL = 40;

  private final Fingerprint fingerprint;
  private final long cells;
  private final Supplier<Picture> anew;
  private byte[] packed;

  private PackedPicture(byte[] packed, Supplier<Picture> anew) {
    this.fingerprint = new Fingerprint(HexFormat.of().formatHex(digest().digest(packed)));
    this.cells = length(packed) / BYTES_OF_A_CELL;
    this.anew = anew;
    this.packed = packed;
  }

  /**
   * Takes an answer in. One that did not come zipped is looked into as it comes: it would take too much room.
   *
   * @param anew reads again, when it turns out that this was no answer
   */
  record Taking(Supplier<Picture> anew) implements Calls.Answer<Arrival> {

    @Override
    public Arrival read(InputStream body) throws IOException {
      return Arrival.of(PictureReader.read(body));
    }

    @Override
    public Arrival come(InputStream body, boolean isZipped) throws IOException {
      return isZipped ? new PackedPicture(body.readAllBytes(), anew) : read(body);
    }
  }

  @Override
  public Optional<Fingerprint> fingerprint() {
    return Optional.of(fingerprint);
  }

  @Override
  public long cells() {
    return cells;
  }

  @Override
  public Picture picture() {
    try {
      return Calls.Answer.taken(PictureReader::read, new ByteArrayInputStream(packed), true);
    } catch (IOException noAnswer) {
      return anew.get();
    } finally {
      packed = new byte[0];
    }
  }

  /** What is zipped ends with its length, of which this is good enough a guess. */
  private static long length(byte[] packed) {
    long length = 0;
    for (int i = 1; i <= 4 && i <= packed.length; i++) {
      length = (length << 8) | (packed[packed.length - i] & 0xff);
    }
    return length;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
