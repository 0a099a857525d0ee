package org.masteryhive.sheets.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The text of an answer, in pieces, some of which other answers share. */
public final class Body {

  /** A stretch of bytes that nobody changes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Piece(byte[] bytes, int start, int end) {}

  private final List<Piece> pieces;
  private final int length;

  Body(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.length = pieces.stream().mapToInt(piece -> piece.end() - piece.start()).sum();
  }

  /** Of bytes that nobody will change. */
  public static Body of(byte[] bytes) {
    return new Body(List.of(new Piece(bytes, 0, bytes.length)));
  }

  public int length() {
    return length;
  }

  public void writeTo(OutputStream out) throws IOException {
    for (Piece piece : pieces) {
      out.write(piece.bytes(), piece.start(), piece.end() - piece.start());
    }
  }

  /** All of it in one. */
  public byte[] bytes() {
    byte[] all = new byte[length];
    int at = 0;
    for (Piece piece : pieces) {
      System.arraycopy(piece.bytes(), piece.start(), all, at, piece.end() - piece.start());
      at += piece.end() - piece.start();
    }
    return all;
  }
}
