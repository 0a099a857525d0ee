package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {

  @Test
  void noTestIsPassedOverBecauseOfItsName() {
    List<String> passedOver = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.masteryhive")
            .stream()
            .filter(NamingTest::hasTests)
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.endsWith("Test"))
            .toList();

    assertThat(passedOver).isEmpty();
  }

  private static boolean hasTests(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(method -> method.isAnnotatedWith(Test.class)
            || method.isAnnotatedWith("org.junit.jupiter.params.ParameterizedTest"));
  }
}
