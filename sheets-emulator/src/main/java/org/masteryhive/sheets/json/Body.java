package org.masteryhive.sheets.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
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
  private final byte @Nullable [] packed;
  private final int length;
  private final int shared;

  Body(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.packed = null;
    this.length = pieces.stream().mapToInt(Piece::length).sum();
    this.shared = pieces.stream()
        .filter(piece -> piece.shared() != null)
        .mapToInt(Piece::length)
        .sum();
  }

  private Body(byte[] packed, int length) {
    this.pieces = List.of();
    this.packed = packed;
    this.length = length;
    this.shared = length;
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

  /** The same, kept zipped: it takes a fraction of the room. */
  public Body packed() {
    return new Body(zipped(), length);
  }

  /** How many bytes it takes to keep it. */
  public int room() {
    return packed == null ? length : packed.length;
  }

  /** All of it as gzip. */
  public byte[] zipped() {
    if (packed != null) {
      return packed;
    }
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
    if (packed != null) {
      new GZIPInputStream(new ByteArrayInputStream(packed)).transferTo(out);
    }
    for (Piece piece : pieces) {
      out.write(piece.bytes(), piece.start(), piece.length());
    }
  }

  /** All of it in one. */
  public byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream(length);
    try {
      writeTo(all);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return all.toByteArray();
  }
}
