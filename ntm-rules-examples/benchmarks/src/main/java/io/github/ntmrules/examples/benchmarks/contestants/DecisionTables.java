package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The set as DMN: a decision table an indicator, with the region and the figures as inputs and the
 * outcome and what is missing as outputs; hit policy "first", so a table reads from what decides to
 * what is left.
 */
final class DecisionTables {

  static final String NAMESPACE = "https://ntmrules.github.io/benchmarks";
  static final String REGION = "region";
  static final String TRADE_PLANNED = "tradePlanned";

  private final Law law;
  private final Cells cells;
  private final StringBuilder text = new StringBuilder();

  private DecisionTables(Law law, Cells cells) {
    this.law = law;
    this.cells = cells;
  }

  /** The name of the decision for the indicator at that place. */
  static String decision(int place) {
    return "indicator" + place;
  }

  /** The name of the output that says what is missing to the level of a part, from 0. */
  static String shortfall(int part) {
    return "shortfall" + part;
  }

  /** The model, with cells in that language. */
  static String of(Law law, Cells cells) {
    return new DecisionTables(law, cells).model();
  }

  private String model() {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"")
        .append(" id=\"law\" name=\"law\" namespace=\"" + NAMESPACE + "\">\n");
    input(REGION, "string");
    input(TRADE_PLANNED, "boolean");
    Set<FigureName> figures = EnumSet.noneOf(FigureName.class);
    law.rows().forEach(row -> row.parts().forEach(part -> figures.add(part.figure())));
    figures.forEach(figure -> input(figure.property(), type(figure)));
    for (int place = 0; place < law.rows().size(); place++) {
      decision(law.rows().get(place), place);
    }
    return text.append("</definitions>\n").toString();
  }

  private void input(String name, String type) {
    text.append(
        """
        <inputData id="in_%1$s" name="%1$s"><variable name="%1$s" typeRef="%2$s"/></inputData>
        """
            .formatted(name, type));
  }

  private static String type(FigureName figure) {
    return figure.yesNo() ? "boolean" : "number";
  }

  private void decision(Law.Row row, int place) {
    List<Case> cases = Case.of(row, place);
    Map<String, String> inputs = new LinkedHashMap<>();
    if (!cases.get(0).regions().isEmpty()) {
      inputs.put(REGION, "string");
    }
    if (row.onlyWhereTradePlanned()) {
      inputs.put(TRADE_PLANNED, "boolean");
    }
    row.parts().forEach(part -> inputs.put(part.figure().property(), type(part.figure())));

    text.append(
        "<decision id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\"/>\n"
            .formatted(decision(place)));
    inputs.keySet().forEach(this::required);
    text.append("<decisionTable id=\"table%d\" hitPolicy=\"FIRST\">\n".formatted(place));
    inputs.forEach((name, type) -> column(place, name, type));
    text.append("<output id=\"out%1$d\" name=\"outcome\" typeRef=\"string\"/>\n".formatted(place));
    for (int part = 0; part < row.parts().size(); part++) {
      text.append(
          "<output id=\"out%d_%d\" name=\"%s\" typeRef=\"number\"/>\n"
              .formatted(place, part, shortfall(part)));
    }
    rules(row, cases);
    text.append("</decisionTable></decision>\n");
  }

  private void required(String name) {
    text.append(
        "<informationRequirement><requiredInput href=\"#in_%s\"/></informationRequirement>\n"
            .formatted(name));
  }

  private void column(int place, String name, String type) {
    text.append(
        """
        <input id="in%1$d_%2$s"><inputExpression id="ex%1$d_%2$s" typeRef="%3$s">
          <text>%4$s</text></inputExpression></input>
        """
            .formatted(place, name, type, cells.expression(name)));
  }

  private void rules(Law.Row row, List<Case> cases) {
    if (row.onlyWhereTradePlanned()) {
      List<String> inputs = new ArrayList<>(List.of(cells.is(TRADE_PLANNED, false)));
      inputs.addAll(Collections.nCopies(row.parts().size(), cells.any()));
      rule(inputs, Outcome.NOT_APPLICABLE, nothing(row));
    }
    for (Case each : cases) {
      List<String> before = new ArrayList<>();
      if (!each.regions().isEmpty()) {
        before.add(cells.oneOf(REGION, each.regions().stream().map(Enum::name).toList()));
      }
      if (row.onlyWhereTradePlanned()) {
        before.add(cells.is(TRADE_PLANNED, true));
      }
      rules(each, before);
    }
  }

  /** First the parts that decide by themselves, then the missing ones, then what is left. */
  private void rules(Case each, List<String> before) {
    Law.Row row = each.row();
    if (!each.decides()) {
      rule(with(before, row, -1, ""), Outcome.UNDETERMINED, nothing(row));
      return;
    }
    int parts = row.parts().size();
    for (int part = 0; part < parts && row.join() == Law.Join.ALL; part++) {
      List<String> missed = with(before, row, part, test(each, part, false));
      rule(missed, Outcome.NOT_MET, shortfalls(each));
    }
    for (int part = 0; part < parts && row.join() == Law.Join.ANY; part++) {
      rule(with(before, row, part, test(each, part, true)), Outcome.MET, nothing(row));
    }
    for (int part = 0; part < parts; part++) {
      String missing = cells.missing(row.parts().get(part).figure().property());
      rule(with(before, row, part, missing), Outcome.UNDETERMINED, nothing(row));
    }
    if (row.join() == Law.Join.ONE) {
      rule(with(before, row, 0, test(each, 0, true)), Outcome.MET, nothing(row));
    }
    boolean met = row.join() == Law.Join.ALL;
    rule(
        with(before, row, -1, ""),
        met ? Outcome.MET : Outcome.NOT_MET,
        met ? nothing(row) : shortfalls(each));
  }

  private List<String> with(List<String> before, Law.Row row, int part, String test) {
    List<String> inputs = new ArrayList<>(before);
    for (int i = 0; i < row.parts().size(); i++) {
      inputs.add(i == part ? test : cells.any());
    }
    return inputs;
  }

  private String test(Case each, int place, boolean met) {
    Law.Part part = each.row().parts().get(place);
    String name = part.figure().property();
    return part.figure().yesNo()
        ? cells.is(name, met)
        : cells.compare(name, operator(part, met), level(each, place));
  }

  private static String operator(Law.Part part, boolean met) {
    return part.atLeast() ? (met ? ">=" : "<") : (met ? "<=" : ">");
  }

  private static String level(Case each, int place) {
    BigDecimal level = each.levels().get(place);
    if (level == null) {
      throw new IllegalStateException(
          "Indicator " + each.row().code() + " has a form not provided for.");
    }
    return level.stripTrailingZeros().toPlainString();
  }

  private List<String> nothing(Law.Row row) {
    return Collections.nCopies(row.parts().size(), cells.expression("null"));
  }

  private List<String> shortfalls(Case each) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < each.row().parts().size(); i++) {
      texts.add(shortfall(each, i));
    }
    return texts;
  }

  private String shortfall(Case each, int place) {
    Law.Part part = each.row().parts().get(place);
    String name = part.figure().property();
    if (part.figure().yesNo()) {
      return cells.numberIf(name, cells == Cells.FEEL ? "=" : "==", "false", "1");
    }
    String level = level(each, place);
    String difference =
        part.atLeast() ? cells.level(level) + " - " + name : name + " - " + cells.level(level);
    return each.row().join() == Law.Join.ONE
        ? cells.expression(difference)
        : cells.numberIf(name, operator(part, false), level, difference);
  }

  private void rule(List<String> inputs, Outcome outcome, List<String> shortfalls) {
    // Camunda wants an id; the length of the text so far is as good as any.
    text.append("<rule id=\"rule" + text.length() + "\">");
    inputs.forEach(input -> entry("inputEntry", input));
    entry("outputEntry", cells.text(outcome.name()));
    shortfalls.forEach(shortfall -> entry("outputEntry", shortfall));
    text.append("</rule>\n");
  }

  private void entry(String element, String expression) {
    text.append("<" + element + "><text>")
        .append(expression.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .append("</text></" + element + ">");
  }
}
