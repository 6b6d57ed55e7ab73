package io.github.ntmrules.files.report;

import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.ImpactResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws how changed rules change verdicts: rule, criterion, change. */
final class FlowDiagram {

  /** The most rules drawn; those that change fewer units are counted only. */
  static final int MOST_RULES = 16;

  private final Flows flows;
  private final ImpactResult result;
  private final Texts texts;
  private final Locale locale;
  private final Set<Flows.Rule> drawn;
  private final int left;

  FlowDiagram(Flows flows, ImpactResult result, Texts texts) {
    this.flows = flows;
    this.result = result;
    this.texts = texts;
    this.locale = texts.locale();
    Map<Flows.Rule, Long> units = new LinkedHashMap<>();
    flows.toCriteria().forEach((key, count) -> units.merge(key.rule(), count, Long::sum));
    this.drawn =
        units.entrySet().stream()
            .sorted(Map.Entry.<Flows.Rule, Long>comparingByValue().reversed())
            .limit(MOST_RULES)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.left = units.size() - drawn.size();
  }

  /** How many rules are not drawn, in words; empty if all are. */
  public String left() {
    return left == 0 ? "" : texts.get("flow.left", left);
  }

  /** The drawing, or {@code null} if no criterion of any unit changes. */
  public @Nullable FlowPicture picture() {
    if (flows.toChanges().isEmpty()) {
      return null;
    }
    FlowLayout layout = new FlowLayout();
    List<String> criteria =
        result.criteria().stream()
            .map(each -> each.criterion().code())
            .filter(
                code ->
                    flows.toChanges().keySet().stream()
                        .anyMatch(each -> each.criterion().equals(code)))
            .toList();
    rules(criteria).forEach(each -> layout.node(0, each.toString(), name(each), place(each)));
    criteria.forEach(code -> layout.node(1, code, code + ". " + criterion(code), ""));
    steps().forEach(each -> layout.node(2, each.toString(), words(each), effect(each)));
    toCriteria(criteria).forEach(layout::flow);
    toChanges(criteria).forEach(layout::flow);
    return layout.picture();
  }

  /** In the order of the criteria they change, so that few flows cross. */
  private List<Flows.Rule> rules(List<String> criteria) {
    return flows.toCriteria().keySet().stream()
        .sorted(Comparator.comparingInt(each -> criteria.indexOf(each.criterion())))
        .map(Flows.ToCriterion::rule)
        .filter(drawn::contains)
        .distinct()
        .toList();
  }

  /** What became better first. */
  private List<Flows.Step> steps() {
    return flows.toChanges().keySet().stream()
        .map(Flows.ToChange::step)
        .distinct()
        .sorted(
            Comparator.comparingInt(FlowDiagram::order)
                .thenComparing(Flows.Step::before)
                .thenComparing(Flows.Step::after))
        .toList();
  }

  private static int order(Flows.Step step) {
    return switch (css(step)) {
      case "better" -> 0;
      case "other" -> 1;
      default -> 2;
    };
  }

  private Stream<FlowLayout.Flow> toCriteria(List<String> criteria) {
    return sorted(flows.toCriteria().keySet(), criteria)
        .filter(each -> drawn.contains(each.rule()))
        .map(
            each -> {
              long count = flows.toCriteria().getOrDefault(each, 0L);
              String words = words(each.step());
              return new FlowLayout.Flow(
                  0,
                  each.rule().toString(),
                  each.criterion(),
                  count,
                  css(each.step()),
                  number(count),
                  texts.get(
                      "flow.toCriterion",
                      name(each.rule()),
                      each.criterion(),
                      words,
                      units(count)));
            });
  }

  private Stream<FlowLayout.Flow> toChanges(List<String> criteria) {
    return sorted(flows.toChanges().keySet(), criteria)
        .map(
            each -> {
              long count = flows.toChanges().getOrDefault(each, 0L);
              String words = words(each.step());
              return new FlowLayout.Flow(
                  1,
                  each.criterion(),
                  each.step().toString(),
                  count,
                  css(each.step()),
                  number(count),
                  texts.get("flow.toChange", each.criterion(), words, units(count)));
            });
  }

  private static <T extends Flows.To> Stream<T> sorted(Set<T> flows, List<String> criteria) {
    return flows.stream()
        .sorted(
            Comparator.comparingInt((T each) -> criteria.indexOf(each.criterion()))
                .thenComparingInt(each -> order(each.step())));
  }

  private String criterion(String code) {
    return result.criterion(code).criterion().name(locale);
  }

  private String name(Flows.Rule rule) {
    return rule.code() + " " + label(rule.code());
  }

  /** The name of the indicator or condition of that code. */
  String label(String code) {
    return Stream.concat(result.indicators().stream(), result.conditions().stream())
        .filter(each -> each.indicator().code().equals(code))
        .map(each -> each.indicator().label(locale))
        .findFirst()
        .orElse("");
  }

  private String place(Flows.Rule rule) {
    return new ReportTexts(texts).rules(rule.before(), rule.after());
  }

  private String words(Flows.Step step) {
    return step.before().displayName(locale) + " → " + step.after().displayName(locale);
  }

  private String effect(Flows.Step step) {
    return texts.get("effect." + css(step));
  }

  private static String css(Flows.Step step) {
    return ReportTexts.css(Direction.of(step.before(), step.after()));
  }

  private String number(long number) {
    return texts.get("number", number);
  }

  private String units(long count) {
    return texts.get("units." + result.after().unit(), count);
  }
}
