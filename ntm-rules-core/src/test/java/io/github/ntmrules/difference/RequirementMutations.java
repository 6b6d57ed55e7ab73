package io.github.ntmrules.difference;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Ranges;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes what is asked at random: levels, comparisons, statuses and combinations. */
final class RequirementMutations {

  private final Random random;
  private final List<Requirement> others;

  RequirementMutations(Random random, Requirements from) {
    this.random = random;
    this.others =
        from.provisions().stream()
            .filter(Provision.Required.class::isInstance)
            .map(provision -> ((Provision.Required) provision).requirement())
            .filter(requirement -> !(requirement instanceof Requirement.Meets))
            .toList();
  }

  /** The same requirements, changed for that indicator; now and then without computed figures. */
  Requirements change(Requirements asked, String code) {
    List<Provision> provisions = new ArrayList<>();
    for (Provision provision : asked.provisions()) {
      provisions.add(provision.indicator().code().equals(code) ? change(provision) : provision);
    }
    return Requirements.of(
        asked.set(),
        asked.column(),
        asked.group(),
        asked.undeterminedGroup(),
        provisions,
        asked.conditions(),
        random.nextInt(6) == 0 ? List.of() : asked.derivations().all(),
        asked.withdrawals());
  }

  private Provision change(Provision provision) {
    if (!(provision instanceof Provision.Required required) || random.nextInt(25) == 0) {
      LegalStatus[] certainties = {
        LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED, LegalStatus.DOUBTFUL
      };
      return Provision.Exempt.of(
          provision.indicator(),
          "",
          certainties[random.nextInt(3)],
          provision.rule(),
          provision.citation());
    }
    Requirement changed = required.requirement();
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed = change(changed);
    }
    return Provision.Required.of(
        required.indicator(), changed, required.rule(), required.citation(), "");
  }

  private Requirement change(Requirement one) {
    Requirement other = others.get(random.nextInt(others.size()));
    return switch (random.nextInt(12)) {
      case 0 -> new Requirement.AllOf(List.of(one, other));
      case 1 -> new Requirement.AnyOf(List.of(other, one));
      case 2 -> new Requirement.Given(other, one);
      case 3 -> new Requirement.AtLeastOf(2, List.of(one, other, change(one)));
      case 4 -> new Requirement.AnyOf(List.of(one, new Requirement.AllOf(List.of(one, other))));
      case 5 -> new Requirement.AllOf(List.of(one, one));
      default -> inside(one);
    };
  }

  private Requirement inside(Requirement one) {
    if (one instanceof Threshold threshold) {
      return threshold(threshold);
    }
    List<Requirement> parts = new ArrayList<>(one.children());
    if (parts.isEmpty()) {
      return one;
    }
    int at = random.nextInt(parts.size());
    parts.set(at, change(parts.get(at)));
    if (one instanceof Requirement.Given) {
      return new Requirement.Given(parts.get(0), parts.get(1));
    }
    if (random.nextInt(3) == 0 && parts.size() > 1) {
      parts.remove(at);
    }
    return random.nextBoolean() ? new Requirement.AllOf(parts) : new Requirement.AnyOf(parts);
  }

  private Requirement threshold(Threshold threshold) {
    Measure measure = threshold.measure();
    Level level = threshold.level();
    BigDecimal value = level.value() == null ? BigDecimal.ONE : level.value();
    return switch (random.nextInt(5)) {
      case 0 -> {
        Comparison other = comparison();
        yield new Threshold(
            measure, other, level.value() == null ? level : level(other, value, level.certainty()));
      }
      case 1 -> new Threshold(measure, threshold.comparison(), status(value));
      case 2 -> {
        Comparison other = comparison();
        yield new Threshold(measure, other, level(other, moved(value), LegalStatus.CONFIRMED));
      }
      default ->
          new Threshold(
              measure,
              threshold.comparison(),
              level(threshold.comparison(), moved(value), LegalStatus.UNCONFIRMED));
    };
  }

  private Level level(Comparison comparison, BigDecimal value, LegalStatus certainty) {
    return Ranges.level(comparison, value, () -> moved(value), certainty);
  }

  private Comparison comparison() {
    return List.of(Comparison.values()).get(random.nextInt(Comparison.values().length));
  }

  private BigDecimal moved(BigDecimal value) {
    BigDecimal[] steps = {
      new BigDecimal("-0.000001"),
      new BigDecimal("0.000001"),
      new BigDecimal("-1"),
      BigDecimal.ONE,
      new BigDecimal("0.5"),
      new BigDecimal("7.25"),
      BigDecimal.ZERO,
      new BigDecimal("-20")
    };
    return value.add(steps[random.nextInt(steps.length)]);
  }

  private Level status(BigDecimal value) {
    return switch (random.nextInt(5)) {
      case 0 -> Level.notOnFile();
      case 1 -> Level.setByProvince(LegalStatus.CONFIRMED);
      case 2 -> Level.of(value, LegalStatus.DOUBTFUL);
      case 3 -> Level.of(value, LegalStatus.UNCONFIRMED);
      default -> Level.of(value, LegalStatus.CONFIRMED);
    };
  }
}
