package io.github.ntmrules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.OfEverySet;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.population.GeneratedUnits;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is missing under the packaged sets: applied, the unit passes; less does not do. */
class MissingToPassTest {

  private static final int UNITS = 60;

  @OfEverySet
  void with_the_changes_a_unit_passes_or_only_what_is_told_is_left(String id) {
    Assessor assessor = Assessor.packaged(id).forAnyPeriod();
    GeneratedUnits units = new GeneratedUnits(id.hashCode());
    LocalDate from = assessor.set().inForceFrom();
    for (int i = 0; i < UNITS; i++) {
      Snapshot.Builder unit =
          units.circumstances(
              assessor.set().unit(), i, List.of(from.plusDays(10), from.plusYears(3)));
      units.report(unit, List.of(assessor.assess(unit.build()).requirements()), i % 2 * 20);
      Assessment before = assessor.assess(unit.build());
      MissingToPass missing = MissingToPass.of(before);
      confirm(id + " " + i, missing, before);
    }
  }

  private static void confirm(String name, MissingToPass missing, Assessment before) {
    assertThat(missing.obstacles())
        .as(name)
        .noneMatch(each -> each.reason() == Obstacle.Reason.NOT_DECIDED);
    Set<String> told = missing.obstacles().stream().map(Obstacle::code).collect(Collectors.toSet());
    List<Assessment> after = assessed(missing, before, Set.of());
    for (Assessment each : after) {
      assertThat(inTheWay(each)).as(name).isSubsetOf(told);
      // An obstacle is one: with every figure as it should be, it is in the way.
      assertThat(inTheWay(each)).as(name).hasSize(told.size());
    }
    assertThat(missing.passes()).as(name).isEqualTo(inTheWay(before).isEmpty());
    // What helps an indicator that something else stops is not seen in any outcome.
    for (String left : changed(missing, told)) {
      List<Assessment> without = assessed(missing, before, Set.of(left));
      assertThat(without)
          .as("%s without %s", name, left)
          .anyMatch(each -> worse(each, after.get(0)));
    }
    for (FigureChange change : missing.changes()) {
      assertThat(change.codes()).as(name).isNotEmpty();
      assertThat(change.amount() == null).as(name).isEqualTo(change.from() == null);
    }
  }

  private static Set<String> changed(MissingToPass missing, Set<String> stopped) {
    Set<String> measures = new HashSet<>();
    missing.changes().stream()
        .filter(each -> !stopped.containsAll(each.codes()))
        .forEach(each -> measures.add(each.measure().id()));
    missing.toReport().stream()
        .filter(each -> !stopped.containsAll(each.codes()))
        .forEach(each -> measures.add(each.measure().id()));
    return measures;
  }

  /** Fewer comparisons are met, or more of them undetermined. */
  private static boolean worse(Assessment one, Assessment other) {
    return met(one) < met(other) || inTheWay(one).size() > inTheWay(other).size();
  }

  private static long met(Assessment assessment) {
    return assessment.indicators().stream()
        .flatMap(each -> each.comparisons().stream())
        .filter(each -> each.outcome() == Outcome.MET)
        .count();
  }

  private static Set<String> inTheWay(Assessment assessment) {
    return assessment.indicators().stream()
        .filter(each -> each.outcome() == Outcome.NOT_MET || each.outcome() == Outcome.UNDETERMINED)
        .map(IndicatorResult::code)
        .collect(Collectors.toSet());
  }

  /** With the changes but some, and with every answer that is told to do. */
  private static List<Assessment> assessed(
      MissingToPass missing, Assessment before, Set<String> leftOut) {
    Map<Measure, Figure> figures = new LinkedHashMap<>(before.snapshot().figures());
    for (FigureChange each : missing.changes()) {
      if (!leftOut.contains(each.measure().id())) {
        each.insteadOf().forEach(figures::remove);
        figures.put(each.measure(), Figure.exactly(each.to()));
      }
    }
    List<Map<Measure, Figure>> all = new ArrayList<>(List.of(figures));
    for (ConditionToReport each : missing.toReport()) {
      if (!leftOut.contains(each.measure().id())) {
        List<Map<Measure, Figure>> more = new ArrayList<>();
        for (Map<Measure, Figure> one : all) {
          // Yes and no; of a share the least and the greatest, on either side of any level.
          for (BigDecimal end : each.measure().range().ends()) {
            if (each.answer() != null && !each.answer().contains(end)) {
              continue;
            }
            Map<Measure, Figure> told = new LinkedHashMap<>(one);
            told.put(each.measure(), Figure.exactly(end));
            more.add(told);
          }
          assertThat(each.measure().range().ends()).hasSize(2);
        }
        all = more;
      }
    }
    return all.stream().map(each -> assessed(before, each)).toList();
  }

  private static Assessment assessed(Assessment before, Map<Measure, Figure> figures) {
    Snapshot.Builder unit =
        Snapshot.of(before.snapshot().unit(), before.snapshot().name())
            .on(before.snapshot().date());
    figures.forEach(unit::figure);
    return Assessment.of(before.requirements(), unit.build(), before.confirmedOnly());
  }
}
