package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An indicator (chỉ tiêu) of a criterion: one row of the decree. */
public final class Indicator {

  private final String code;
  private final String labelVi;
  private final String labelEn;
  private final @Nullable Overlay addedBy;

  private Indicator(String code, String labelVi, String labelEn, @Nullable Overlay addedBy) {
    this.code = code;
    this.labelVi = labelVi;
    this.labelEn = labelEn;
    this.addedBy = addedBy;
  }

  /**
   * Makes one.
   *
   * @param code the code as printed, such as {@code 17.1}
   * @param labelVi the label in Vietnamese
   * @param labelEn the label in English
   * @return one of these
   */
  public static Indicator of(String code, String labelVi, String labelEn) {
    return new Indicator(code, labelVi, labelEn, null);
  }

  /** {@return the code as printed, such as {@code 17.1}} */
  public String code() {
    return code;
  }

  /** {@return the label in Vietnamese} */
  public String labelVi() {
    return labelVi;
  }

  /** {@return the label in English} */
  public String labelEn() {
    return labelEn;
  }

  /**
   * {@return the overlay that adds it to the criteria set, such as a province's decision, or {@code
   * null} if it is the set's own}
   */
  public @Nullable Overlay addedBy() {
    return addedBy;
  }

  /**
   * {@return the same, as one that an overlay adds to the criteria set}
   *
   * @param overlay the overlay
   */
  public Indicator addedBy(Overlay overlay) {
    return new Indicator(code, labelVi, labelEn, Objects.requireNonNull(overlay, "overlay"));
  }

  /**
   * {@return the label in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String label(Locale locale) {
    return Messages.english(locale) ? labelEn : labelVi;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Indicator that
        && code.equals(that.code)
        && labelVi.equals(that.labelVi)
        && labelEn.equals(that.labelEn)
        && Objects.equals(addedBy, that.addedBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, labelVi, labelEn, addedBy);
  }

  @Override
  public String toString() {
    return "Indicator[code="
        + code
        + ", labelVi="
        + labelVi
        + ", labelEn="
        + labelEn
        + (addedBy == null ? "" : ", addedBy=" + addedBy.id())
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Indicator.class);
  }
}
