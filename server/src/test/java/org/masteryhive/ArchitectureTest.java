package org.masteryhive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which package may see which. A package that is not named here may see nothing of ours. */
class ArchitectureTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.masteryhive");

  private static final List<String> RULES = List.of("roster", "mastery", "mentoring", "behavior");

  private static final Map<String, List<String>> MAY_SEE = Map.ofEntries(
      Map.entry("roster", List.of()),
      Map.entry("mastery", List.of("roster")),
      Map.entry("behavior", List.of("roster")),
      Map.entry("mentoring", List.of("roster", "mastery", "behavior")),
      Map.entry("tab", List.of()),
      Map.entry("template", List.of()),
      Map.entry("workbook", List.of("roster", "mastery", "mentoring", "behavior", "tab")),
      Map.entry(
          "drawing",
          List.of("roster", "mastery", "mentoring", "behavior", "tab", "workbook", "template")),
      Map.entry(
          "recompute",
          List.of(
              "roster",
              "mastery",
              "mentoring",
              "behavior",
              "tab",
              "workbook",
              "drawing",
              "template")),
      Map.entry(
          "mentorfiles",
          List.of("roster", "mentoring", "behavior", "tab", "workbook", "drawing", "recompute")),
      Map.entry("google", List.of("recompute", "workbook", "tab", "mentorfiles")),
      Map.entry("store", List.of()),
      Map.entry("lease", List.of("store")),
      Map.entry("audit", List.of("store")),
      Map.entry("signin", List.of("store", "lease", "audit")),
      Map.entry("ledger", List.of("store", "lease", "audit", "recompute")),
      Map.entry("http", List.of("recompute", "workbook", "signin", "audit", "mentorfiles")),
      Map.entry("demo", List.of("signin", "template", "sheets")));

  @Test
  void eachPackageSeesOnlyWhatItMay() {
    MAY_SEE.forEach((name, seen) -> noClasses()
        .that()
        .resideInAPackage("org.masteryhive." + name + "..")
        .should()
        .dependOnClassesThat(oursBut(name, seen))
        .check(CLASSES));
  }

  @Test
  void everyPackageIsNamedHere() {
    List<String> packages = CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith("org.masteryhive."))
        .map(name -> name.split("\\.", -1)[2])
        .filter(name -> !name.equals("sheets"))
        .distinct()
        .toList();

    assertThat(packages).isNotEmpty().allMatch(MAY_SEE::containsKey);
  }

  @Test
  void thereAreNoCycles() {
    slices()
        .matching("org.masteryhive.(*)..")
        .namingSlices("$1")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void theRulesOfGradingKnowTheJdkAndNothingElse() {
    for (String name : RULES) {
      onlyTheJdk(name);
    }
    onlyTheJdk("tab");
  }

  @Test
  void googlesWordsStayInGoogle() {
    keptIn("com.google.api..", "org.masteryhive.google..", "org.masteryhive.sheets..");
  }

  @Test
  void javalinStaysInHttp() {
    keptIn("io.javalin..", "org.masteryhive.http..", "org.masteryhive.sheets..", "org.masteryhive");
  }

  @Test
  void theEmulatorIsUsedByTheDemoAlone() {
    keptIn("org.masteryhive.sheets..", "org.masteryhive.demo..", "org.masteryhive.sheets..");
  }

  private static void onlyTheJdk(String name) {
    noClasses()
        .that()
        .resideInAPackage("org.masteryhive." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.jspecify..", "org.masteryhive..")
        .check(CLASSES);
  }

  private static void keptIn(String what, String... where) {
    noClasses()
        .that()
        .resideOutsideOfPackages(where)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(what)
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> oursBut(String own, List<String> seen) {
    return DescribedPredicate.describe("ours, but not " + own + " or " + seen, type -> {
      String[] parts = type.getPackageName().split("\\.", -1);
      boolean ours = type.getPackageName().startsWith("org.masteryhive");
      boolean known = parts.length > 2 && (parts[2].equals(own) || seen.contains(parts[2]));
      return ours && !known;
    });
  }
}
