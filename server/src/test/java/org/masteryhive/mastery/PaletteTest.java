package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

  private static final double[][] USUAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  /** How color looks without one of the three kinds of cones (Machado, Oliveira and Fernandes, 2009). */
  private static final List<double[][]> VISIONS = List.of(
      USUAL,
      new double[][] {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
      },
      new double[][] {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}
      },
      new double[][] {
        {1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.303900}
      });

  @Test
  void theDefaultScaleHasItsFourColors() {
    assertThat(colors(Palette.CLASSIC, RatingScale.DEFAULT))
        .containsExactly(0xF4C7C3, 0xFCE8B2, 0xB7E1CD, 0xA4C2F4);
  }

  @Test
  void aColorOfTheScaleGoesBeforeThePalettes() {
    Rating pink =
        new Rating("Low", List.of("L"), Points.of("0"), false, OptionalInt.of(0xFFC0CB), "");
    RatingScale scale = new RatingScale(List.of(pink, Rating.of("High", "H", "1", true)));

    assertThat(colors(Palette.COLOR_BLIND_SAFE, scale)).startsWith(0xFFC0CB);
  }

  @ParameterizedTest
  @EnumSource(Palette.class)
  void everyStepOfALongScaleHasAColorOfItsOwn(Palette palette) {
    List<Rating> steps = IntStream.range(0, 12)
        .mapToObj(i -> Rating.of("Step " + i, "", String.valueOf(i), i > 5))
        .toList();

    assertThat(colors(palette, new RatingScale(steps))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Palette.class)
  void blackTextIsReadableOnEveryColor(Palette palette) {
    for (int color : colors(palette, RatingScale.DEFAULT)) {
      double[] light = linear(color);
      double luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
      assertThat((luminance + 0.05) / 0.05).isGreaterThan(7);
    }
  }

  @Test
  void theSafePaletteIsToldApartWithAnyKindOfColorVision() {
    List<Integer> colors = colors(Palette.COLOR_BLIND_SAFE, RatingScale.DEFAULT);

    for (double[][] vision : VISIONS) {
      for (int i = 0; i < colors.size(); i++) {
        for (int j = i + 1; j < colors.size(); j++) {
          assertThat(difference(seen(colors.get(i), vision), seen(colors.get(j), vision)))
              .as("%06X beside %06X", colors.get(i), colors.get(j))
              .isGreaterThan(13);
        }
      }
    }
  }

  private static List<Integer> colors(Palette palette, RatingScale scale) {
    List<Integer> colors = new ArrayList<>();
    scale.ratings().forEach(rating -> colors.add(palette.colorOf(rating, scale)));
    return colors;
  }

  private static double[] seen(int color, double[][] vision) {
    double[] light = linear(color);
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double value = vision[i][0] * light[0] + vision[i][1] * light[1] + vision[i][2] * light[2];
      seen[i] = Math.min(1, Math.max(0, value));
    }
    return seen;
  }

  private static double[] linear(int color) {
    return new double[] {linearChannel(color >> 16), linearChannel(color >> 8), linearChannel(color)
    };
  }

  private static double linearChannel(int shifted) {
    double channel = (shifted & 0xFF) / 255.0;
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  /** The distance in the color space CIELAB, where 2 is just noticeable. */
  private static double difference(double[] one, double[] other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static double[] lab(double[] light) {
    double x = root((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
    double y = root(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
    double z = root((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double value) {
    return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
  }
}
