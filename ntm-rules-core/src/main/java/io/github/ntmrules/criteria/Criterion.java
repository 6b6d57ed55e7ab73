package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A criterion (tiêu chí) and its indicators, in the order of the decree. */
public final class Criterion {

  private final String code;
  private final String nameVi;
  private final String nameEn;
  private final List<Indicator> indicators;
  private final @Nullable Overlay addedBy;

  /** Copies the indicators. */
  private Criterion(
      String code,
      String nameVi,
      String nameEn,
      List<Indicator> indicators,
      @Nullable Overlay addedBy) {
    indicators = List.copyOf(indicators);
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("Criterion " + code + " has no indicator.");
    }

    this.code = code;
    this.nameVi = nameVi;
    this.nameEn = nameEn;
    this.indicators = indicators;
    this.addedBy = addedBy;
  }

  /**
   * Makes one.
   *
   * @param code the number as printed, such as {@code 17}
   * @param nameVi the name in Vietnamese
   * @param nameEn the name in English
   * @param indicators its indicators, at least one
   * @return one of these
   */
  public static Criterion of(
      String code, String nameVi, String nameEn, List<Indicator> indicators) {
    return new Criterion(code, nameVi, nameEn, indicators, null);
  }

  /** {@return the number as printed, such as {@code 17}} */
  public String code() {
    return code;
  }

  /** {@return the name in Vietnamese} */
  public String nameVi() {
    return nameVi;
  }

  /** {@return the name in English} */
  public String nameEn() {
    return nameEn;
  }

  /** {@return its indicators, at least one} */
  public List<Indicator> indicators() {
    return indicators;
  }

  /**
   * {@return the overlay that adds it to the criteria set, such as a province's decision, or {@code
   * null} if it is the set's own, even where an overlay adds indicators to it}
   */
  public @Nullable Overlay addedBy() {
    return addedBy;
  }

  /**
   * {@return the same, with its indicators, as one that an overlay adds to the criteria set}
   *
   * @param overlay the overlay
   */
  public Criterion addedBy(Overlay overlay) {
    return new Criterion(
        code,
        nameVi,
        nameEn,
        indicators.stream().map(each -> each.addedBy(overlay)).toList(),
        Objects.requireNonNull(overlay, "overlay"));
  }

  /**
   * {@return the same with indicators after its own}
   *
   * @param others the indicators
   */
  public Criterion with(List<Indicator> others) {
    return new Criterion(
        code,
        nameVi,
        nameEn,
        Stream.concat(indicators.stream(), others.stream()).toList(),
        addedBy);
  }

  /**
   * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String name(Locale locale) {
    return Messages.english(locale) ? nameEn : nameVi;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Criterion that
        && code.equals(that.code)
        && nameVi.equals(that.nameVi)
        && nameEn.equals(that.nameEn)
        && indicators.equals(that.indicators)
        && Objects.equals(addedBy, that.addedBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, nameVi, nameEn, indicators, addedBy);
  }

  @Override
  public String toString() {
    return "Criterion[code="
        + code
        + ", nameVi="
        + nameVi
        + ", nameEn="
        + nameEn
        + ", indicators="
        + indicators
        + (addedBy == null ? "" : ", addedBy=" + addedBy.id())
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Criterion.class);
  }
}
