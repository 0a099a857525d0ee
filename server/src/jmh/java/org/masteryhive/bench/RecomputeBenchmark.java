package org.masteryhive.bench;

import java.util.concurrent.TimeUnit;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.google.GoogleSteps;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.Gradebook;
import org.masteryhive.recompute.RecomputeSteps;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.Workbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each step of a recompute, at three sizes, everything changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
@SuppressWarnings("NullAway.Init")
public class RecomputeBenchmark {

  @Param({"30x40x10", "150x60x10", "1000x100x20"})
  public String size = "";

  private byte[] bytes;
  private Picture picture;
  private Workbook workbook;
  private Gradebook gradebook;
  private DrawnPlan plan;

  /** Makes the spreadsheet. */
  @Setup
  public void prepare() {
    picture = SamplePicture.changed(new SampleClass(Size.parse(size)));
    bytes = PictureJson.of(picture);
    workbook = RecomputeSteps.read(picture, SampleClass.TODAY);
    gradebook = workbook.gradebook();
    plan = RecomputeSteps.plan(picture, workbook, SampleClass.TODAY);
  }

  /** For comparison: Gson merely parses the answer to a tree. */
  @Benchmark
  public int gsonParsesToATree() {
    return Inside.tree(bytes);
  }

  /** The answer's bytes to what was read of them. */
  @Benchmark
  public Workbook reading() {
    return RecomputeSteps.read(GoogleSteps.read(bytes), SampleClass.TODAY);
  }

  /** Ratings to conclusions with reasons. */
  @Benchmark
  public CourseMastery core() {
    return RecomputeSteps.conclude(gradebook, SampleClass.TODAY);
  }

  /** What was read to the plan of the computed tabs: the core, the drawing and the comparison. */
  @Benchmark
  public DrawnPlan planning() {
    return RecomputeSteps.plan(picture, workbook, SampleClass.TODAY);
  }

  /** The plan to the bytes of a request. */
  @Benchmark
  public byte[] requests() {
    return GoogleSteps.write(plan.plan());
  }

  /** All of it, from bytes to bytes. */
  @Benchmark
  public int whole() {
    return Inside.requests(bytes);
  }
}
