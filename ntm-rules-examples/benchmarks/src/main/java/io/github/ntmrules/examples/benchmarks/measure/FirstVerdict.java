package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.benchmarks.contestants.DroolsRules;
import io.github.ntmrules.examples.benchmarks.contestants.RuleConclusions;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/** A whole program: one commune, one verdict, the end. */
public final class FirstVerdict {

  private static final BigDecimal INCOME = new BigDecimal("35");

  private FirstVerdict() {}

  /**
   * Prints the verdict.
   *
   * @param args nothing for the packaged set; a folder of rule files to load; for Drools, a file of
   *     textbook rules
   */
  public static void main(String[] args) throws IOException {
    System.out.println(args.length == 0 ? library(null) : read(Path.of(args[0])));
  }

  private static String read(Path rules) throws IOException {
    return Files.isDirectory(rules) ? library(rules) : textbook(rules);
  }

  private static String library(@Nullable Path folder) {
    Assessor assessor =
        folder == null ? Assessor.packaged(Law.SET) : Assessor.fromDirectory(folder);
    Snapshot commune =
        Snapshot.commune("Đăk Năng")
            .region(Region.TAY_NGUYEN)
            .on(Law.DATE)
            .value(FigureName.INCOME_PER_CAPITA.id(), INCOME)
            .build();
    return assessor.assess(commune).outcome().toString();
  }

  private static String textbook(Path rules) throws IOException {
    KieSession session = DroolsRules.compile(Files.readString(rules)).newKieSession();
    Counter counter = new Counter();
    session.setGlobal("verdicts", counter);
    session.insert(
        Commune.of(0, Region.TAY_NGUYEN, true, Map.of(FigureName.INCOME_PER_CAPITA, INCOME)));
    session.fireAllRules();
    session.dispose();
    return counter.notMet > 0 ? "NOT_MET" : "UNDETERMINED";
  }

  /** Counts what is not met; the rest does not matter to the first verdict. */
  private static final class Counter implements RuleConclusions {
    private int notMet;

    @Override
    public void concludes(Commune commune, int place, Outcome outcome) {
      if (outcome == Outcome.NOT_MET) {
        notMet++;
      }
    }

    @Override
    public void below(Commune commune, int slot, @Nullable BigDecimal figure, BigDecimal level) {}

    @Override
    public void above(Commune commune, int slot, @Nullable BigDecimal figure, BigDecimal level) {}

    @Override
    public void no(Commune commune, int slot, @Nullable Boolean figure) {}
  }
}
