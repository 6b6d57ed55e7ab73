package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.util.List;

/** A rule engine: communes are put into a session, and its rules conclude the verdicts. */
abstract class FiredRules implements Contestant {

  private final Law law;
  private final List<Commune> communes;

  FiredRules(Law law, Population population) {
    this.law = law;
    this.communes = population.communes();
  }

  /** Fires the rules in one session with all those communes. */
  abstract void fire(List<Commune> communes, Verdicts verdicts);

  private Verdicts fire(int from, int to) {
    Verdicts verdicts = new Verdicts(law, from, to);
    fire(communes.subList(from, to), verdicts);
    return verdicts;
  }

  @Override
  public long assess(int from, int to) {
    return fire(from, to).checksum();
  }

  @Override
  public Verdict verdict(int commune) {
    return fire(commune, commune + 1).summarised(commune);
  }

  @Override
  public List<Verdict> verdicts(int from, int to) {
    return fire(from, to).summarised();
  }
}
