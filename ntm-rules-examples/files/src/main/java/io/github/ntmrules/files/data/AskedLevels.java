package io.github.ntmrules.files.data;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.rules.RuleException;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a set asks of each figure, in words, column by column: on its last day in force (its first,
 * while it is in force), in every region and for every designation alone; in the province of the
 * overlays, where they are of one. What an overlay has filled or replaced says so.
 */
final class AskedLevels {

  /**
   * What is asked of a figure for an indicator.
   *
   * @param criterion the criterion, or {@code null} for a condition beside the criteria
   * @param indicator the indicator, or the condition
   * @param measure the figure
   * @param level the levels by column; empty where it only serves to compute another figure
   * @param source where the first of them stands in the law
   */
  record Row(
      @Nullable Criterion criterion,
      Indicator indicator,
      Measure measure,
      String level,
      String source) {}

  private final Wording wording;
  private final Texts texts;
  private final Map<Indicator, Criterion> criteria = new HashMap<>();
  private final Set<Requirements> asked = new LinkedHashSet<>();

  AskedLevels(Assessor assessor, Locale locale) {
    this.wording = Wording.in(locale);
    for (Criterion criterion : assessor.set().criteria()) {
      criterion.indicators().forEach(each -> criteria.put(each, criterion));
    }
    this.texts = Texts.of("template", locale);
    String province = province(assessor);
    assessor.scopes(day(assessor)).stream()
        .filter(scope -> Objects.equals(scope.province(), province))
        .filter(scope -> scope.designations().size() <= 1)
        .forEach(scope -> add(assessor, scope));
  }

  /** The province of all overlays that have one, or {@code null} where they are of several. */
  static @Nullable String province(Assessor assessor) {
    List<String> provinces =
        assessor.overlays().stream()
            .flatMap(each -> Stream.ofNullable(each.province()))
            .distinct()
            .toList();
    return provinces.size() == 1 ? provinces.get(0) : null;
  }

  /** The day that it tells of: the last in force, or the first while the set is in force. */
  static LocalDate day(Assessor assessor) {
    LocalDate until = assessor.set().inForceUntil();
    return until == null ? assessor.set().inForceFrom() : until.minusDays(1);
  }

  private void add(Assessor assessor, Scope scope) {
    try {
      asked.add(assessor.requirements(scope));
    } catch (RuleException e) {
      // Rules that fail in some circumstances are told of by the check, not by a form.
    }
  }

  /** One for each indicator and figure, in the order of the decree. */
  List<Row> rows() {
    Map<Indicator, Map<Measure, Map<String, Set<String>>>> levels = new LinkedHashMap<>();
    Map<Indicator, String> sources = new HashMap<>();
    for (Requirements requirements : asked) {
      List<Provision> provisions = new ArrayList<>(requirements.provisions());
      provisions.addAll(requirements.conditions());
      for (Provision provision : provisions) {
        sources.putIfAbsent(provision.indicator(), source(provision));
        Map<Measure, Map<String, Set<String>>> its =
            levels.computeIfAbsent(provision.indicator(), each -> new LinkedHashMap<>());
        String column = requirements.column() == null ? "" : requirements.column();
        for (Measure measure : requirements.measures(provision)) {
          its.computeIfAbsent(measure, each -> new LinkedHashMap<>())
              .computeIfAbsent(level(provision, measure), each -> new LinkedHashSet<>())
              .add(column);
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    levels.forEach(
        (indicator, its) ->
            its.forEach(
                (measure, byLevel) ->
                    rows.add(
                        new Row(
                            criteria.get(indicator),
                            indicator,
                            measure,
                            joined(byLevel),
                            sources.getOrDefault(indicator, "")))));
    return rows;
  }

  private String source(Provision provision) {
    return provision.citation().decree() + ", " + provision.citation().place();
  }

  private String level(Provision provision, Measure measure) {
    String level =
        Stream.ofNullable(provision.requirement())
            .flatMap(asked -> levels(asked, measure))
            .distinct()
            .collect(Collectors.joining("; "));
    Replacement replaced = provision.replaced();
    return level.isEmpty() || replaced == null
        ? level
        : texts.get(
            "level.overlay",
            level,
            replaced.overlay().title(texts.locale()),
            provision.citation().decree());
  }

  private Stream<String> levels(Requirement requirement, Measure measure) {
    return requirement.match(
        threshold ->
            threshold.measure().equals(measure)
                ? Stream.of(wording.levelWithUnit(threshold))
                : Stream.of(),
        combination -> combination.parts().stream().flatMap(part -> levels(part, measure)),
        meets ->
            meets.requirements().provisions().stream()
                .flatMap(each -> Stream.ofNullable(each.requirement()))
                .flatMap(asked -> levels(asked, measure)));
  }

  private static String joined(Map<String, Set<String>> columnsByLevel) {
    if (columnsByLevel.size() == 1) {
      return columnsByLevel.keySet().iterator().next();
    }
    List<String> texts = new ArrayList<>();
    columnsByLevel.forEach(
        (level, columns) -> {
          String names =
              columns.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
          texts.add(names.isEmpty() ? level : names + ": " + level);
        });
    return String.join("; ", texts);
  }
}
