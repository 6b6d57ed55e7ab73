package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Drools as the textbooks use it: rules that compare figures, executable model. */
public final class DroolsRules extends FiredRules {

  private final KieBase rules;
  private final boolean together;

  /**
   * Compiles the rules.
   *
   * @param together whether all communes are put into one session, which is fired once; else each
   *     has a session of its own
   */
  DroolsRules(Law law, Population population, boolean together) {
    super(law, population);
    this.rules = compile(TextbookDrl.of(law));
    this.together = together;
  }

  /**
   * Compiles a rule file at run time.
   *
   * @throws IllegalStateException if it does not compile
   */
  public static KieBase compile(String drl) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(
        services
            .getResources()
            .newByteArrayResource(
                drl.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())
            .setSourcePath("src/main/resources/textbook/rules.drl"));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services
        .newKieContainer(builder.getKieModule().getReleaseId())
        .newKieBase(services.newKieBaseConfiguration());
  }

  @Override
  public long assess(int from, int to) {
    if (together) {
      return super.assess(from, to);
    }
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum = sum * 31 + super.assess(i, i + 1);
    }
    return sum;
  }

  @Override
  void fire(List<Commune> communes, Verdicts verdicts) {
    KieSession session = rules.newKieSession();
    try {
      session.setGlobal("verdicts", verdicts);
      for (Commune each : communes) {
        session.insert(each);
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  @Override
  public List<Verdict> verdicts(int from, int to) {
    return together
        ? super.verdicts(from, to)
        : IntStream.range(from, to).mapToObj(this::verdict).toList();
  }
}
