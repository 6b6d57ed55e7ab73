package io.github.ntmrules.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One level that does not decide: it is not on file, left to the province and not filled, in doubt,
 * or – in strict mode – unconfirmed. Or an exemption that is not established well enough to decide.
 * Immutable.
 */
public final class UnknownLevel {

  private final LevelKey key;
  private final Indicator indicator;
  private final Provision provision;
  private final @Nullable Range bounds;
  private final List<Where> where;
  private final @Nullable HeldUp heldUp;

  UnknownLevel(
      LevelKey key,
      Indicator indicator,
      Provision provision,
      @Nullable Range bounds,
      List<Where> where,
      @Nullable HeldUp heldUp) {
    this.key = key;
    this.indicator = indicator;
    this.provision = provision;
    this.bounds = bounds;
    this.where = List.copyOf(where);
    this.heldUp = heldUp;
  }

  LevelKey key() {
    return key;
  }

  UnknownLevel with(HeldUp counted) {
    return new UnknownLevel(key, indicator, provision, bounds, where, counted);
  }

  /** {@return the indicator of the set, or the condition, that cannot be decided by it} */
  public Indicator indicator() {
    return indicator;
  }

  /**
   * {@return whether it is of a condition beside the criteria, which does not count in the outcome}
   */
  public boolean condition() {
    return key.condition();
  }

  /**
   * {@return the ids of the sets through which it is asked, where the indicator asks that another
   * set is met; empty for a level of the set's own}
   */
  public List<String> via() {
    return key.via();
  }

  /**
   * {@return what is asked, by which rule and with which source: of the indicator, or of that of
   * the last of the sets through which it is asked}
   */
  public Provision provision() {
    return provision;
  }

  /**
   * {@return the comparison with its level, or {@code null} where it is in doubt whether the
   * indicator applies at all}
   */
  public @Nullable Threshold threshold() {
    return key.threshold();
  }

  /** {@return which of the levels of the provision it is, from 0, in the order of the rule} */
  public int part() {
    return key.part();
  }

  /** {@return the column of the decree, or {@code null} where one level holds for all} */
  public @Nullable String column() {
    return provision.citation().column();
  }

  /** {@return why it does not decide} */
  public LegalStatus status() {
    Threshold asked = key.threshold();
    LegalStatus certainty = key.certainty();
    return asked == null ? Objects.requireNonNull(certainty, "certainty") : asked.level().status();
  }

  /**
   * {@return the value that stands there and does not decide, in the unit of the measure; {@code
   * null} where none is on file}
   */
  public @Nullable Range candidate() {
    Threshold asked = key.threshold();
    return asked == null ? null : asked.level().numbers();
  }

  /**
   * {@return between which numbers the level lies, as other levels on file tell; {@code null} where
   * nothing is known of it}
   */
  public @Nullable Range bounds() {
    return bounds;
  }

  /** {@return the circumstances in which it is asked: all that were looked at, and no others} */
  public List<Where> where() {
    return where;
  }

  /** {@return how many units it holds up, or {@code null} where none were counted} */
  public @Nullable HeldUp heldUp() {
    return heldUp;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnknownLevel that
        && key.equals(that.key)
        && indicator.equals(that.indicator)
        && provision.equals(that.provision)
        && Objects.equals(bounds, that.bounds)
        && where.equals(that.where)
        && Objects.equals(heldUp, that.heldUp);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, where, heldUp);
  }

  @Override
  public String toString() {
    return "UnknownLevel[key=" + key + ", where=" + where + ", heldUp=" + heldUp + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(UnknownLevel.class);
  }
}
