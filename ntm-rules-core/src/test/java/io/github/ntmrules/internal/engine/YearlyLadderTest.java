package io.github.ntmrules.internal.engine;

import static io.github.ntmrules.RuleTexts.column;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where an indicator is never eased, the levels on file bound those that are not. */
class YearlyLadderTest {

  private static final int FIRST = 2017;
  private static final String OTHER =
      rule("1.2 Hai", "", "law.require(\"1.2\", yes(\"security_and_order\"));");
  private static final String LADDER = rule("Lộ trình", "", "law.neverEased(\"1.1\");");

  private static String with(String status, String rule) {
    return rule.replace("\"confirmed\"", "\"" + status + "\"");
  }

  private static String year(int year, String clause) {
    return rule("1.1 Năm " + year, "year == " + year, "law.require(\"1.1\", " + clause + ");");
  }

  /** The levels of the years from 2017 on, the last of them also for all later years. */
  private static RuleSet ladder(String ladder, String comparison, List<String> levels) {
    List<String> rules = new ArrayList<>(List.of(column(), OTHER));
    if (!ladder.isEmpty()) {
      rules.add(ladder);
    }
    rules.add(rule("1.1 Trước", "year < " + FIRST, require(comparison, "notOnFile()")));
    for (int i = 0; i < levels.size(); i++) {
      boolean last = i == levels.size() - 1;
      String when = (last ? "year >= " : "year == ") + (FIRST + i);
      rules.add(rule("1.1 Năm " + (FIRST + i), when, require(comparison, levels.get(i))));
    }
    return RuleLoader.load(TestSets.source(rules.toArray(new String[0])));
  }

  private static String require(String comparison, String level) {
    return "law.require(\"1.1\", percent(\"alleys_clean\")." + comparison + "(" + level + "));";
  }

  private static Scope in(int year) {
    return Scope.of(LocalDate.of(year, 7, 1), Region.TAY_NGUYEN, null, Set.of());
  }

  private static Level level(Requirements requirements) {
    return requirements.provision("1.1").thresholds().get(0).level();
  }

  private static Range range(@Nullable Integer from, @Nullable Integer to) {
    return new Range(
        from == null ? null : BigDecimal.valueOf(from),
        false,
        to == null ? null : BigDecimal.valueOf(to),
        false);
  }

  @Test
  void a_level_that_is_not_on_file_lies_between_the_last_one_and_the_next_one_that_are() {
    RuleSet set =
        ladder(LADDER, "atLeast", List.of("notOnFile()", "30", "notOnFile()", "40", "notOnFile()"));
    assertThat(level(set.resolve(in(2017))))
        .isEqualTo(Level.notOnFileWithin(range(null, 30), LegalStatus.CONFIRMED));
    assertThat(level(set.resolve(in(2018))).value()).isEqualByComparingTo("30");
    assertThat(level(set.resolve(in(2019))))
        .isEqualTo(Level.notOnFileWithin(range(30, 40), LegalStatus.CONFIRMED));
    assertThat(level(set.resolve(in(2021))))
        .isEqualTo(Level.notOnFileWithin(range(40, null), LegalStatus.CONFIRMED));
    assertThat(level(set.resolve(in(2015))))
        .isEqualTo(Level.notOnFileWithin(range(null, 30), LegalStatus.CONFIRMED));
  }

  @Test
  void what_is_asked_at_the_most_never_rises() {
    RuleSet set = ladder(LADDER, "lessThan", List.of("12", "notOnFile()", "5"));
    assertThat(level(set.resolve(in(2018))))
        .isEqualTo(Level.notOnFileWithin(range(5, 12), LegalStatus.CONFIRMED));
  }

  @Test
  void without_the_rule_that_says_so_nothing_is_known() {
    RuleSet set = ladder("", "atLeast", List.of("30", "notOnFile()", "40"));
    assertThat(level(set.resolve(in(2018)))).isEqualTo(Level.notOnFile());
  }

  @Test
  void the_rule_that_says_so_bounds_how_certain_what_follows_is() {
    List<String> levels = List.of("30", "notOnFile()", "40");
    assertThat(level(ladder(with("unconfirmed", LADDER), "atLeast", levels).resolve(in(2018))))
        .isEqualTo(Level.notOnFileWithin(range(30, 40), LegalStatus.UNCONFIRMED));
    assertThat(level(ladder(with("doubtful", LADDER), "atLeast", levels).resolve(in(2018))))
        .isEqualTo(Level.notOnFile());
  }

  @Test
  void in_strict_mode_only_confirmed_levels_bound() {
    Level level =
        level(
            ladder(
                    LADDER,
                    "atLeast",
                    List.of("30", "unconfirmed(33)", "notOnFile()", "unconfirmed(37)", "40"))
                .resolve(in(2019)));
    assertThat(level.possible(false)).isEqualTo(range(33, 37));
    assertThat(level.possible(true)).isEqualTo(range(30, 40));
  }

  @Test
  void a_level_in_doubt_or_left_to_the_province_bounds_nothing_and_is_not_bounded() {
    RuleSet set =
        ladder(LADDER, "atLeast", List.of("30", "doubtful(90)", "setByProvince()", "notOnFile()"));
    assertThat(level(set.resolve(in(2018))))
        .isEqualTo(Level.of(BigDecimal.valueOf(90), LegalStatus.DOUBTFUL));
    assertThat(level(set.resolve(in(2019)))).isEqualTo(Level.setByProvince(LegalStatus.CONFIRMED));
    assertThat(level(set.resolve(in(2020))))
        .isEqualTo(Level.notOnFileWithin(range(30, null), LegalStatus.CONFIRMED));
  }

  @Test
  void only_levels_of_the_same_column_measure_and_comparison_bound() {
    List<String> rules =
        List.of(
            column(),
            OTHER,
            LADDER,
            year(2017, "percent(\"alleys_clean\").atLeast(row(1, 2, 3, 4, 20, 6, 7))"),
            year(2018, "percent(\"alleys_clean\").atLeast(notOnFile())"),
            year(2019, "percent(\"villages_with_cultural_standard\").atLeast(25)"),
            year(2020, "percent(\"alleys_clean\").moreThan(25)"),
            rule(
                "1.1 Năm khác",
                "year != 2017, year != 2018, year != 2019, year != 2020",
                require("atLeast", "notOnFile()")));
    RuleSet set = RuleLoader.load(TestSets.source(rules.toArray(new String[0])));
    assertThat(level(set.resolve(in(2018))))
        .isEqualTo(Level.notOnFileWithin(range(20, null), LegalStatus.CONFIRMED));
  }

  @Test
  void of_two_thresholds_that_could_be_meant_none_bounds() {
    String both =
        "anyOf(percent(\"alleys_clean\").atLeast(%s),"
            + " allOf(yes(\"market_to_plan\"), percent(\"alleys_clean\").atLeast(%s)))";
    List<String> rules =
        List.of(
            column(),
            OTHER,
            LADDER,
            year(2017, both.formatted("20", "10")),
            rule(
                "1.1 Năm khác",
                "year != 2017",
                "law.require(\"1.1\", " + both.formatted("notOnFile()", "notOnFile()") + ");"));
    RuleSet set = RuleLoader.load(TestSets.source(rules.toArray(new String[0])));
    assertThat(set.resolve(in(2018)).provision("1.1").thresholds())
        .filteredOn(each -> each.measure().id().equals("alleys_clean"))
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.level()).isEqualTo(Level.notOnFile()));
  }

  @Test
  void levels_on_file_that_are_eased_all_the_same_are_an_error() {
    for (String comparison : List.of("atLeast", "atMost")) {
      List<String> levels =
          comparison.equals("atLeast")
              ? List.of("30", "notOnFile()", "unconfirmed(25)")
              : List.of("30", "notOnFile()", "unconfirmed(35)");
      assertThatThrownBy(() -> ladder(LADDER, comparison, levels))
          .isInstanceOfSatisfying(
              RuleException.class,
              wrong ->
                  assertThat(wrong.problems())
                      .isNotEmpty()
                      .allMatch(each -> each.kind() == Kind.LEVEL_EASED)
                      .allMatch(each -> each.details().get(1).startsWith("30 (2017-01-01")));
    }
    assertThat(
            level(
                ladder(LADDER, "atLeast", List.of("30", "notOnFile()", "doubtful(25)"))
                    .resolve(in(2018))))
        .isEqualTo(Level.notOnFileWithin(range(30, null), LegalStatus.CONFIRMED));
  }

  /** The bounds against a second way to find them: over all years, of every region's column. */
  @Test
  void of_random_ladders_the_bounds_are_those_found_by_looking_at_every_year() {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      int years = 3 + random.nextInt(4);
      Integer[] levels = new Integer[years];
      boolean[] confirmed = new boolean[years];
      List<String> cells = new ArrayList<>();
      int level = 10;
      for (int y = 0; y < years; y++) {
        level += random.nextInt(3) * 5;
        levels[y] = random.nextInt(5) < 2 ? level : null;
        confirmed[y] = random.nextBoolean();
        Integer known = levels[y];
        cells.add(
            known == null
                ? "notOnFile()"
                : (confirmed[y] ? "confirmed(" : "unconfirmed(") + known + ")");
      }
      RuleSet set = ladder(LADDER, "moreThan", cells);
      for (int y = 0; y < years; y++) {
        Level found = level(set.resolve(in(FIRST + y)));
        if (levels[y] == null) {
          assertThat(found.possible(false)).as("%s", cells).isEqualTo(bounds(levels, y));
          Integer[] sure = levels.clone();
          for (int j = 0; j < years; j++) {
            sure[j] = confirmed[j] ? sure[j] : null;
          }
          assertThat(found.possible(true)).as("%s", cells).isEqualTo(bounds(sure, y));
        }
      }
    }
  }

  private static @Nullable Range bounds(Integer[] levels, int year) {
    Integer from =
        Arrays.stream(levels, 0, year).filter(Objects::nonNull).max(Integer::compare).orElse(null);
    Integer to =
        Arrays.stream(levels, year + 1, levels.length)
            .filter(Objects::nonNull)
            .min(Integer::compare)
            .orElse(null);
    return from == null && to == null ? null : range(from, to);
  }

  // ---- what is packaged

  private static Level income(String setId, LocalDate day, Region region) {
    RuleSet set = Objects.requireNonNull(RuleSet.packaged(setId));
    Provision asked = set.resolve(Scope.of(day, region, null, Set.of())).provision("10");
    return asked.thresholds().get(0).level();
  }

  @Test
  void before_2020_the_income_of_1980_is_at_the_most_that_of_2020() {
    for (int year = 2016; year < 2020; year++) {
      assertThat(income("qd1980-2016-xa", LocalDate.of(year, 12, 31), Region.TAY_NGUYEN))
          .isEqualTo(Level.notOnFileWithin(range(null, 41), LegalStatus.UNCONFIRMED));
    }
  }

  @Test
  void in_2016_the_income_of_491_lies_between_that_of_2015_and_that_of_2020() {
    assertThat(income("qd491-2009-xa", LocalDate.of(2016, 6, 30), Region.DONG_BANG_SONG_HONG))
        .isEqualTo(Level.notOnFileWithin(range(29, 49), LegalStatus.UNCONFIRMED));
    assertThat(income("qd491-2009-xa", LocalDate.of(2014, 6, 30), Region.DONG_BANG_SONG_HONG))
        .isEqualTo(Level.notOnFileWithin(range(null, 29), LegalStatus.UNCONFIRMED));
    assertThat(income("qd491-2009-xa", LocalDate.of(2013, 2, 19), Region.DONG_BANG_SONG_HONG))
        .isEqualTo(Level.of(new BigDecimal("1.5"), LegalStatus.UNCONFIRMED));
  }
}
