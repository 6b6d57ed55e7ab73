package io.github.ntmrules.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may grow, and how, is decided type by type: {@code docs/versions.md}. */
class PublicRecordsTest {

  /** Each is what its components are: who adds one here has asked whether it might grow. */
  private static final Set<String> RECORDS =
      Set.of(
          "Acceptance",
          "Amendment",
          "BandCount",
          "CaseProblem",
          "CheckedExpectation",
          "Columns",
          "Coverage",
          "CoverageGap.UnexpectedOutcome",
          "CoverageGap.UntouchedLevel",
          "CoverageGap.UntouchedRule",
          "Covered",
          "CriterionProgress",
          "CriterionTally",
          "CriterionTransitions",
          "DaySpan",
          "Derivation",
          "Derivations",
          "Expectation",
          "FlipCount",
          "Gap",
          "GroupKey.OfCommuneGroup",
          "GroupKey.OfCommune",
          "GroupKey.OfDistrict",
          "GroupKey.OfProvince",
          "GroupKey.OfRegion",
          "IdleLevel",
          "IndicatorTally",
          "IndicatorTransitions",
          "Inference",
          "LevelCount",
          "OpenLevel",
          "OutcomeTally",
          "PartOf",
          "Quotient",
          "Range",
          "Range.Millionths",
          "Reassessment",
          "Recognition.Withdrawal",
          "Replacement",
          "Requirement.AllOf",
          "Requirement.AnyOf",
          "Requirement.AtLeastOf",
          "Requirement.Given",
          "Requirement.Meets",
          "Requirement.Threshold",
          "RowField",
          "RowKey",
          "RuleCause.OfDerivation",
          "RuleCause.OfProvision",
          "RuleCell",
          "RuleLocation",
          "RulesKey.Part",
          "SnapshotProblem.Missing",
          "SnapshotProblem.NoRules",
          "SnapshotProblem.OtherCode",
          "SnapshotProblem.OtherUnit",
          "SnapshotProblem.OutsidePeriod",
          "SnapshotProblem.RepeatedStatement",
          "SnapshotProblem.UnknownMeasure",
          "SnapshotProblem.Unreadable",
          "SnapshotProblem.WrongFigure",
          "SourcePlace",
          "Statement",
          "StatementCodes.Subject",
          "TableProblem",
          "TableSpot",
          "Transitions",
          "UnnoticedMutant",
          "Where");

  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z.]+)`");

  private static final List<Class<?>> TYPES = types();

  private static List<Class<?>> types() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.ntmrules")
            .stream()
            .filter(PublicRecordsTest::isPublic)
            .filter(each -> !each.getPackageName().contains(".internal"))
            .map(JavaClass::reflect)
            .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicRecordsTest::isPublic).orElse(true);
  }

  private static String name(Class<?> type) {
    return type.getName().replaceFirst(".*\\.", "").replace('$', '.');
  }

  @Test
  void every_public_record_was_thought_about() {
    assertThat(TYPES.stream().filter(Class::isRecord).map(PublicRecordsTest::name))
        .containsExactlyInAnyOrderElementsOf(RECORDS);
  }

  /** The page names, row by row, how users come by a type: and so it is. */
  @Test
  void types_are_made_as_the_page_says() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs", "versions.md")).stream()
            .filter(line -> line.startsWith("| make it ") || line.startsWith("| only read it"))
            .toList();
    assertThat(rows).hasSize(3);
    Set<String> seen = new TreeSet<>();
    for (String row : rows) {
      for (String named : named(row)) {
        Class<?> type =
            TYPES.stream().filter(each -> name(each).equals(named)).findFirst().orElseThrow();
        seen.add(named);
        if (!type.isInterface() && !RECORDS.contains(named)) {
          assertThat(type.getConstructors()).as(named).isEmpty();
        }
        if (row.startsWith("| make it seldom")) {
          assertThat(Stream.of(type.getMethods()).map(each -> each.getName()))
              .as(named)
              .containsAnyOf("builder", "of");
        }
      }
    }
    assertThat(seen).contains("Requirements", "RollUpResult", "Evidence").hasSizeGreaterThan(40);
  }

  private static List<String> named(String row) {
    return NAME.matcher(row.split("\\|", -1)[2])
        .results()
        .map(MatchResult::group)
        .map(each -> each.replace("`", ""))
        .toList();
  }

  /** Two kinds of enum, and every one is of one kind. */
  @Test
  void every_enum_is_said_to_grow_or_not() throws IOException {
    String page = Files.readString(Path.of("docs", "versions.md"));
    String said = page.substring(page.indexOf("**These enums"), page.indexOf("**These families"));
    assertThat(TYPES.stream().filter(Class::isEnum).map(PublicRecordsTest::name))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(said)
                    .as(each)
                    .containsAnyOf("`" + each + "`", "`" + each.replaceFirst(".*\\.", "") + "`"));
  }
}
