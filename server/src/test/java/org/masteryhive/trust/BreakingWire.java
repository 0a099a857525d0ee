package org.masteryhive.trust;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The wire between the service and Google. It breaks at the calls that a test names, before Google saw them or after. */
final class BreakingWire implements AutoCloseable {

  /** How it can break: all that WireMock can do to an answer, and what proxies and tired servers answer. */
  enum Break {
    RESET,
    EMPTY,
    GARBAGE,
    BROKEN_CHUNK,
    SLOW,
    TOO_SLOW,
    TRUNCATED,
    NO_BODY,
    A_PAGE,
    NOTHING_IN_IT,
    A_LIST,
    TOO_MANY,
    INTERNAL,
    BAD_GATEWAY,
    UNAVAILABLE,
    GATEWAY_TIMEOUT,
    REQUEST_TIMEOUT;

    private ResponseDefinitionBuilder instead(byte[] body) {
      return switch (this) {
        case RESET -> json().withFault(Fault.CONNECTION_RESET_BY_PEER);
        case EMPTY -> json().withFault(Fault.EMPTY_RESPONSE);
        case GARBAGE -> json().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
        case BROKEN_CHUNK -> json().withFault(Fault.MALFORMED_RESPONSE_CHUNK);
        case SLOW -> json().withBody(body).withChunkedDribbleDelay(4, 100);
        case TOO_SLOW -> json().withBody(body).withFixedDelay(TOO_LONG);
        case TRUNCATED -> json().withBody(Arrays.copyOf(body, body.length / 2));
        case NO_BODY -> json();
        case A_PAGE -> json().withBody("<html>Welcome to the guest network</html>");
        case NOTHING_IN_IT -> json().withBody("{}");
        case A_LIST -> json().withBody("[1, 2]");
        case TOO_MANY -> json().withStatus(429);
        case INTERNAL -> json().withStatus(500);
        case BAD_GATEWAY -> json().withStatus(502);
        case UNAVAILABLE -> json().withStatus(503);
        case GATEWAY_TIMEOUT -> json().withStatus(504);
        case REQUEST_TIMEOUT -> json().withStatus(408);
      };
    }

    private static ResponseDefinitionBuilder json() {
      return aResponse().withHeader("Content-Type", "application/json");
    }

    /** A call that Google counts too many is never carried out. */
    boolean mayBeApplied() {
      return this != TOO_MANY;
    }
  }

  /** A break, and whether Google carries the call out before its answer is lost. */
  record Lost(Break how, boolean isApplied) {}

  static final int TOO_LONG = 3_000;

  private final WireMockServer server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI google;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, Lost> breaks = new ConcurrentHashMap<>();

  BreakingWire(URI google) {
    this.google = google;
    this.server =
        new WireMockServer(options().dynamicPort().disableRequestJournal().extensions(new Wire()));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
  }

  URI root() {
    return URI.create(server.baseUrl());
  }

  /** From now on these calls break; the first call from now on is number 0. */
  void breaksAt(Map<Integer, Lost> numbers) {
    calls.set(0);
    breaks.clear();
    breaks.putAll(numbers);
  }

  int calls() {
    return calls.get();
  }

  /** How many of them broke. */
  int broken() {
    return (int) breaks.keySet().stream().filter(number -> number < calls.get()).count();
  }

  private final class Wire implements ResponseDefinitionTransformerV2 {

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      Optional<Lost> lost = Optional.ofNullable(breaks.get(calls.getAndIncrement()));
      boolean reaches = lost.map(Lost::isApplied).orElse(true);
      byte[] body = new byte[0];
      int status = 200;
      if (reaches) {
        HttpResponse<byte[]> answer = passOn(event.getRequest());
        body = answer.body();
        status = answer.statusCode();
      }
      return lost.isPresent()
          ? lost.get().how().instead(body).build()
          : Break.json().withStatus(status).withBody(body).build();
    }

    @Override
    public String getName() {
      return "wire";
    }
  }

  private HttpResponse<byte[]> passOn(Request request) {
    HttpRequest.Builder on = HttpRequest.newBuilder(URI.create(google + request.getUrl()))
        .method(request.getMethod().value(), BodyPublishers.ofByteArray(request.getBody()));
    for (String name : new String[] {"Authorization", "Content-Type"}) {
      if (request.containsHeader(name)) {
        on.header(name, request.getHeader(name));
      }
    }
    try {
      return http.send(on.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
