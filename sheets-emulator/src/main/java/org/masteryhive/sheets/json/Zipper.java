package org.masteryhive.sheets.json;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Puts gzip together from stretches that were packed each by itself. None looks back at what stands before it, and each ends
 * on a whole byte, so that they can be put one behind another in any order.
 */
final class Zipper {

  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};

  /** A last block with nothing in it. */
  private static final byte[] END = {3, 0};

  /** Fewer bytes than this do not get shorter. */
  private static final int WORTH_IT = 64;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
  private final CRC32 sum = new CRC32();
  private int length;

  Zipper() {
    out.writeBytes(HEAD);
  }

  /** Bytes as blocks, none of them the last one. */
  static byte[] blocks(byte[] bytes, int start, int end) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(bytes, start, end - start);
      byte[] packed = new byte[64 + (end - start) / 8];
      int count = 0;
      while (true) {
        count += deflater.deflate(packed, count, packed.length - count, Deflater.SYNC_FLUSH);
        if (count < packed.length) {
          return Arrays.copyOf(packed, count);
        }
        packed = Arrays.copyOf(packed, packed.length * 2);
      }
    } finally {
      deflater.end();
    }
  }

  void add(Stretch stretch) {
    count(stretch.bytes(), 0, stretch.length());
    out.writeBytes(stretch.packed());
  }

  void add(byte[] bytes, int start, int end) {
    count(bytes, start, end);
    int left = end - start;
    if (left >= WORTH_IT) {
      out.writeBytes(blocks(bytes, start, end));
    } else if (left > 0) {
      out.write(0);
      twoBytes(left);
      twoBytes(~left);
      out.write(bytes, start, left);
    }
  }

  /** All of it. Nothing may be added any more. */
  byte[] bytes() {
    out.writeBytes(END);
    fourBytes((int) sum.getValue());
    fourBytes(length);
    return out.toByteArray();
  }

  private void count(byte[] bytes, int start, int end) {
    sum.update(bytes, start, end - start);
    length += end - start;
  }

  private void fourBytes(int number) {
    twoBytes(number);
    twoBytes(number >> 16);
  }

  private void twoBytes(int number) {
    out.write(number);
    out.write(number >> 8);
  }
}
