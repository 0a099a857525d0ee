package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import org.masteryhive.mentoring.Mentor;

/** Whatever stands in a Mentor cell names somebody or nobody; what is taken for an address has the shape of one. */
class MentorFuzz {

  @FuzzTest
  void anything(FuzzedDataProvider data) {
    String cell = data.consumeRemainingAsString();
    Mentor.parse(cell).ifPresent(mentor -> {
      assertThat(mentor.name()).isNotEmpty();
      assertThat(mentor.several() && mentor.address().isPresent()).isFalse();
      mentor
          .address()
          .ifPresent(address -> assertThat(address)
              .matches(
                  "[^\\s<>()\\[\\],;:\"@]+@[^\\s<>()\\[\\],;:\"'@]+\\.[^\\s<>()\\[\\],;:\"'@.]{2,}")
              .isEqualTo(address.toLowerCase(Locale.ROOT)));
      assertThat(Mentor.addresses(cell)).doesNotHaveDuplicates();
    });
  }
}
