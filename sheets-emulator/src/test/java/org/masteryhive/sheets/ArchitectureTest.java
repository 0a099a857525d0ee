package org.masteryhive.sheets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String BASE = "org.masteryhive.sheets.";

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.masteryhive.sheets");

  @Test
  void thereIsSomethingToLookAt() {
    assertThat(CLASSES.size()).isGreaterThan(100);
  }

  @Test
  void theEmulatorKnowsNothingOfTheService() {
    DescribedPredicate<JavaClass> ofTheService = DescribedPredicate.describe(
        "of the service",
        one -> one.getPackageName().startsWith("org.masteryhive")
            && !one.getPackageName().startsWith("org.masteryhive.sheets"));

    noClasses().should().dependOnClassesThat(ofTheService).check(CLASSES);
  }

  @Test
  void theStateKnowsNoHttpAndNoRequests() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BASE + "spreadsheet..", BASE + "range..", BASE + "fields..", BASE + "value..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            BASE + "http..",
            BASE + "edit..",
            BASE + "method..",
            BASE + "drive..",
            BASE + "signin..",
            BASE + "control..",
            "io.javalin..",
            "jakarta.servlet..",
            "org.eclipse.jetty..")
        .check(CLASSES);
  }

  @Test
  void editsKnowNoWire() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + "edit..", BASE + "method..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            BASE + "http..",
            BASE + "drive..",
            BASE + "signin..",
            "io.javalin..",
            "jakarta.servlet..")
        .check(CLASSES);
  }

  @Test
  void whatAnAnswerSaysIsAskedOfTheStateByNobodyBelowIt() {
    slices()
        .matching("org.masteryhive.sheets.(spreadsheet|edit|method|range|fields|json|error)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
