package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.law.Law;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a contestant concluded for one commune, in a form in which all can be compared; also what
 * the rules of the other engines write their conclusions to. Not thread-safe.
 */
public final class Verdict {

  private final Law law;
  private final @Nullable Outcome[] indicators;
  private final @Nullable BigDecimal[] shortfalls;
  private final Outcome[] criteria;
  private Outcome overall = Outcome.NOT_APPLICABLE;

  /** Nothing concluded yet. */
  public Verdict(Law law) {
    this.law = law;
    this.indicators = new @Nullable Outcome[law.rows().size()];
    this.shortfalls = new @Nullable BigDecimal[law.slots()];
    this.criteria = new Outcome[law.criteria().size()];
    Arrays.fill(criteria, Outcome.NOT_APPLICABLE);
  }

  /** Takes over what a contestant says in result objects of its own. */
  static Verdict of(Law law, Results.Assessment<?> results) {
    Verdict verdict = new Verdict(law);
    int row = 0;
    for (int i = 0; i < results.criteria().size(); i++) {
      verdict.criterion(i, results.criteria().get(i).outcome());
      for (Results.Indicator<?> indicator : results.criteria().get(i).indicators()) {
        verdict.indicator(row, indicator.outcome());
        List<Law.Part> parts = law.rows().get(row++).parts();
        for (int part = 0; part < indicator.findings().size(); part++) {
          BigDecimal missing = indicator.findings().get(part).shortfall();
          boolean counts = indicator.outcome() == Outcome.NOT_MET;
          verdict.shortfall(parts.get(part).slot(), counts ? missing : null);
        }
      }
    }
    verdict.overall(results.outcome());
    return verdict;
  }

  /** An indicator came out so; a second conclusion for the same one is an error. */
  void indicator(int row, Outcome outcome) {
    Outcome before = indicators[row];
    if (before != null) {
      throw new IllegalStateException(
          law.rows().get(row).code() + " is " + before + " and " + outcome);
    }
    indicators[row] = outcome;
  }

  /** What is missing to the level of one comparison of an indicator that is not met. */
  void shortfall(int slot, @Nullable BigDecimal shortfall) {
    shortfalls[slot] = shortfall;
  }

  /** Takes over what the contestant itself concluded for a criterion. */
  void criterion(int place, Outcome outcome) {
    criteria[place] = outcome;
  }

  /** Takes over what the contestant itself concluded for the whole set. */
  void overall(Outcome outcome) {
    overall = outcome;
  }

  /** Concludes criteria and the whole from the indicators, for engines without a notion of them. */
  Verdict summarised() {
    for (int row = 0; row < indicators.length; row++) {
      Outcome outcome = Objects.requireNonNull(indicators[row], law.rows().get(row).code());
      int criterion = law.rows().get(row).criterion();
      criteria[criterion] = both(criteria[criterion], outcome);
    }
    for (Outcome criterion : criteria) {
      overall = both(overall, criterion);
    }
    return this;
  }

  /** Strong Kleene "and" in which what does not apply counts neither way. */
  static Outcome both(Outcome a, Outcome b) {
    if (a == Outcome.NOT_MET || b == Outcome.NOT_MET) {
      return Outcome.NOT_MET;
    }
    if (a == Outcome.UNDETERMINED || b == Outcome.UNDETERMINED) {
      return Outcome.UNDETERMINED;
    }
    return a == Outcome.MET || b == Outcome.MET ? Outcome.MET : Outcome.NOT_APPLICABLE;
  }

  /** Reads every outcome and every shortfall. */
  long checksum() {
    Checksum sum = new Checksum();
    for (Outcome outcome : indicators) {
      sum.add(Objects.requireNonNull(outcome, "no outcome"));
    }
    for (BigDecimal shortfall : shortfalls) {
      sum.add(shortfall);
    }
    for (Outcome criterion : criteria) {
      sum.add(criterion);
    }
    sum.add(overall);
    return sum.value();
  }

  /** Where this differs from another verdict; empty if nowhere. */
  public List<String> differences(Verdict other) {
    List<String> found = new ArrayList<>();
    for (int row = 0; row < indicators.length; row++) {
      compare(found, law.rows().get(row).code(), indicators[row], other.indicators[row]);
      for (Law.Part part : law.rows().get(row).parts()) {
        BigDecimal mine = plain(shortfalls[part.slot()]);
        compare(found, part.figure().id(), mine, plain(other.shortfalls[part.slot()]));
      }
    }
    for (int i = 0; i < criteria.length; i++) {
      compare(found, "criterion " + law.criteria().get(i), criteria[i], other.criteria[i]);
    }
    compare(found, "overall", overall, other.overall);
    return found;
  }

  /** The outcome of that indicator, by its place. */
  public @Nullable Outcome indicator(int row) {
    return indicators[row];
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros();
  }

  private static void compare(
      List<String> found, String what, @Nullable Object mine, @Nullable Object other) {
    if (!Objects.equals(mine, other)) {
      found.add(what + ": " + mine + " and " + other);
    }
  }
}
