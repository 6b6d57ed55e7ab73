package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of figure (số liệu) that a commune reports: one quantity, one id, in all criteria sets.
 * Those of the library's dictionary ({@link Measures#standard()}) are each there once; a folder of
 * rules may bring more, which its assessor knows. Two measures of folders are equal if the id, the
 * kind, the unit and what can be are; labels make no difference. Immutable.
 *
 * @serial exclude
 */
public final class Measure implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The position of a measure that a folder brings: it stands in no common dictionary. */
  static final int OF_FOLDER = -1;

  /**
   * Where it stands in the library's dictionary, from 0, or {@link #OF_FOLDER}. Holds for the life
   * of the program only.
   */
  final int position;

  private final String id;
  private final MeasureKind kind;
  private final boolean placeholder;
  private final String unitVi;
  private final String unitEn;
  private final String labelVi;
  private final String labelEn;
  private final @Nullable BigDecimal min;
  private final @Nullable BigDecimal max;
  private final List<String> scale;

  /** Checks that a grade has a scale and that nothing else has one. */
  Measure(
      int position,
      String id,
      MeasureKind kind,
      boolean placeholder,
      String unitVi,
      String unitEn,
      String labelVi,
      String labelEn,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      List<String> scale) {
    this.position = position;
    this.id = Objects.requireNonNull(id, "id");
    this.kind = kind;
    this.placeholder = placeholder;
    this.unitVi = unitVi;
    this.unitEn = unitEn;
    this.labelVi = labelVi;
    this.labelEn = labelEn;
    this.min = min;
    this.max = max;
    this.scale = List.copyOf(scale);
    if ((kind == MeasureKind.GRADE) == scale.isEmpty()) {
      throw new IllegalArgumentException(
          "Measure " + id + ": a grade, and only a grade, has a scale.");
    }
  }

  /** {@return whether a folder of rules brought it, and not this library} */
  public boolean ofFolder() {
    return position == OF_FOLDER;
  }

  /** {@return the stable English id, such as {@code income_per_capita}} */
  public String id() {
    return id;
  }

  /** {@return what kind of quantity it is} */
  public MeasureKind kind() {
    return kind;
  }

  /**
   * {@return whether it is no figure at all, but stands in rule files where it is not on file what
   * is asked} No unit reports it, no form asks for it, and no level of it decides.
   */
  public boolean placeholder() {
    return placeholder;
  }

  /** {@return the unit in Vietnamese, {@code triệu đồng/người/năm}; empty for yes/no and grades} */
  public String unitVi() {
    return unitVi;
  }

  /** {@return the unit in English; empty where there is none} */
  public String unitEn() {
    return unitEn;
  }

  /** {@return the label in Vietnamese} */
  public String labelVi() {
    return labelVi;
  }

  /** {@return the label in English} */
  public String labelEn() {
    return labelEn;
  }

  /** {@return the least value that can be, or {@code null} where there is none} */
  public @Nullable BigDecimal min() {
    return min;
  }

  /** {@return the greatest value that can be, or {@code null} where there is none} */
  public @Nullable BigDecimal max() {
    return max;
  }

  /** {@return the steps of the scale from the lowest to the highest; empty unless a grade} */
  public List<String> scale() {
    return scale;
  }

  /** What is serialised is the id: read back, it is the measure of this dictionary. */
  private record Named(String id) implements Serializable {

    private Object readResolve() throws InvalidObjectException {
      Measure measure = Measures.standard().find(id);
      if (measure == null) {
        throw new InvalidObjectException("There is no measure " + id + ".");
      }
      return measure;
    }
  }

  /** What is serialised of one that a folder brought: all that it is. */
  private record Brought(
      String id,
      MeasureKind kind,
      List<String> texts,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      List<String> scale)
      implements Serializable {

    private Object readResolve() throws InvalidObjectException {
      if (texts.size() != 4) {
        throw new InvalidObjectException("A measure has four texts.");
      }
      return new Measure(
          OF_FOLDER,
          id,
          kind,
          false,
          texts.get(0),
          texts.get(1),
          texts.get(2),
          texts.get(3),
          min,
          max,
          scale);
    }
  }

  private Object writeReplace() {
    return ofFolder()
        ? new Brought(id, kind, List.of(unitVi, unitEn, labelVi, labelEn), min, max, scale)
        : new Named(id);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("A measure is read by its id.");
  }

  /**
   * Those of the library are each there once; those of folders are equal if they say the same
   * quantity.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Measure that
            && ofFolder()
            && that.ofFolder()
            && id.equals(that.id)
            && kind == that.kind
            && unitVi.equals(that.unitVi)
            && same(min, that.min)
            && same(max, that.max)
            && scale.equals(that.scale));
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  /** By the id, so that a run is like the last: measures are keys of many maps. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }

  /**
   * {@return the label in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String label(Locale locale) {
    return Messages.english(locale) ? labelEn : labelVi;
  }

  /**
   * {@return the unit in the language of {@code locale}; empty where there is none}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String unit(Locale locale) {
    return Messages.english(locale) ? unitEn : unitVi;
  }

  /**
   * {@return whether {@code value} can be at all: within the range, whole where the kind is
   * counted}
   *
   * @param value the value
   */
  public boolean canBe(BigDecimal value) {
    return (min == null || value.compareTo(min) >= 0)
        && (max == null || value.compareTo(max) <= 0)
        && (!whole() || value.stripTrailingZeros().scale() <= 0);
  }

  /** {@return the numbers between the least and the greatest value; 0 and 1 for yes/no} */
  public Range range() {
    boolean yesNo = kind == MeasureKind.YES_NO;
    return new Range(yesNo ? BigDecimal.ZERO : min, false, yesNo ? BigDecimal.ONE : max, false);
  }

  /** {@return whether it is an amount of something, neither a yes or no nor a step of a scale} */
  public boolean isNumber() {
    return kind != MeasureKind.GRADE && kind != MeasureKind.YES_NO;
  }

  /**
   * From the least to the greatest figure in a range that can be, or {@code null} if none can.
   *
   * @param some some of them
   * @return the range
   */
  public @Nullable Range figuresIn(Range some) {
    Range within = some.intersect(range());
    return within == null ? null : within.onGridOf(this);
  }

  /** {@return whether only whole numbers can be: counts, grades and yes/no} */
  public boolean whole() {
    return kind == MeasureKind.COUNT || kind == MeasureKind.GRADE || kind == MeasureKind.YES_NO;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Measure.class);
  }
}
