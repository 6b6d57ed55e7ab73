package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.math.BigDecimal;

/**
 * The level another set asks for one indicator in the same scope, as a rule file refers to it. Made
 * by {@link Vocabulary#levelOf}. Immutable.
 */
public final class LevelOfOtherSet {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String setId;
  private final String code;
  private final BigDecimal factor;

  LevelOfOtherSet(String setId, String code, BigDecimal factor) {
    this.setId = setId;
    this.code = code;
    this.factor = factor;
  }

  /**
   * {@return the level increased by so many percent, exactly} Example: {@code
   * levelOf("qd318-2022-xa-nang-cao", "10").increasedByPercent(10)}: 1.1 times the level.
   *
   * @param percent the percent
   */
  public LevelOfOtherSet increasedByPercent(int percent) {
    BigDecimal more = BigDecimal.valueOf(100L + percent).divide(HUNDRED);
    return new LevelOfOtherSet(setId, code, factor.multiply(more));
  }

  /** The level, as certain as the one referred to. */
  Level resolve(Measure measure, OtherSets references) {
    Provision provision =
        references.requirements(setId).provisions().stream()
            .filter(each -> each.indicator().code().equals(code))
            .findFirst()
            .orElseThrow(() -> RuleException.of(Kind.UNKNOWN_INDICATOR, null, setId + " " + code));
    return provision.thresholds().stream()
        .filter(each -> each.equals(provision.requirement()) && each.measure().equals(measure))
        .findFirst()
        .map(each -> each.level().times(factor))
        .orElseThrow(() -> RuleException.of(Kind.WRONG_REFERENCE, null, setId, code, measure.id()));
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(LevelOfOtherSet.class);
  }
}
