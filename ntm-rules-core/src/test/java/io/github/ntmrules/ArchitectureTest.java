package io.github.ntmrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The shape of the library, held. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.ntmrules");

  @Test
  void only_one_package_knows_the_rule_engine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.ntmrules.internal.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..", "com.github.javaparser..")
        .check(CLASSES);
  }

  @Test
  void the_packages_have_no_cycle() {
    slices().matching("io.github.ntmrules.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void data_flows_one_way() {
    noClasses()
        .that()
        .resideInAPackage("io.github.ntmrules.criteria..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.ntmrules.rules..",
            "io.github.ntmrules.snapshot..",
            "io.github.ntmrules.assessment..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage("io.github.ntmrules.assessment..", "io.github.ntmrules.snapshot..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.github.ntmrules.rules..", "io.github.ntmrules.internal.engine..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("io.github.ntmrules.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.github.ntmrules.snapshot..", "io.github.ntmrules.assessment..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.github.ntmrules.population..",
            "io.github.ntmrules.difference..",
            "io.github.ntmrules.impact..",
            "io.github.ntmrules.missing..",
            "io.github.ntmrules.cases..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.github.ntmrules.rules..", "io.github.ntmrules.internal.engine..")
        .check(CLASSES);
  }

  @Test
  void public_signatures_name_nothing_internal() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("io.github.ntmrules.internal..")
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .notHaveRawReturnType(
            DescribedPredicate.describe(
                "internal types", type -> type.getPackageName().contains(".internal")))
        .check(CLASSES);
  }

  @Test
  void the_library_does_not_print() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void the_wall_clock_is_never_read() {
    noClasses()
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void public_classes_are_final_records_enums_or_interfaces() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }
}
