package org.masteryhive.sheets.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.masteryhive.sheets.http.Edits.Edit;
import org.masteryhive.sheets.http.Faults.Fault;
import org.masteryhive.sheets.http.Quotas.Limits;
import org.masteryhive.sheets.http.Traffic;

/** What happens to calls on their way: the log, faults, quotas, waits, and edits in between. */
final class TrafficCalls {

  private static final int HOUR_MS = 3_600_000;

  private final Traffic traffic;

  TrafficCalls(Traffic traffic) {
    this.traffic = traffic;
  }

  Object requests() {
    return traffic.log().entries();
  }

  Object forgetRequests() {
    traffic.log().forget();
    return Map.of();
  }

  Object faults(List<Body> bodies) {
    traffic.faults().set(bodies.stream().map(TrafficCalls::fault).toList());
    return Map.of();
  }

  /** Limits that are not named stay as they are. */
  Object quotas(Body body) {
    body.allowing(
        "readsPerMinutePerUser", "writesPerMinutePerUser", "readsPerMinute", "writesPerMinute");
    Limits now = traffic.quotas().limits();
    Limits then = new Limits(
        body.number("readsPerMinutePerUser", now.readsPerMinutePerUser(), 0),
        body.number("writesPerMinutePerUser", now.writesPerMinutePerUser(), 0),
        body.number("readsPerMinute", now.readsPerMinute(), 0),
        body.number("writesPerMinute", now.writesPerMinute(), 0));
    traffic.quotas().set(then);
    return then;
  }

  Object latency(Body body) {
    body.allowing("readMs", "writeMs", "driveLagMs");
    int read = waiting(body, "readMs");
    int write = waiting(body, "writeMs");
    int lag = body.at("driveLagMs").isPresent()
        ? waiting(body, "driveLagMs")
        : (int) traffic.waits().driveLagMs();
    traffic.waits().set(read, write);
    traffic.waits().setDriveLag(lag);
    return Map.of("readMs", read, "writeMs", write, "driveLagMs", lag);
  }

  Object edits(List<Body> bodies) {
    traffic.edits().set(bodies.stream().map(TrafficCalls::edit).toList());
    return Map.of();
  }

  private static Fault fault(Body body) {
    body.allowing("method", "path", "skip", "times", "apply", "status", "delayMs", "close");
    return new Fault(
        body.text("method").orElse(""),
        pattern(body.text("path").orElse("")),
        body.number("skip", 0, 0),
        body.number("times", 1, 0),
        body.flag("apply"),
        body.status("status").orElse(0),
        waiting(body, "delayMs"),
        body.flag("close"));
  }

  private static Edit edit(Body body) {
    body.allowing("spreadsheetId", "after", "skip", "requests");
    String after = body.required("after");
    if (!after.equals("read") && !after.equals("write")) {
      throw ControlException.bad("after must be \"read\" or \"write\"");
    }
    JsonElement requests = body.at("requests").orElseGet(JsonArray::new);
    if (!requests.isJsonArray() || requests.getAsJsonArray().isEmpty()) {
      throw ControlException.bad("requests must be a list of batchUpdate requests");
    }
    JsonObject batch = new JsonObject();
    batch.add("requests", requests);
    return new Edit(
        body.required("spreadsheetId"),
        after.equals("read"),
        body.number("skip", 0, 0),
        batch.toString());
  }

  private static int waiting(Body body, String name) {
    int millis = body.number(name, 0, 0);
    if (millis > HOUR_MS) {
      throw ControlException.bad(name + " must be an hour at most");
    }
    return millis;
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException broken) {
      throw ControlException.bad("path is not a regular expression: " + broken.getDescription());
    }
  }
}
