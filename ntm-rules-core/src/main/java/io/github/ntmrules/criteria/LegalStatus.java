package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/**
 * How well a level of the law is established (tình trạng pháp lý).
 *
 * <p>The law on file is incomplete; the status says, level by level, what may be relied on.
 */
public enum LegalStatus {
  /** The figure was read in a published source, which is named (đã đối chiếu). May decide. */
  CONFIRMED,
  /**
   * Commonly quoted, not yet checked against the decree (chưa đối chiếu). May decide, flagged;
   * never decides in strict mode.
   */
  UNCONFIRMED,
  /**
   * An office filled in itself what it read in the gazette, in a form laid over the set (cách đọc
   * của cơ quan). May decide, flagged; never decides in strict mode. No rule file says so of a
   * level: it follows from the overlay, see {@link Overlay#readBy()}.
   */
  OWN_READING,
  /**
   * Sources disagree, or the figure may belong to an older decree (còn nghi vấn). Never decides;
   * the candidate is shown.
   */
  DOUBTFUL,
  /**
   * No figure is known (chưa có trong hồ sơ). Never decides by itself; an outcome that every level
   * leads to that can be set is certain all the same.
   */
  NOT_ON_FILE,
  /**
   * The decree leaves the level to the province (do tỉnh quy định). Decides like {@link
   * #NOT_ON_FILE}.
   */
  SET_BY_PROVINCE;

  /**
   * {@return whether what is so established may decide}
   *
   * @param confirmedOnly strict mode: what is unconfirmed does not decide either, nor does what an
   *     office read itself
   */
  public boolean decides(boolean confirmedOnly) {
    return this == CONFIRMED || (!confirmedOnly && (this == UNCONFIRMED || this == OWN_READING));
  }

  /**
   * {@return the less established of this and the other}
   *
   * @param other the other one
   */
  public LegalStatus lessCertain(LegalStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.get(locale, "status." + this);
  }
}
