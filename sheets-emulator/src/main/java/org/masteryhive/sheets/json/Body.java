package org.masteryhive.sheets.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of an answer, in pieces, some of which other answers share. */
public final class Body {

  /** Some bytes that nobody changes; {@code shared} is the stretch that they are, where other answers have it too. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Piece(byte[] bytes, int start, int end, @Nullable Stretch shared) {

    static Piece of(Stretch stretch) {
      return new Piece(stretch.bytes(), 0, stretch.length(), stretch);
    }

    int length() {
      return end - start;
    }
  }

  private final List<Piece> pieces;
  private final int length;
  private final int shared;

  Body(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.length = pieces.stream().mapToInt(Piece::length).sum();
    this.shared = pieces.stream()
        .filter(piece -> piece.shared() != null)
        .mapToInt(Piece::length)
        .sum();
  }

  /** Of bytes that nobody will change. */
  public static Body of(byte[] bytes) {
    return new Body(List.of(new Piece(bytes, 0, bytes.length, null)));
  }

  public int length() {
    return length;
  }

  /** Whether most of it is packed for several answers, so that it costs little to zip it. */
  public boolean isMostlyShared() {
    return shared > length / 2;
  }

  /** All of it as gzip. */
  public byte[] zipped() {
    Zipper zipper = new Zipper();
    for (Piece piece : pieces) {
      if (piece.shared() == null) {
        zipper.add(piece.bytes(), piece.start(), piece.end());
      } else {
        zipper.add(piece.shared());
      }
    }
    return zipper.bytes();
  }

  public void writeTo(OutputStream out) throws IOException {
    for (Piece piece : pieces) {
      out.write(piece.bytes(), piece.start(), piece.length());
    }
  }

  /** All of it in one. */
  public byte[] bytes() {
    byte[] all = new byte[length];
    int at = 0;
    for (Piece piece : pieces) {
      System.arraycopy(piece.bytes(), piece.start(), all, at, piece.length());
      at += piece.length();
    }
    return all;
  }
}
