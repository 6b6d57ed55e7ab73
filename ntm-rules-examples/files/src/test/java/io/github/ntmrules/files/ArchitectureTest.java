package io.github.ntmrules.files;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** The shape of the module, held. */
class ArchitectureTest {

  private static final String BASE = "io.github.ntmrules.files";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void figures_results_and_pages_do_not_know_those_above_them() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(BASE + "..")
        .layer("text")
        .definedBy(BASE + ".text")
        .layer("format")
        .definedBy(BASE + ".format")
        .layer("cell")
        .definedBy(BASE + ".cell")
        .layer("decree")
        .definedBy(BASE + ".decree")
        .layer("data")
        .definedBy(BASE + ".data")
        .layer("law")
        .definedBy(BASE + ".law")
        .layer("draft")
        .definedBy(BASE + ".draft")
        .layer("view")
        .definedBy(BASE + ".view")
        .layer("map")
        .definedBy(BASE + ".map")
        .layer("report")
        .definedBy(BASE + ".report")
        .layer("book")
        .definedBy(BASE + ".book")
        .whereLayer("report")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("book")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("draft")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("data")
        .mayOnlyBeAccessedByLayers("book", "law", "draft", "report")
        .whereLayer("map")
        .mayOnlyBeAccessedByLayers("report")
        .whereLayer("law")
        .mayOnlyBeAccessedByLayers("view", "draft")
        .whereLayer("cell")
        .mayOnlyBeAccessedByLayers("data", "decree", "law", "draft")
        .whereLayer("decree")
        .mayOnlyBeAccessedByLayers("law", "view", "draft")
        .whereLayer("view")
        .mayOnlyBeAccessedByLayers("book")
        .whereLayer("format")
        .mayOnlyBeAccessedByLayers("data", "view", "book")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers(
            "cell", "decree", "format", "data", "law", "draft", "view", "book", "report")
        .check(CLASSES);
  }

  @Test
  void a_service_can_use_it_without_a_command_line() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "me.tongfei..", "io.github.ntmrules.examples..")
        .check(CLASSES);
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void what_is_internal_in_the_library_is_not_used() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.ntmrules.internal..")
        .check(CLASSES);
  }
}
