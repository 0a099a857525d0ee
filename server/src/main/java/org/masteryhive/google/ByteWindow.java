package org.masteryhive.google;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A window on bytes as they come. It moves on, and grows when something does not fit into it. */
final class ByteWindow {

  private static final int SMALLEST = 64 * 1024;
  private static final int LARGEST = 64 * 1024 * 1024;

  private final InputStream in;

  /** What has come; to be read between {@link #at} and {@link #end}. */
  byte[] bytes = new byte[SMALLEST];

  /** The next byte. */
  int at;

  /** Behind the last byte that has come. */
  int end;

  private boolean isOver;
  private int moves;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** Waits until so many bytes are there; no longer than until the last one has come. Answers whether they are. */
  boolean has(int count) throws IOException {
    while (end - at < count) {
      if (isOver) {
        return false;
      }
      more(count);
    }
    return true;
  }

  /** The next byte, which stays. */
  byte peek() throws IOException {
    if (at == end && !has(1)) {
      throw new EOFException("the answer ends too early");
    }
    return bytes[at];
  }

  /** Where a byte after {@code from} more bytes is; brings what is missing. Places move: only {@link #at} stays true. */
  int beyond(int from) throws IOException {
    if (!has(from + 1)) {
      throw new EOFException("the answer ends too early");
    }
    return at + from;
  }

  /** How often it has moved: places in it are true until it moves again. */
  int moves() {
    return moves;
  }

  private void more(int count) throws IOException {
    if (at > 0 && at + count > bytes.length) {
      System.arraycopy(bytes, at, bytes, 0, end - at);
      end -= at;
      at = 0;
      moves++;
    }
    if (end == bytes.length) {
      if (bytes.length >= LARGEST) {
        throw new IOException("the answer holds something too long");
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int come = in.read(bytes, end, bytes.length - end);
    if (come < 0) {
      isOver = true;
    } else {
      end += come;
    }
  }
}
