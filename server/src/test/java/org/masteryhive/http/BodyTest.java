package org.masteryhive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a body comes in: time passes with each piece of it. */
class BodyTest {

  private static final String JSON = "{\"confirm\":true}";

  private long now = -Duration.ofSeconds(3).toNanos();

  @Test
  void aBodyThatComesInPiecesIsTakenWhole() throws Exception {
    assertThat(Body.taken(new Dribble(JSON.length(), Duration.ofMillis(500)), () -> now))
        .hasSize(JSON.length());
  }

  @Test
  void whoSendsLetterByLetterIsNotWaitedForLongerThanTenSeconds() throws Exception {
    Dribble letters = new Dribble(64 * 1024, Duration.ofSeconds(1));

    assertThat(whyNot(letters)).contains("too long");

    assertThat(letters.taken).isEqualTo(11);
  }

  @Test
  void norForTheRestOfABodyThatIsTooLarge() throws Exception {
    Dribble endless = new Dribble(Integer.MAX_VALUE, Duration.ofNanos(100_000));

    assertThat(whyNot(endless)).contains("too long");

    assertThat(endless.taken).isEqualTo(100_001);
  }

  private String whyNot(InputStream body) throws IOException {
    try {
      return "taken: " + Body.taken(body, () -> now).length;
    } catch (ProblemException refused) {
      return refused.problem().detail();
    }
  }

  /** A body of so many letters, each of which takes a while. */
  private final class Dribble extends InputStream {

    private final int letters;
    private final Duration each;
    private int taken;

    Dribble(int letters, Duration each) {
      this.letters = letters;
      this.each = each;
    }

    @Override
    public int read() {
      if (taken == letters) {
        return -1;
      }
      now += each.toNanos();
      return JSON.charAt(taken++ % JSON.length());
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int letter = read();
      if (letter < 0) {
        return -1;
      }
      into[offset] = (byte) letter;
      return 1;
    }
  }
}
