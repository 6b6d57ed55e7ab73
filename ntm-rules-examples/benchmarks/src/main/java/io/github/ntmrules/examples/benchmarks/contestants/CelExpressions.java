package io.github.ntmrules.examples.benchmarks.contestants;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import io.github.ntmrules.examples.benchmarks.law.Thousandths;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * CEL-Java: for each region, one compiled expression an indicator, and one a comparison for what is
 * missing. CEL has no decimal numbers, so figures are whole thousandths; a missing figure is null.
 * Each figure is a variable of its own: a map of them all would be walked by CEL at every
 * evaluation; and a map of variables would be copied.
 */
final class CelExpressions implements Contestant {

  private static final String TRADE_PLANNED = "trade_planned";

  private record Expression(Program outcome, List<Program> shortfalls) {}

  private final Law law;
  private final List<Commune> communes;
  private final List<CelVariableResolver> variables = new ArrayList<>();
  private final Map<Region, List<Expression>> expressions = new EnumMap<>(Region.class);
  private final Map<String, Program> compiled = new HashMap<>();

  CelExpressions(Law law, Population population) {
    this.law = law;
    this.communes = population.communes();
    for (int i = 0; i < communes.size(); i++) {
      variables.add(variables(communes.get(i), population.figures(i)));
    }
    CelCompilerBuilder declarations =
        CelCompilerFactory.standardCelCompilerBuilder().addVar(TRADE_PLANNED, SimpleType.BOOL);
    for (FigureName name : FigureName.values()) {
      declarations.addVar(
          name.id(), NullableType.create(name.yesNo() ? SimpleType.BOOL : SimpleType.INT));
    }
    CelCompiler compiler = declarations.build();
    CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    for (Case each : Case.all(law)) {
      Expression expression = expression(each, compiler, runtime);
      List<Region> regions = each.regions().isEmpty() ? List.of(Region.values()) : each.regions();
      for (Region region : regions) {
        expressions.computeIfAbsent(region, key -> new ArrayList<>()).add(expression);
      }
    }
  }

  private static CelVariableResolver variables(
      Commune commune, Map<FigureName, BigDecimal> figures) {
    Map<String, Object> values = new HashMap<>();
    values.put(TRADE_PLANNED, commune.tradePlanned());
    for (FigureName name : FigureName.values()) {
      values.put(name.id(), NullValue.NULL_VALUE);
    }
    figures.forEach(
        (name, figure) ->
            values.put(name.id(), name.yesNo() ? figure.signum() > 0 : Thousandths.of(figure)));
    return name -> Optional.ofNullable(values.get(name));
  }

  private Expression expression(Case each, CelCompiler compiler, CelRuntime runtime) {
    String outcome =
        "%s ? 'MET' : %s ? 'NOT_MET' : 'UNDETERMINED'"
            .formatted(
                each.condition(Outcome.MET, CelExpressions::compare),
                each.condition(Outcome.NOT_MET, CelExpressions::compare));
    if (each.row().onlyWhereTradePlanned()) {
      outcome = TRADE_PLANNED + " ? (" + outcome + ") : 'NOT_APPLICABLE'";
    }
    List<Program> shortfalls = new ArrayList<>();
    for (int i = 0; i < each.levels().size(); i++) {
      BigDecimal level = each.levels().get(i);
      if (level != null) {
        shortfalls.add(program(shortfall(each.row().parts().get(i), level), compiler, runtime));
      }
    }
    return new Expression(program(outcome, compiler, runtime), List.copyOf(shortfalls));
  }

  private static String compare(Law.Part part, BigDecimal level, boolean met) {
    String figure = part.figure().id();
    if (part.figure().yesNo()) {
      return "(%s != null && %s%s)".formatted(figure, met ? "" : "!", figure);
    }
    String operator = part.atLeast() ? (met ? ">=" : "<") : (met ? "<=" : ">");
    return "(%s != null && %s %s %d)".formatted(figure, figure, operator, Thousandths.of(level));
  }

  private static String shortfall(Law.Part part, BigDecimal level) {
    String missed = compare(part, level, false);
    if (part.figure().yesNo()) {
      return missed + " ? 1000 : 0";
    }
    String figure = part.figure().id();
    long number = Thousandths.of(level);
    return missed
        + (part.atLeast() ? " ? " + number + " - " + figure : " ? " + figure + " - " + number)
        + " : 0";
  }

  private Program program(String text, CelCompiler compiler, CelRuntime runtime) {
    Program known = compiled.get(text);
    if (known != null) {
      return known;
    }
    try {
      Program program = runtime.createProgram(compiler.compile(text).getAst());
      compiled.put(text, program);
      return program;
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(text, e);
    }
  }

  @Override
  public Verdict verdict(int commune) {
    CelVariableResolver values = variables.get(commune);
    Verdict verdict = new Verdict(law);
    List<Expression> regional =
        Objects.requireNonNull(expressions.get(communes.get(commune).region()));
    try {
      for (int place = 0; place < regional.size(); place++) {
        Expression expression = regional.get(place);
        Outcome outcome = Outcome.valueOf((String) expression.outcome().eval(values));
        verdict.indicator(place, outcome);
        if (outcome == Outcome.NOT_MET) {
          shortfalls(place, expression, values, verdict);
        }
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    return verdict.summarised();
  }

  private void shortfalls(
      int place, Expression expression, CelVariableResolver values, Verdict verdict)
      throws CelEvaluationException {
    for (int part = 0; part < expression.shortfalls().size(); part++) {
      long missing = (Long) expression.shortfalls().get(part).eval(values);
      if (missing > 0) {
        int slot = law.rows().get(place).parts().get(part).slot();
        verdict.shortfall(slot, Thousandths.toDecimal(missing));
      }
    }
  }
}
