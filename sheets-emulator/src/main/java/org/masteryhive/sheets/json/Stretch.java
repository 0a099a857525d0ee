package org.masteryhive.sheets.json;

import org.jspecify.annotations.Nullable;

/** Bytes that nobody changes and many answers share. They are packed once, when the first answer that has them is zipped. */
public final class Stretch {

  private final byte[] bytes;
  private volatile byte @Nullable [] packed;

  /** Of bytes that nobody will change. */
  public Stretch(byte[] bytes) {
    this.bytes = bytes;
  }

  public int length() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The same, as blocks that can stand anywhere in something zipped. */
  byte[] packed() {
    byte[] known = packed;
    if (known == null) {
      known = Zipper.blocks(bytes, 0, bytes.length);
      packed = known;
    }
    return known;
  }
}
