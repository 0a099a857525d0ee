package org.masteryhive.sheets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that lines are added to. Whoever waits for the disk waits for one flush together with all
 * others who wait at that moment.
 */
final class JournalFile implements AutoCloseable {

  private final FileChannel channel;
  private final Object flushing = new Object();
  private long written;
  private long flushed;

  JournalFile(Path file) {
    try {
      channel = FileChannel.open(OwnerOnly.file(file), StandardOpenOption.WRITE);
      channel.position(channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Adds a line and says how long the journal now is; it need not be on disk yet. */
  synchronized long add(String line) {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    int length = bytes.remaining();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal", e);
    }
    written += length;
    return written;
  }

  /** Returns when all up to that length is on disk. */
  void flush(long length) {
    synchronized (flushing) {
      if (flushed >= length) {
        return;
      }
      long now = length();
      try {
        channel.force(false);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the journal", e);
      }
      flushed = now;
    }
  }

  synchronized long length() {
    return written;
  }

  @Override
  public void close() {
    flush(length());
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal", e);
    }
  }
}
