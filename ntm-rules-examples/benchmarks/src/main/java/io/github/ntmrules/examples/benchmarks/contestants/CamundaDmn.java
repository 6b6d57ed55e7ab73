package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/**
 * Camunda's DMN engine on the same decision tables, one evaluated after the other; see {@link
 * Cells}.
 */
final class CamundaDmn implements Contestant {

  private final Law law;
  private final List<Map<String, Object>> inputs = new ArrayList<>();
  private final DmnEngine engine;
  private final List<DmnDecision> decisions = new ArrayList<>();

  CamundaDmn(Law law, Population population) {
    this.law = law;
    for (int i = 0; i < population.communes().size(); i++) {
      inputs.add(KieDmn.inputs(population.communes().get(i), population.figures(i)));
    }
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    String juel = DefaultDmnEngineConfiguration.JUEL_EXPRESSION_LANGUAGE;
    configuration.setDefaultInputExpressionExpressionLanguage(juel);
    configuration.setDefaultInputEntryExpressionLanguage(juel);
    configuration.setDefaultOutputEntryExpressionLanguage(juel);
    this.engine = configuration.buildEngine();
    byte[] model = DecisionTables.of(law, Cells.JUEL).getBytes(StandardCharsets.UTF_8);
    Map<String, DmnDecision> byKey = new HashMap<>();
    engine
        .parseDecisions(new ByteArrayInputStream(model))
        .forEach(decision -> byKey.put(decision.getKey(), decision));
    for (int place = 0; place < law.rows().size(); place++) {
      decisions.add(Objects.requireNonNull(byKey.get(DecisionTables.decision(place))));
    }
  }

  @Override
  public Verdict verdict(int commune) {
    Verdict verdict = new Verdict(law);
    for (int place = 0; place < decisions.size(); place++) {
      Map<String, Object> answer =
          engine.evaluateDecisionTable(decisions.get(place), inputs.get(commune)).getSingleResult();
      KieDmn.read(law, place, answer, verdict);
    }
    return verdict.summarised();
  }
}
