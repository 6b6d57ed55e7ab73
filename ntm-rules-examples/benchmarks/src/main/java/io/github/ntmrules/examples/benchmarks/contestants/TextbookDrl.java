package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.Law;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The set as the textbooks write it: rules that compare the figures of a commune in their
 * conditions and conclude a verdict, with one rule for figures that are missing.
 */
public final class TextbookDrl {

  private TextbookDrl() {}

  /** The text of the rule file. */
  public static String of(Law law) {
    List<String> rules = new ArrayList<>();
    for (Case each : Case.all(law)) {
      rules.addAll(rules(each));
    }
    for (int place = 0; place < law.rows().size(); place++) {
      if (law.rows().get(place).onlyWhereTradePlanned()) {
        rules.add(
            rule(
                law.rows().get(place).code() + " does not apply",
                "tradePlanned == false",
                concludes(place, Outcome.NOT_APPLICABLE)));
      }
    }
    return """
        package textbook

        import java.math.BigDecimal
        import %s
        import %s
        import %s
        global %s verdicts

        %s
        """
        .formatted(
            Commune.class.getName(),
            Outcome.class.getName(),
            Region.class.getName(),
            RuleConclusions.class.getName(),
            String.join("\n", rules));
  }

  private static List<String> rules(Case each) {
    String name = each.row().code() + (each.regions().isEmpty() ? "" : " " + each.regions().get(0));
    String where = where(each);
    List<String> rules = new ArrayList<>();
    if (each.decides()) {
      rules.add(
          rule(
              name + " met", where + constraint(each, Outcome.MET), conclusion(each, Outcome.MET)));
      rules.add(
          rule(
              name + " not met",
              where + constraint(each, Outcome.NOT_MET),
              conclusion(each, Outcome.NOT_MET)));
    }
    rules.add(
        rule(
            name + " undetermined",
            where + undetermined(each),
            conclusion(each, Outcome.UNDETERMINED)));
    return rules;
  }

  private static String rule(String name, String constraints, String conclusion) {
    return """
        rule "%s"
        when
            $c : Commune( %s )
        then
            %s
        end
        """
        .formatted(name, constraints, conclusion);
  }

  private static String where(Case each) {
    List<String> where = new ArrayList<>();
    if (!each.regions().isEmpty()) {
      where.add(
          each.regions().size() == 1
              ? "region == Region." + each.regions().get(0)
              : each.regions().stream()
                  .map(region -> "Region." + region)
                  .collect(Collectors.joining(", ", "region in (", ")")));
    }
    if (each.row().onlyWhereTradePlanned()) {
      where.add("tradePlanned == true");
    }
    return where.stream().map(text -> text + ", ").collect(Collectors.joining());
  }

  private static String constraint(Case each, Outcome outcome) {
    return each.condition(outcome, TextbookDrl::compare);
  }

  private static String undetermined(Case each) {
    if (!each.decides()) {
      return "true";
    }
    return each.row().join() == Law.Join.ONE
        ? property(each.row().parts().get(0)) + " == null"
        : each.undetermined(TextbookDrl::compare);
  }

  private static String compare(Law.Part part, BigDecimal level, boolean met) {
    String property = property(part);
    if (part.figure().yesNo()) {
      return property + " == " + met;
    }
    String operator = part.atLeast() ? (met ? ">=" : "<") : (met ? "<=" : ">");
    return "(%s != null && %s %s %sB)".formatted(property, property, operator, number(level));
  }

  /** What a rule does in the end, in Java, where {@code $c} is the commune. */
  static String conclusion(Case each, Outcome outcome) {
    String conclusion = concludes(each.place(), outcome);
    return outcome == Outcome.NOT_MET ? conclusion + shortfalls(each) : conclusion;
  }

  /** That the indicator at that place comes out so, as a statement in Java. */
  static String concludes(int place, Outcome outcome) {
    return "verdicts.concludes($c, " + place + ", Outcome." + outcome + ");";
  }

  private static String shortfalls(Case each) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < each.levels().size(); i++) {
      Law.Part part = each.row().parts().get(i);
      BigDecimal level = each.levels().get(i);
      String figure = "$c, " + part.slot() + ", $c." + property(part) + "()";
      if (part.figure().yesNo()) {
        text.append(" verdicts.no(%s);".formatted(figure));
      } else if (level != null) {
        String call = part.atLeast() ? "below" : "above";
        text.append(
            " verdicts.%s(%s, new BigDecimal(\"%s\"));".formatted(call, figure, number(level)));
      }
    }
    return text.toString();
  }

  private static String property(Law.Part part) {
    return part.figure().property();
  }

  private static String number(BigDecimal level) {
    return level.stripTrailingZeros().toPlainString();
  }
}
