package org.masteryhive.sheets.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.error.ApiException;

class QuotasTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - MINUTE / 2);
  private final Quotas quotas = new Quotas(Quotas.Limits.GOOGLE, nanos::get);

  private void used(String person, boolean read, int times) {
    for (int i = 0; i < times; i++) {
      quotas.use(person, read);
    }
  }

  private void refused(String person, boolean read, String limit) {
    assertThatThrownBy(() -> quotas.use(person, read))
        .isInstanceOfSatisfying(ApiException.class, refused -> {
          assertThat(refused.code()).isEqualTo(429);
          assertThat(refused.words()).contains("'" + limit + "'");
        });
  }

  @Test
  void aPersonReadsAndWritesSixtyTimesAMinuteEach() {
    used("ana", true, 60);
    refused("ana", true, "Read requests per minute per user");
    used("ana", false, 60);
    refused("ana", false, "Write requests per minute per user");
    used("kim", true, 60);
  }

  @Test
  void allTogetherReadThreeHundredTimesAMinute() {
    for (int person = 0; person < 5; person++) {
      used("p" + person, true, 60);
    }
    refused("p5", true, "Read requests per minute");
  }

  /** The clock may run over its largest number; what is refused is not counted. */
  @Test
  void whatIsAMinuteAgoCountsNoMore() {
    used("ana", true, 30);
    nanos.addAndGet(MINUTE / 2);
    used("ana", true, 30);
    refused("ana", true, "Read requests per minute per user");

    nanos.addAndGet(MINUTE / 2);
    used("ana", true, 30);
    refused("ana", true, "Read requests per minute per user");
  }

  @Test
  void otherLimitsForgetWhatWasUsedAndZeroIsNone() {
    used("ana", true, 60);
    quotas.set(new Quotas.Limits(1, 0, 0, 0));
    used("ana", true, 1);
    refused("ana", true, "Read requests per minute per user");
    used("ana", false, 1_000);
  }
}
