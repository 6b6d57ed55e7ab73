package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN: all decision tables of the set in one model, evaluated at once for each commune. */
final class KieDmn implements Contestant {

  private final Law law;
  private final List<Map<String, Object>> inputs = new ArrayList<>();
  private final DMNRuntime runtime;
  private final DMNModel model;

  KieDmn(Law law, Population population) {
    this.law = law;
    for (int i = 0; i < population.communes().size(); i++) {
      inputs.add(inputs(population.communes().get(i), population.figures(i)));
    }
    Resource resource =
        ResourceFactory.newReaderResource(
            new StringReader(DecisionTables.of(law, Cells.FEEL)), "UTF-8");
    resource.setSourcePath("law.dmn");
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  /** The inputs of the decision tables; a missing figure is given as {@code null}. */
  static Map<String, Object> inputs(Commune commune, Map<FigureName, BigDecimal> figures) {
    Map<String, Object> inputs = new HashMap<>();
    for (FigureName name : FigureName.values()) {
      inputs.put(name.property(), null);
    }
    figures.forEach(
        (name, figure) -> inputs.put(name.property(), name.yesNo() ? figure.signum() > 0 : figure));
    inputs.put(DecisionTables.REGION, commune.region().name());
    inputs.put(DecisionTables.TRADE_PLANNED, commune.tradePlanned());
    return inputs;
  }

  @Override
  public Verdict verdict(int commune) {
    DMNContext context = runtime.newContext();
    inputs.get(commune).forEach(context::set);
    DMNResult result = runtime.evaluateAll(model, context);
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages(DMNMessage.Severity.ERROR).toString());
    }
    Verdict verdict = new Verdict(law);
    for (int place = 0; place < law.rows().size(); place++) {
      Map<?, ?> answer = (Map<?, ?>) result.getContext().get(DecisionTables.decision(place));
      read(law, place, answer, verdict);
    }
    return verdict.summarised();
  }

  /** Takes over the outputs of one decision table. */
  static void read(Law law, int place, Map<?, ?> answer, Verdict verdict) {
    verdict.indicator(
        place, Outcome.valueOf((String) Objects.requireNonNull(answer.get("outcome"))));
    List<Law.Part> parts = law.rows().get(place).parts();
    for (int part = 0; part < parts.size(); part++) {
      Object missing = answer.get(DecisionTables.shortfall(part));
      if (missing != null) {
        BigDecimal number =
            missing instanceof BigDecimal decimal ? decimal : new BigDecimal(missing.toString());
        verdict.shortfall(parts.get(part).slot(), number);
      }
    }
  }
}
