package org.masteryhive.sheets.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.masteryhive.sheets.error.ApiException;

/** How many calls a minute a person, and everyone together, may make. Counted on real time. */
public final class Quotas {

  private static final long MINUTE = 60_000_000_000L;

  /** Calls a minute; 0 is no limit. */
  public record Limits(
      int readsPerMinutePerUser,
      int writesPerMinutePerUser,
      int readsPerMinute,
      int writesPerMinute) {

    /** Google's own. */
    public static final Limits GOOGLE = new Limits(60, 60, 300, 300);

    public static final Limits OFF = new Limits(0, 0, 0, 0);
  }

  private final LongSupplier nanos;
  private final Map<String, Deque<Long>> calls = new HashMap<>();
  private Limits limits;

  public Quotas(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
  }

  /** Puts other limits in force and forgets what was used. */
  public synchronized void set(Limits others) {
    limits = others;
    calls.clear();
  }

  public synchronized Limits limits() {
    return limits;
  }

  /** Counts one call, or refuses it. A refused call is not counted. */
  synchronized void use(String sub, boolean read) {
    String kind = read ? "Read" : "Write";
    int forUser = read ? limits.readsPerMinutePerUser() : limits.writesPerMinutePerUser();
    int forAll = read ? limits.readsPerMinute() : limits.writesPerMinute();
    check(kind + "/" + sub, forUser, kind, " per user", "PerUser");
    check(kind, forAll, kind, "", "");
    count(kind + "/" + sub, forUser);
    count(kind, forAll);
  }

  private void check(String key, int limit, String kind, String words, String suffix) {
    Deque<Long> made = calls.computeIfAbsent(key, any -> new ArrayDeque<>());
    long now = nanos.getAsLong();
    while (!made.isEmpty() && now - made.getFirst() >= MINUTE) {
      made.removeFirst();
    }
    if (limit > 0 && made.size() >= limit) {
      throw exceeded(kind, words, suffix);
    }
  }

  private void count(String key, int limit) {
    Deque<Long> made = calls.get(key);
    if (limit > 0 && made != null) {
      made.addLast(nanos.getAsLong());
    }
  }

  static ApiException exceeded(String kind, String words, String suffix) {
    String metric = kind.equals("Read") ? "read_requests" : "write_requests";
    return new ApiException(
        429,
        "RESOURCE_EXHAUSTED",
        "Quota exceeded for quota metric '" + kind + " requests' and limit '" + kind
            + " requests per minute" + words
            + "' of service 'sheets.googleapis.com' for consumer 'project_number:1000000000000'.",
        "rateLimitExceeded",
        List.of(Map.of(
            "@type", "type.googleapis.com/google.rpc.ErrorInfo",
            "reason", "RATE_LIMIT_EXCEEDED",
            "domain", "googleapis.com",
            "metadata",
                Map.of(
                    "quota_limit",
                    kind + "RequestsPerMinute" + suffix,
                    "consumer",
                    "projects/1000000000000",
                    "quota_metric",
                    "sheets.googleapis.com/" + metric,
                    "service",
                    "sheets.googleapis.com"))));
  }
}
