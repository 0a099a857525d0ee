package org.masteryhive.sheets.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsZippedFromStretchesIsWhatIsSentAsItIs(long seed) throws IOException {
    Random random = new Random(seed);
    List<Stretch> shared = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      shared.add(new Stretch(random(random, 2048 + random.nextInt(30_000))));
    }
    JsonBytes json = new JsonBytes();
    for (int i = random.nextInt(12); i > 0; i--) {
      if (random.nextBoolean()) {
        json.add(shared.get(random.nextInt(3)));
      } else {
        byte[] own = random(random, random.nextInt(random.nextBoolean() ? 100 : 70_000));
        json.add(own, own.length);
      }
    }
    Body body = json.body();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    body.writeTo(sent);

    byte[] unzipped = unzipped(body.zipped());

    assertThat(unzipped).isEqualTo(body.bytes()).isEqualTo(sent.toByteArray());
  }

  @Test
  void theSameBytesAreZippedToTheSameBytes() {
    byte[] row = random(new Random(1), 5000);

    byte[] once = body(row, 7).zipped();

    assertThat(body(row.clone(), 7).zipped()).isEqualTo(once);
    assertThat(body(row, 8).zipped()).isNotEqualTo(once);
  }

  @Test
  void aBodyIsMostlySharedWhenMoreThanHalfOfItIs() {
    JsonBytes json = new JsonBytes();
    json.add(new Stretch(new byte[10_000]));
    json.add(new byte[9_999], 9_999);

    assertThat(json.body().isMostlyShared()).isTrue();
    assertThat(Body.of(new byte[10_000]).isMostlyShared()).isFalse();
  }

  private static Body body(byte[] row, int times) {
    JsonBytes json = new JsonBytes();
    Stretch stretch = new Stretch(row);
    for (int i = 0; i < times; i++) {
      json.add(stretch);
      json.add(',');
    }
    return json.body();
  }

  /** Some of it repeats, some does not. */
  private static byte[] random(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    Arrays.fill(bytes, length / 3, length / 2, (byte) 'a');
    return bytes;
  }

  private static byte[] unzipped(byte[] zipped) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readAllBytes();
    }
  }
}
