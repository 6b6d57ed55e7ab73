package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.Law;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules of a rule engine put their conclusions, for one commune or for several. Not
 * thread-safe.
 */
final class Verdicts implements RuleConclusions {

  private final int first;
  private final Verdict[] verdicts;

  /** For the communes with numbers from {@code from} to before {@code to}. */
  Verdicts(Law law, int from, int to) {
    this.first = from;
    this.verdicts = new Verdict[to - from];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = new Verdict(law);
    }
  }

  private Verdict of(Commune commune) {
    return verdicts[commune.number() - first];
  }

  @Override
  public void concludes(Commune commune, int place, Outcome outcome) {
    of(commune).indicator(place, outcome);
  }

  @Override
  public void below(Commune commune, int slot, @Nullable BigDecimal figure, BigDecimal level) {
    if (figure != null && figure.compareTo(level) < 0) {
      of(commune).shortfall(slot, level.subtract(figure));
    }
  }

  @Override
  public void above(Commune commune, int slot, @Nullable BigDecimal figure, BigDecimal level) {
    if (figure != null && figure.compareTo(level) > 0) {
      of(commune).shortfall(slot, figure.subtract(level));
    }
  }

  @Override
  public void no(Commune commune, int slot, @Nullable Boolean figure) {
    if (figure != null && !figure) {
      of(commune).shortfall(slot, BigDecimal.ONE);
    }
  }

  /** The verdict of the commune with that number, criteria and all. */
  Verdict summarised(int number) {
    return verdicts[number - first].summarised();
  }

  /** All verdicts, in the order of the communes, criteria and all. */
  List<Verdict> summarised() {
    return Arrays.stream(verdicts).map(Verdict::summarised).toList();
  }

  /** Concludes the criteria of all communes and reads everything. */
  long checksum() {
    long sum = 0;
    for (Verdict verdict : verdicts) {
      sum = sum * 31 + verdict.summarised().checksum();
    }
    return sum;
  }
}
