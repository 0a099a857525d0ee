package org.masteryhive.bench;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.google.GoogleSteps;
import org.masteryhive.mastery.Gradebook;
import org.masteryhive.recompute.RecomputeSteps;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.Workbook;

/**
 * What the service does between two calls, without a network: each step again and again until the machine has warmed up, then
 * the median. Runs in a program of its own and prints a line for each measure: its name, microseconds on the wall's clock, and
 * microseconds of the processor.
 */
public final class Inside {

  private static final int WARM_UP_MILLIS = 2500;
  private static final int MEASURE_MILLIS = 1500;
  private static final int FEWEST = 7;

  private int sink;

  private Inside() {}

  /**
   * Takes the sizes as {@code 150x60x10}: the first is looked at closely, all are for how the time grows. After {@code core} the
   * core alone is measured, in a program that does nothing else, as the loops that it is held against are.
   */
  public static void main(String[] sizes) {
    Inside inside = new Inside();
    if (sizes[0].equals("core")) {
      Size size = Size.parse(sizes[1]);
      inside.measure("alone", core(PictureJson.of(SamplePicture.changed(new SampleClass(size)))));
      return;
    }
    inside.steps(Size.parse(sizes[0]));
    for (String size : sizes) {
      inside.whole(Size.parse(size));
    }
    System.err.println("checked " + inside.sink);
  }

  private void steps(Size size) {
    Picture picture = SamplePicture.changed(new SampleClass(size));
    byte[] bytes = PictureJson.of(picture);
    tell("bytes", bytes.length, 0);
    Workbook workbook = RecomputeSteps.read(picture, SampleClass.TODAY);
    Gradebook gradebook = workbook.gradebook();
    DrawnPlan plan = RecomputeSteps.plan(picture, workbook, SampleClass.TODAY);
    measure("parse", () -> tree(bytes));
    measure("picture", () -> GoogleSteps.read(bytes).tabs().size());
    measure(
        "workbook",
        () -> RecomputeSteps.read(picture, SampleClass.TODAY).findings().size());
    measure("core", () -> RecomputeSteps.conclude(gradebook, SampleClass.TODAY).ratings());
    measure(
        "plan",
        () -> RecomputeSteps.plan(picture, workbook, SampleClass.TODAY).plan().changedCells());
    measure("requests", () -> GoogleSteps.write(plan.plan()).length);
  }

  /** From bytes to bytes: all changed. */
  private void whole(Size size) {
    byte[] bytes = PictureJson.of(SamplePicture.changed(new SampleClass(size)));
    measure("whole-" + size, () -> requests(bytes));
    measure("core-" + size, core(bytes));
  }

  private static IntSupplier core(byte[] bytes) {
    Gradebook gradebook =
        RecomputeSteps.read(GoogleSteps.read(bytes), SampleClass.TODAY).gradebook();
    return () -> RecomputeSteps.conclude(gradebook, SampleClass.TODAY).ratings();
  }

  static int tree(byte[] bytes) {
    return JsonParser.parseReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
        .getAsJsonObject()
        .size();
  }

  static int requests(byte[] bytes) {
    Picture picture = GoogleSteps.read(bytes);
    Workbook workbook = RecomputeSteps.read(picture, SampleClass.TODAY);
    return GoogleSteps.write(
            RecomputeSteps.plan(picture, workbook, SampleClass.TODAY).plan())
        .length;
  }

  /** Warms up and measures by the processor's time, so that a busy machine only makes it last longer; tells both times. */
  private void measure(String name, IntSupplier work) {
    long warm = cpuNanos() + WARM_UP_MILLIS * 1_000_000L;
    do {
      sink += work.getAsInt();
    } while (cpuNanos() < warm);
    double[] times = new double[100_000];
    int count = 0;
    long cpuStart = cpuNanos();
    long end = cpuStart + MEASURE_MILLIS * 1_000_000L;
    while (count < FEWEST || (cpuNanos() < end && count < times.length)) {
      long start = System.nanoTime();
      sink += work.getAsInt();
      times[count++] = (System.nanoTime() - start) / 1000.0;
    }
    double cpu = (cpuNanos() - cpuStart) / 1000.0 / count;
    double[] sorted = Arrays.copyOf(times, count);
    Arrays.sort(sorted);
    tell(name, sorted[count / 2], cpu);
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void tell(String name, double first, double second) {
    System.out.println(name + " " + Math.round(first) + " " + Math.round(second));
  }
}
