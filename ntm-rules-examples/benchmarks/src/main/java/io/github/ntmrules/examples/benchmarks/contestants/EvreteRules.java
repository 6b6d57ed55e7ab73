package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: the textbook rules with conditions and consequences as text, which Evrete compiles to
 * Java. All communes go into one session: a session costs milliseconds here.
 */
final class EvreteRules extends FiredRules {

  private static final String VERDICTS = "verdicts";

  private final Knowledge rules;

  EvreteRules(Law law, Population population) {
    super(law, population);
    RuleSetBuilder<Knowledge> builder =
        new KnowledgeService()
            .newKnowledge()
            .addImport(BigDecimal.class)
            .addImport(Region.class)
            .addImport(Outcome.class)
            .addImport(RuleConclusions.class)
            .builder();
    for (Case each : Case.all(law)) {
      if (each.decides()) {
        add(builder, each, Outcome.MET, each.condition(Outcome.MET, EvreteRules::compare));
        add(builder, each, Outcome.NOT_MET, each.condition(Outcome.NOT_MET, EvreteRules::compare));
      }
      add(builder, each, Outcome.UNDETERMINED, each.undetermined(EvreteRules::compare));
    }
    for (int place = 0; place < law.rows().size(); place++) {
      if (law.rows().get(place).onlyWhereTradePlanned()) {
        rule(builder, "!$c.tradePlanned", TextbookDrl.concludes(place, Outcome.NOT_APPLICABLE));
      }
    }
    this.rules = builder.build();
  }

  private static void add(
      RuleSetBuilder<Knowledge> builder, Case each, Outcome outcome, String condition) {
    rule(builder, where(each) + condition, TextbookDrl.conclusion(each, outcome));
  }

  private static void rule(RuleSetBuilder<Knowledge> builder, String condition, String conclusion) {
    LhsBuilder<Knowledge> rule = builder.newRule().forEach("$c", Commune.class);
    // Evrete takes no condition that reads nothing.
    (condition.equals("true") ? rule : rule.where(condition))
        .execute(
            "RuleConclusions verdicts = getRuntime().get(\"" + VERDICTS + "\"); " + conclusion);
  }

  private static String where(Case each) {
    String trade = each.row().onlyWhereTradePlanned() ? "$c.tradePlanned && " : "";
    if (each.regions().isEmpty()) {
      return trade;
    }
    return each.regions().stream()
            .map(region -> "$c.region == Region." + region)
            .collect(Collectors.joining(" || ", "(", ")"))
        + " && "
        + trade;
  }

  private static String compare(Law.Part part, BigDecimal level, boolean met) {
    String figure = "$c." + part.figure().property();
    if (part.figure().yesNo()) {
      return "(%s != null && %s%s)".formatted(figure, met ? "" : "!", figure);
    }
    String operator = part.atLeast() ? (met ? ">=" : "<") : (met ? "<=" : ">");
    return "(%s != null && %s.compareTo(new BigDecimal(\"%s\")) %s 0)"
        .formatted(figure, figure, level.toPlainString(), operator);
  }

  @Override
  void fire(List<Commune> communes, Verdicts verdicts) {
    StatelessSession session = rules.newStatelessSession().set(VERDICTS, verdicts);
    for (Commune each : communes) {
      session.insert(each);
    }
    session.fire();
  }
}
