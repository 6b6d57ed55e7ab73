package io.github.ntmrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.github.ntmrules.problem.NtmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shape of the library, held. */
class ArchitectureTest {

  private static final String ROOT = "io.github.ntmrules";
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.ntmrules");

  /** And it calls the engine within the loader that finds it. */
  @Test
  void only_one_class_knows_the_rule_engine() {
    noClasses()
        .that()
        .haveNameNotMatching("io\\.github\\.ntmrules\\.internal\\.engine\\.DroolsEngine(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..", "com.github.javaparser..")
        .check(CLASSES);
  }

  @Test
  void only_one_class_sets_the_loader_of_a_thread() {
    noClasses()
        .that()
        .haveNameNotMatching("io\\.github\\.ntmrules\\.internal\\.engine\\.OwnLoader")
        .should()
        .callMethod(Thread.class, "setContextClassLoader", ClassLoader.class)
        .check(CLASSES);
  }

  /**
   * Annotations only, which need not be there at run time: those without elements, since of an
   * element whose annotation it does not find a consumer's compiler warns.
   */
  @Test
  void of_jackson_nothing_is_used_but_two_annotations() {
    noClasses()
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage("com.fasterxml..", "tools.jackson..")
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.belongToAnyOf(JsonValue.class, JsonCreator.class))))
        .check(CLASSES);
  }

  @Test
  void the_packages_have_no_cycle() {
    slices().matching("io.github.ntmrules.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /**
   * What CONTRIBUTING says each package may look at: the list, not the habit, decides. All may use
   * the texts.
   */
  @Test
  void each_package_sees_what_its_row_allows_and_uses_all_of_it() throws IOException {
    Map<String, Set<String>> allowed = allowed();
    Map<String, Set<String>> seen = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> others = seen.computeIfAbsent(room(type), of -> new TreeSet<>());
      for (Dependency each : type.getDirectDependenciesFromSelf()) {
        if (each.getTargetClass().getPackageName().startsWith(ROOT)) {
          others.add(room(each.getTargetClass().getBaseComponentType()));
        }
      }
      others.removeAll(List.of(room(type), "internal.text"));
    }
    assertThat(seen).isEqualTo(allowed);
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "root" : name.substring(ROOT.length() + 1);
  }

  /** The first and the last cell of each row of the table of packages, names taken apart. */
  private static Map<String, Set<String>> allowed() throws IOException {
    Map<String, Set<String>> allowed = new TreeMap<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of("CONTRIBUTING.md"))) {
      if (line.startsWith("|---")) {
        continue;
      }
      inside = line.startsWith("| package") || (inside && line.startsWith("|"));
      if (inside && !line.startsWith("| package")) {
        String[] cells = line.split("\\|", -1);
        Set<String> others = new TreeSet<>();
        NAME.matcher(cells[3]).results().forEach(each -> others.add(each.group(1)));
        String room = cells[1].strip().replace("`", "");
        assertThat(allowed.put(room, others)).as("a second row for " + room).isNull();
      }
    }
    return allowed;
  }

  @Test
  void no_public_package_is_larger_than_a_reader_can_hold() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(ArchitectureTest::room, Collectors.counting()));
    assertThat(sizes).allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(40));
  }

  @Test
  void public_signatures_name_nothing_internal() {
    List<String> named = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (isPublic(type) && !room(type).startsWith("internal")) {
        for (JavaCodeUnit each : type.getCodeUnits()) {
          if (each.getModifiers().contains(JavaModifier.PUBLIC)) {
            each.getAllInvolvedRawTypes().stream()
                .filter(of -> of.getPackageName().contains(".internal"))
                .forEach(of -> named.add(each.getFullName() + " names " + of.getName()));
          }
        }
        for (JavaField each : type.getFields()) {
          if (each.getModifiers().contains(JavaModifier.PUBLIC)
              && each.getRawType().getPackageName().contains(".internal")) {
            named.add(each.getFullName() + " is " + each.getRawType().getName());
          }
        }
      }
    }
    assertThat(named).isEmpty();
  }

  /** Whether users can see it: public, and so is every type around it. */
  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
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

  /**
   * The common supertype of the exceptions is neither: those it permits are in other packages,
   * which a library that is also used on the class path cannot seal over.
   */
  @Test
  void public_classes_are_final_or_sealed() {
    assertThat(
            CLASSES.stream()
                .filter(ArchitectureTest::isPublic)
                .filter(type -> !type.isInterface() && !type.isEnum())
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .filter(type -> !type.reflect().isSealed())
                .filter(type -> !type.isEquivalentTo(NtmException.class))
                .map(JavaClass::getName))
        .isEmpty();
  }
}
