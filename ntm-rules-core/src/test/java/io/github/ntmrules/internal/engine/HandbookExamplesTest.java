package io.github.ntmrules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.Handbook;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the handbook compile and fire. The blocks become the rules of small sets, with
 * the indicators they name, one more indicator, and the columns of the decree.
 */
class HandbookExamplesTest {

  private static final Pattern CODE =
      Pattern.compile("law\\.(require|notApplicable)\\(\"([^\"]+)\"");
  private static final Pattern CONDITION = Pattern.compile("law\\.condition\\(\"([^\"]+)\"");
  private static final Pattern WITHDRAWAL = Pattern.compile("law\\.withdrawal\\(\"([^\"]+)\"");
  private static final Pattern NAME = Pattern.compile("rule \"([^\"]+)\"");
  private static final Pattern CHOOSES_COLUMN =
      Pattern.compile("law\\.(column|group|groupUndetermined)\\(");
  // They say of which column or of what kind levels are, and conclude no provision themselves.
  private static final Pattern BESIDE_LEVELS =
      Pattern.compile("law\\.(column|group|groupUndetermined|neverEased)\\(");
  private static final Pattern CONDITIONAL = Pattern.compile("Scope\\( ");
  private static final String ONE_MORE =
      "rule \"one more\" @source(\"-\") @status(\"confirmed\") when Scope() then"
          + " law.require(\"one-more\", yes(\"security_and_order\")); end\n";
  private static final String COLUMN_OF_THE_REGION =
      "rule \"column\" @source(\"-\") @status(\"confirmed\") when Scope( $vung : region != null )"
          + " then law.column($vung); end\n";

  private static final Map<String, List<Requirements>> RESOLVED = new ConcurrentHashMap<>();

  static Stream<Named<String>> examples() {
    return together(Handbook.examples()).stream()
        .map(example -> Named.of(String.join("; ", names(example)), example));
  }

  /** Blocks that cannot be in each other's way are compiled together: compiling takes time. */
  private static List<String> together(List<String> examples) {
    List<String> sets = new ArrayList<>();
    for (String example : examples) {
      int fits = 0;
      while (fits < sets.size() && !unconditional(sets.get(fits) + example)) {
        fits++;
      }
      if (fits < sets.size()) {
        sets.set(fits, sets.get(fits) + "\n" + example);
      } else {
        sets.add(example);
      }
    }
    return sets;
  }

  /** Whether all rules hold everywhere, and are for different indicators. */
  private static boolean unconditional(String rules) {
    List<String> codes = codes(rules);
    return !CONDITIONAL.matcher(rules).find()
        && !CHOOSES_COLUMN.matcher(rules).find()
        && Set.copyOf(codes).size() == codes.size();
  }

  private static List<String> codes(String rules) {
    return CODE.matcher(rules).results().map(found -> found.group(2)).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_rule_of_an_example_holds_somewhere_and_no_rule_fails(String example) {
    List<Requirements> all = resolveEverywhere(example);

    assertThat(all)
        .isNotEmpty()
        .allSatisfy(
            found ->
                assertThat(found.column() == null).isEqualTo(found.undeterminedGroup() != null));
    assertThat(all.stream().flatMap(HandbookExamplesTest::speakers).distinct())
        .containsAll(
            Handbook.rules(example).stream()
                .filter(rule -> !BESIDE_LEVELS.matcher(rule).find())
                .flatMap(rule -> names(rule).stream())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_illustration_never_decides_a_verdict(String example) {
    for (Requirements found : resolveEverywhere(example)) {
      Stream.concat(found.provisions().stream(), found.conditions().stream())
          .filter(provision -> provision.citation().place().equals(Handbook.ILLUSTRATION))
          .forEach(HandbookExamplesTest::assertDecidesNothing);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_passes_the_checker_but_for_scopes_it_has_no_rule_for(
      String example, @TempDir Path folder) throws IOException {
    for (Map.Entry<String, String> file : files(example).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    assertThat(RuleFiles.check(folder))
        .filteredOn(problem -> problem.kind() != Kind.NO_RULE)
        .isEmpty();
  }

  private static void assertDecidesNothing(Provision provision) {
    assertThat(provision.<Boolean>match(required -> false, exempt -> exempt.decides(false)))
        .as("%s", provision)
        .isFalse();
    provision
        .thresholds()
        .forEach(
            threshold ->
                assertThat(threshold.level().decides(false)).as("%s", provision).isFalse());
  }

  /** The requirements in every scope that the example has a rule for; compiled once. */
  private static List<Requirements> resolveEverywhere(String example) {
    return RESOLVED.computeIfAbsent(example, HandbookExamplesTest::compileAndResolve);
  }

  private static List<Requirements> compileAndResolve(String example) {
    RuleSet rules = new RuleSet(CompiledRules.load(new RuleSource(files(example), List.of())));
    List<Requirements> all = new ArrayList<>();
    for (Scope scope : scopes()) {
      try {
        all.add(rules.fire(scope));
      } catch (RuleException e) {
        assertThat(e.problems()).as("%s", e).allMatch(problem -> problem.kind() == Kind.NO_RULE);
      }
    }
    return all;
  }

  private static Stream<String> speakers(Requirements found) {
    Stream<Provision> provisions =
        Stream.concat(found.provisions().stream(), found.conditions().stream());
    return Stream.of(
            provisions.map(provision -> provision.rule()),
            found.derivations().all().stream().map(Derivation::rule),
            found.withdrawals().stream().map(WithdrawalTrigger::rule))
        .flatMap(rules -> rules)
        .map(RuleLocation::name);
  }

  private static List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    for (LocalDate date : List.of(LocalDate.of(2017, 6, 30), LocalDate.of(2020, 12, 31))) {
      for (Region region : Region.values()) {
        scopes.add(Scope.of(date, region, null, Set.of()));
        scopes.add(Scope.of(date, region, "Kon Tum", new TreeSet<>(Designations.standard().all())));
      }
    }
    return scopes;
  }

  private static Map<String, String> files(String example) {
    boolean groups = example.contains("law.group(");
    boolean chooses = CHOOSES_COLUMN.matcher(example).find();
    String header = Handbook.header().replace("qd1980_2016_xa", "vi_du") + "\n";
    return Map.of(
        SetDescription.FILE,
        description(example, groups ? "1, 2, 3" : regionColumns()),
        "tc01.drl",
        header + ONE_MORE + (chooses ? "" : COLUMN_OF_THE_REGION) + example);
  }

  private static String description(String example, String columns) {
    StringBuilder text =
        new StringBuilder(
            """
            id = vi-du
            title-vi = Ví dụ
            title-en = Example
            decree = ví dụ
            unit = commune
            region-needed = yes
            in-force-from = 2016-12-01
            indicators-in-decree = 1
            """);
    text.append("columns = ").append(columns).append('\n');
    CONDITION
        .matcher(example)
        .results()
        .forEach(found -> text.append("condition ").append(found.group(1)).append(" = - | -\n"));
    WITHDRAWAL
        .matcher(example)
        .results()
        .forEach(found -> text.append("withdrawal ").append(found.group(1)).append(" = - | -\n"));
    Set<String> codes = new LinkedHashSet<>(Set.of("one-more"));
    codes.addAll(codes(example));
    text.append("criterion 10 = tc01 | - | -\n");
    codes.forEach(code -> text.append("indicator ").append(code).append(" = - | -\n"));
    return text.toString();
  }

  private static String regionColumns() {
    return String.join(", ", Stream.of(Region.values()).map(Region::abbreviation).toList());
  }

  private static List<String> names(String rules) {
    return NAME.matcher(rules).results().map(found -> found.group(1)).toList();
  }
}
