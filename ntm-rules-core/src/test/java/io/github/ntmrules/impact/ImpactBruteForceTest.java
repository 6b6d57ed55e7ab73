package io.github.ntmrules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.RuleTexts;
import io.github.ntmrules.TestFiles;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Ranges;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.population.GeneratedUnits;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.Transitions;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Impacts against two full assessments of 10,000 generated communes, compared by plain loops. */
class ImpactBruteForceTest {

  private static final int COMMUNES = 10_000;
  private static final int OF_TWO_DECREES = 2_000;
  private static final int MOST_FLIPS = 12;
  private static final int TRIED = 50;

  @TempDir private Path folder;

  private record Pair(
      Assessment before, Assessment after, UnitImpact impact, List<String> counted) {}

  /** Cells and a comparison changed, and one indicator replaced by an overlay in a province. */
  private Assessor edited() throws IOException {
    Path set = folder.resolve("bo");
    RuleFiles.export("qd1980-2016-xa", set);
    Path income = set.resolve("tc10_thu_nhap.drl");
    TestFiles.edit(income, "row(36, 50, 36, 41, 41,", "row(36, 52, 36, 40, 45,");
    Path health = set.resolve("tc15_y_te.drl");
    String insured = "\"health_insurance_coverage\")";
    TestFiles.edit(health, insured + ".atLeast(85)", insured + ".moreThan(85)");
    TestFiles.edit(health, "row(26.7, 13.9,", "row(26.7, 14.9,");
    Path overlay = Files.createDirectory(folder.resolve("lop"));
    RuleTexts.overlay(
        overlay,
        "kon-tum-thu",
        """
        overlays       = qd1980-2016-xa
        province       = Kon Tum
        in-force-from  = 2018-01-01
        in-force-until = 2022-01-01
        """,
        RuleTexts.rule(
            "15.1 Ở Kon Tum", "", "law.require(\"15.1\", percent(" + insured + ".atLeast(75));"));
    return Assessor.fromDirectory(set).withOverlay(overlay);
  }

  private static List<Pair> pairs(
      int communes, Assessor before, Assessor after, List<LocalDate> days) {
    GeneratedUnits units = new GeneratedUnits(1980);
    Assessor earlier = before.forAnyPeriod();
    Assessor later = after.forAnyPeriod();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < communes; i++) {
      Snapshot.Builder unit = units.circumstances(UnitKind.COMMUNE, i, days);
      Snapshot empty = unit.build();
      units.report(
          unit,
          List.of(earlier.assess(empty).requirements(), later.assess(empty).requirements()),
          i % 3 == 0 ? 0 : 5);
      Snapshot snapshot = unit.build();
      Assessment one = earlier.assess(snapshot);
      Assessment other = later.assess(snapshot);
      pairs.add(new Pair(one, other, UnitImpact.of(one, other), counted(one, other)));
    }
    return pairs;
  }

  @Test
  void an_edited_set_has_the_impact_that_two_full_assessments_show() throws IOException {
    Assessor before = Assessor.packaged("qd1980-2016-xa");
    Assessor after = edited();
    List<Pair> pairs =
        pairs(
            COMMUNES,
            before,
            after,
            List.of(
                LocalDate.of(2017, 5, 1), LocalDate.of(2019, 5, 1), LocalDate.of(2020, 12, 31)));
    ImpactResult result = confirm(before, after, pairs);
    // All that was edited shows, and nothing else.
    assertThat(result.causes().stream().map(CauseCount::code).distinct())
        .containsExactly("10", "15.1", "15.3");
    assertThat(result.causes("15.1"))
        .anySatisfy(cause -> assertThat(cause.after().file()).isEqualTo("tc15_y_te.drl"))
        .hasSize(2);
    assertThat(result.causes("15.1").stream().mapToLong(each -> each.flips().better()).sum())
        .isPositive();
    assertThat(result.causes("15.1").stream().mapToLong(each -> each.flips().worse()).sum())
        .isPositive();
    assertThat(result.causes("10").get(0).flips().better()).isPositive();
    assertThat(result.causes("10").get(0).flips().worse()).isPositive();
  }

  @Test
  void two_decrees_have_the_impact_that_two_full_assessments_show() {
    Assessor before = Assessor.packaged("qd1980-2016-xa");
    Assessor after = Assessor.packaged("qd318-2022-xa");
    List<Pair> pairs =
        pairs(
            OF_TWO_DECREES,
            before,
            after,
            List.of(LocalDate.of(2021, 6, 1), LocalDate.of(2024, 6, 1)));
    ImpactResult result = confirm(before, after, pairs);
    // 318 has electronic health books, which 1980 does not.
    assertThat(result.indicator("15.4").before()).isNull();
    assertThat(result.indicator("15.4").transitions().earlier().notApplicable())
        .isEqualTo(OF_TWO_DECREES);
    assertThat(result.causes("15.4")).allMatch(cause -> cause.before() == null);
  }

  // ---- the same, written a second time

  private static ImpactResult confirm(Assessor before, Assessor after, List<Pair> pairs) {
    ImpactResult result =
        pairs.stream()
            .map(Pair::impact)
            .collect(Impact.collector(before.set(), after.set(), Grouping.values()));
    same(counts(result), counts(pairs));
    Map<Grouping, Function<Assessment, String>> by =
        Map.of(
            Grouping.REGION,
            each -> String.valueOf(each.snapshot().region()),
            Grouping.PROVINCE,
            each -> String.valueOf(each.snapshot().province()),
            Grouping.DISTRICT,
            each -> each.snapshot().province() + "/" + each.snapshot().district(),
            Grouping.COMMUNE,
            each ->
                each.snapshot().province()
                    + "/"
                    + each.snapshot().district()
                    + "/"
                    + each.snapshot().inCommune(),
            Grouping.COMMUNE_GROUP,
            each -> String.valueOf(each.requirements().group()));
    for (Grouping grouping : Grouping.values()) {
      Map<String, List<Pair>> expected =
          pairs.stream()
              .collect(Collectors.groupingBy(pair -> by.get(grouping).apply(pair.after())));
      Map<GroupKey, ImpactResult> groups = result.groups(grouping);
      assertThat(groups).hasSameSizeAs(expected);
      assertThat(List.copyOf(groups.keySet())).isSorted();
      for (List<Pair> members : expected.values()) {
        ImpactResult group = groups.get(grouping.key(members.get(0).after()));
        same(counts(group), counts(members));
      }
    }
    for (int i = 0; i < pairs.size(); i++) {
      // Every choice of changes is tried for some of the units only: there are thousands for each.
      confirmUnit(pairs.get(i), i % TRIED == 0);
    }
    ImpactResult parallel =
        pairs.parallelStream()
            .map(Pair::impact)
            .collect(Impact.collector(before.set(), after.set(), Grouping.values()));
    assertThat(parallel).isEqualTo(result);
    return result;
  }

  /** Shows only what differs: the numbers are many. */
  private static void same(Map<String, Long> counted, Map<String, Long> expected) {
    Set<String> different = new TreeSet<>(codes(counted, expected));
    different.removeIf(name -> Objects.equals(counted.get(name), expected.get(name)));
    assertThat(different).isEmpty();
  }

  /** All numbers above 0, by what they count. */
  private static Map<String, Long> counts(ImpactResult result) {
    Map<String, Long> counts = new HashMap<>();
    add(counts, "unit", result.units());
    result.criteria().forEach(row -> add(counts, "c" + row.criterion().code(), row.transitions()));
    result
        .indicators()
        .forEach(row -> add(counts, "i" + row.indicator().code(), row.transitions()));
    result.conditions().forEach(row -> add(counts, row.indicator().code(), row.transitions()));
    for (CauseCount cause : result.causes()) {
      String name = cause.code() + text(cause.before()) + text(cause.after());
      add(counts, name + " better", cause.flips().better());
      add(counts, name + " worse", cause.flips().worse());
      add(counts, name + " otherwise", cause.flips().applicabilityOnly());
    }
    return counts;
  }

  private static void add(Map<String, Long> counts, String name, Transitions transitions) {
    for (Outcome before : Outcome.values()) {
      for (Outcome after : Outcome.values()) {
        add(counts, name + before + after, transitions.count(before, after));
      }
    }
  }

  private static void add(Map<String, Long> counts, String name, long number) {
    if (number > 0) {
      counts.merge(name, number, Long::sum);
    }
  }

  private static String text(RuleLocation rule) {
    return rule == null ? " none" : " " + rule.name() + " " + rule.position();
  }

  private static Map<String, Long> counts(List<Pair> pairs) {
    Map<String, Long> counts = new HashMap<>();
    pairs.forEach(pair -> pair.counted().forEach(name -> counts.merge(name, 1L, Long::sum)));
    return counts;
  }

  /** The name of every number that this unit adds one to. */
  private static List<String> counted(Assessment before, Assessment after) {
    List<String> names = new ArrayList<>();
    names.add("unit" + before.outcome() + after.outcome());
    rows(names, "c", criteria(before), criteria(after));
    results(names, "i", before, before.indicators(), after, after.indicators());
    results(names, "", before, before.conditions(), after, after.conditions());
    return names;
  }

  private static void results(
      List<String> names,
      String kind,
      Assessment earlier,
      List<IndicatorResult> mine,
      Assessment later,
      List<IndicatorResult> theirs) {
    Map<String, IndicatorResult> before = byCode(mine);
    Map<String, IndicatorResult> after = byCode(theirs);
    rows(names, kind, outcomes(before), outcomes(after));
    for (String code : codes(before, after)) {
      Outcome one = outcome(before.get(code));
      Outcome other = outcome(after.get(code));
      if (one != other) {
        String provision = rule(before.get(code)) + rule(after.get(code));
        String computed =
            kind.isEmpty() || !before.containsKey(code) || !after.containsKey(code)
                ? null
                : computed(before.get(code), earlier, later);
        if (computed == null || provisionExplains(code, earlier, later)) {
          names.add(code + provision + " " + direction(one, other));
        }
        if (computed != null && derivationExplains(code, earlier, later)) {
          names.add(code + computed + " " + direction(one, other));
        }
      }
    }
  }

  /** The rules that compute the figure in the one set or the other; null if they do the same. */
  private static String computed(IndicatorResult result, Assessment earlier, Assessment later) {
    List<Derivation> before = earlier.requirements().derivations().all();
    List<Derivation> after = later.requirements().derivations().all();
    if (before.equals(after) || !(result.finding() instanceof Finding.Comparison held)) {
      return null;
    }
    boolean concerned =
        Stream.concat(before.stream(), after.stream())
            .anyMatch(each -> held.threshold().measure().equals(each.measure()));
    if (!concerned) {
      return null;
    }
    return text(before.isEmpty() ? null : before.get(0).rule())
        + text(after.isEmpty() ? null : after.get(0).rule());
  }

  private static boolean provisionExplains(String code, Assessment earlier, Assessment later) {
    Outcome wanted = later.indicator(code).outcome();
    return mixed(code, earlier, later, true, false) == wanted
        || mixed(code, earlier, later, false, true) != wanted;
  }

  private static boolean derivationExplains(String code, Assessment earlier, Assessment later) {
    Outcome wanted = later.indicator(code).outcome();
    return mixed(code, earlier, later, false, true) == wanted
        || mixed(code, earlier, later, true, false) != wanted;
  }

  /** The outcome by the earlier requirements with only the one or the other of the later. */
  private static Outcome mixed(
      String code, Assessment earlier, Assessment later, boolean provision, boolean derivation) {
    Requirements asked = earlier.requirements();
    List<Provision> provisions = new ArrayList<>(asked.provisions());
    int at = provisions.indexOf(asked.provision(code));
    if (provision) {
      Provision.Required theirs = (Provision.Required) later.requirements().provision(code);
      provisions.set(
          at,
          Provision.Required.of(
              provisions.get(at).indicator(),
              theirs.requirement(),
              theirs.rule(),
              theirs.citation(),
              ""));
    }
    return Assessment.of(
            Requirements.of(
                asked.set(),
                asked.column(),
                asked.group(),
                asked.undeterminedGroup(),
                provisions,
                List.of(),
                (derivation ? later.requirements() : asked).derivations().all(),
                List.of()),
            later.snapshot(),
            false)
        .indicator(code)
        .outcome();
  }

  private static String rule(IndicatorResult result) {
    return text(result == null ? null : result.provision().rule());
  }

  private static String direction(Outcome before, Outcome after) {
    List<Outcome> good = List.of(Outcome.MET, Outcome.NOT_APPLICABLE);
    if (good.contains(before) && good.contains(after)) {
      return "otherwise";
    }
    boolean worse = good.contains(before) || after == Outcome.NOT_MET;
    return worse ? "worse" : "better";
  }

  private static void rows(
      List<String> names, String kind, Map<String, Outcome> before, Map<String, Outcome> after) {
    for (String code : codes(before, after)) {
      Outcome one = before.getOrDefault(code, Outcome.NOT_APPLICABLE);
      Outcome other = after.getOrDefault(code, Outcome.NOT_APPLICABLE);
      names.add(kind + code + one + other);
    }
  }

  private static Set<String> codes(Map<String, ?> before, Map<String, ?> after) {
    Set<String> codes = new LinkedHashSet<>(before.keySet());
    codes.addAll(after.keySet());
    return codes;
  }

  private static Map<String, Outcome> criteria(Assessment assessment) {
    return assessment.criteria().stream()
        .collect(Collectors.toMap(each -> each.criterion().code(), CriterionResult::outcome));
  }

  private static Map<String, IndicatorResult> byCode(List<IndicatorResult> results) {
    Map<String, IndicatorResult> byCode = new LinkedHashMap<>();
    results.forEach(each -> byCode.put(each.code(), each));
    return byCode;
  }

  private static Map<String, Outcome> outcomes(Map<String, IndicatorResult> results) {
    Map<String, Outcome> outcomes = new HashMap<>();
    results.forEach((code, each) -> outcomes.put(code, each.outcome()));
    return outcomes;
  }

  private static Outcome outcome(IndicatorResult result) {
    return result == null ? Outcome.NOT_APPLICABLE : result.outcome();
  }

  // ---- one unit

  private static void confirmUnit(Pair pair, boolean choices) {
    UnitImpact impact = pair.impact();
    Map<String, IndicatorResult> before = byCode(pair.before().indicators());
    Map<String, IndicatorResult> after = byCode(pair.after().indicators());
    Set<String> flipped = new TreeSet<>();
    for (String code : codes(before, after)) {
      if (outcome(before.get(code)) != outcome(after.get(code))) {
        flipped.add(code);
      }
    }
    check(codes(impact.flips()).equals(flipped), pair);
    check(impact.flips().stream().noneMatch(flip -> flip.causes().isEmpty()), pair);
    Map<String, Outcome> earlier = criteria(pair.before());
    Map<String, Outcome> later = criteria(pair.after());
    Set<String> criteria = new TreeSet<>();
    for (String code : codes(earlier, later)) {
      if (earlier.getOrDefault(code, Outcome.NOT_APPLICABLE)
          != later.getOrDefault(code, Outcome.NOT_APPLICABLE)) {
        criteria.add(code);
      }
    }
    check(
        impact.criteria().stream()
            .map(CriterionImpact::code)
            .collect(Collectors.toSet())
            .equals(criteria),
        pair);
    for (CriterionImpact criterion : impact.criteria()) {
      check(!criterion.causes().isEmpty(), pair);
      if (choices) {
        Set<String> expected = decisive(own(criterion.before()), own(criterion.after()));
        check(codes(criterion.decisive()).equals(expected), pair);
      }
    }
    if (choices && flipped.size() <= MOST_FLIPS) {
      check(codes(impact.decisive()).equals(decisive(outcomes(before), outcomes(after))), pair);
    }
    check(impact.causes().isEmpty() != impact.flipped(), pair);
    margins(pair, impact);
  }

  private static Set<String> codes(List<IndicatorImpact> impacts) {
    return impacts.stream().map(IndicatorImpact::code).collect(Collectors.toSet());
  }

  /** Not by an assertion of its own: there are very many. */
  private static void check(boolean holds, Pair pair) {
    if (!holds) {
      assertThat(pair.impact().explain(Locale.ENGLISH)).as("what is not so").isEmpty();
    }
  }

  private static Map<String, Outcome> own(CriterionResult result) {
    return result == null
        ? Map.of()
        : result.indicators().stream()
            .collect(Collectors.toMap(IndicatorResult::code, IndicatorResult::outcome));
  }

  /**
   * By trying every choice of flips: those of the choices that suffice and of which no part does.
   */
  private static Set<String> decisive(Map<String, Outcome> before, Map<String, Outcome> after) {
    List<String> all = List.copyOf(codes(before, after));
    List<String> flips =
        all.stream()
            .filter(
                code ->
                    before.getOrDefault(code, Outcome.NOT_APPLICABLE)
                        != after.getOrDefault(code, Outcome.NOT_APPLICABLE))
            .toList();
    Outcome wanted = combined(all, before, after, Set.copyOf(all));
    Set<String> decisive = new TreeSet<>();
    if (combined(all, before, after, Set.of()) == wanted) {
      return decisive;
    }
    List<Integer> sufficient = new ArrayList<>();
    for (int bits = 1; bits < 1 << flips.size(); bits++) {
      Set<String> chosen = new TreeSet<>();
      for (int i = 0; i < flips.size(); i++) {
        if ((bits & (1 << i)) != 0) {
          chosen.add(flips.get(i));
        }
      }
      int each = bits;
      // A part of a choice has a smaller number, so it was looked at before.
      boolean smaller = sufficient.stream().anyMatch(known -> (known & each) == known);
      if (!smaller && combined(all, before, after, chosen) == wanted) {
        sufficient.add(bits);
        decisive.addAll(chosen);
      }
    }
    return decisive;
  }

  /** Not met if one is not; else undetermined if one is; else met if one is. */
  private static Outcome combined(
      List<String> all,
      Map<String, Outcome> before,
      Map<String, Outcome> after,
      Set<String> changed) {
    Set<Outcome> found =
        all.stream()
            .map(
                code ->
                    (changed.contains(code) ? after : before)
                        .getOrDefault(code, Outcome.NOT_APPLICABLE))
            .collect(Collectors.toSet());
    return Stream.of(Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET)
        .filter(found::contains)
        .findFirst()
        .orElse(Outcome.NOT_APPLICABLE);
  }

  /** How far the figure is from the nearest level; below 0 where it does not satisfy. */
  private static void margins(Pair pair, UnitImpact impact) {
    for (IndicatorImpact each : impact.indicators()) {
      for (LevelMargin margin : each.margins()) {
        BigDecimal told = margin.margin();
        if (told == null) {
          // Of a level that is not known there is no margin, though every level may be met.
          check(
              margin.outcome() == Outcome.UNDETERMINED
                  || margin.threshold().level().status() != LegalStatus.CONFIRMED,
              pair);
        } else if (margin.figure().exact()) {
          BigDecimal figure = margin.figure().lower();
          Range accepted = margin.threshold().accepted();
          BigDecimal nearest =
              accepted.ends().stream()
                  .map(level -> level.subtract(figure).abs())
                  .min(BigDecimal::compareTo)
                  .orElseThrow();
          BigDecimal over = Ranges.lies(figure, accepted) ? nearest : nearest.negate();
          check(over.compareTo(told) == 0, pair);
        }
      }
    }
  }
}
