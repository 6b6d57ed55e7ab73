package io.github.ntmrules.assessment;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/** The outcome of an indicator, a criterion or a whole set (kết quả). Unknown is a result. */
public enum Outcome {
  /** Everything that applies is met (đạt). */
  MET(1),
  /** Something that applies is not met, whatever is unknown beside it (không đạt). */
  NOT_MET(3),
  /** A figure or a level that would decide is not known (chưa xác định). */
  UNDETERMINED(2),
  /** Nothing is asked (không áp dụng). Counts neither way. */
  NOT_APPLICABLE(0);

  private static final Outcome[] BY_CODE = {NOT_APPLICABLE, MET, UNDETERMINED, NOT_MET};

  private final int code;

  Outcome(int code) {
    this.code = code;
  }

  /**
   * {@return the outcome where both are asked: not met whatever the other is, else undetermined,
   * else met; what does not apply is not counted}
   *
   * @param other the other one
   */
  public Outcome and(Outcome other) {
    return other.overrides(this) ? other : this;
  }

  /**
   * {@return whether the two are different and this is the outcome where both are asked}
   *
   * @param other the other one
   */
  public boolean overrides(Outcome other) {
    return code > other.code;
  }

  // In the order in which one overrides another.
  int code() {
    return code;
  }

  /**
   * {@return the outcome of a byte of an {@link OutcomeMatrix}: 0 not applicable, 1 met, 2
   * undetermined, 3 not met}
   *
   * @param code the code of an indicator, criterion or condition
   * @throws IndexOutOfBoundsException if there is none
   */
  public static Outcome of(int code) {
    return BY_CODE[code];
  }

  /**
   * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.get(locale, "outcome." + this);
  }
}
