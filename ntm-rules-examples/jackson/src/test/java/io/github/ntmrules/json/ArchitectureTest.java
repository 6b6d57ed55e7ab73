package io.github.ntmrules.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The shape of the module, held. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(
              "io.github.ntmrules.json",
              "io.github.ntmrules.jackson",
              "io.github.ntmrules.jackson3");

  @Test
  void each_version_of_jackson_is_named_in_one_package() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.ntmrules.jackson3")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.ntmrules.jackson")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
        .check(CLASSES);
  }

  @Test
  void the_data_forms_do_not_know_how_they_are_written() {
    noClasses()
        .that()
        .resideInAPackage("io.github.ntmrules.json")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.ntmrules.json.internal..",
            "io.github.ntmrules.jackson..",
            "io.github.ntmrules.jackson3..")
        .check(CLASSES);
  }

  @Test
  void what_is_internal_in_the_library_is_not_used() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.ntmrules.internal..")
        .check(CLASSES);
  }
}
