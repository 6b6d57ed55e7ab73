package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the decree's table, as the rule file writes it: a number, a grade, "not on file",
 * "direction in doubt", "set by province" or "not applicable", with the status of the rule or one
 * of its own. Made by the functions of {@link Vocabulary}. Immutable.
 */
public final class Cell {

  private static final int MOST_DIGITS = 15;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

  private enum Form {
    VALUE,
    NOT_ON_FILE,
    DIRECTION_IN_DOUBT,
    SET_BY_PROVINCE,
    NOT_APPLICABLE
  }

  private final Form form;
  private final @Nullable Object value;
  private final @Nullable LegalStatus certainty;

  private Cell(Form form, @Nullable Object value, @Nullable LegalStatus certainty) {
    this.form = form;
    this.value = value;
    this.certainty = certainty;
  }

  static Cell notOnFile() {
    return new Cell(Form.NOT_ON_FILE, null, null);
  }

  static Cell directionInDoubt() {
    return new Cell(Form.DIRECTION_IN_DOUBT, null, null);
  }

  static Cell setByProvince() {
    return new Cell(Form.SET_BY_PROVINCE, null, null);
  }

  static Cell notApplicable() {
    return new Cell(Form.NOT_APPLICABLE, null, null);
  }

  /** {@return whether nothing is asked in the column of that cell; it has no level then} */
  public boolean isNotApplicable() {
    return form == Form.NOT_APPLICABLE;
  }

  /** How well it is established that nothing is asked, or {@code null} if something is. */
  @Nullable LegalStatus exemption(LegalStatus ruleStatus) {
    return isNotApplicable() ? Objects.requireNonNullElse(certainty, ruleStatus) : null;
  }

  /** A cell from what stands in the rule file: a number, the name of a grade, or a cell. */
  static Cell of(Object written) {
    if (written instanceof Cell cell) {
      return cell;
    }
    if (written instanceof String grade) {
      return new Cell(Form.VALUE, grade, null);
    }
    BigDecimal number = decimal(written);
    if (number == null || !FixedPoint.fits(number)) {
      throw RuleException.of(Kind.WRONG_LEVEL, null, written);
    }
    return new Cell(Form.VALUE, number, null);
  }

  private static @Nullable BigDecimal decimal(Object written) {
    if (written instanceof Integer || written instanceof Long) {
      return BigDecimal.valueOf(((Number) written).longValue());
    }
    // The shortest decimal that names the double is what was written, up to fifteen digits.
    if (written instanceof Double number && Double.isFinite(number)) {
      BigDecimal decimal = BigDecimal.valueOf(number);
      return decimal.precision() <= MOST_DIGITS ? decimal : null;
    }
    return null;
  }

  Cell with(LegalStatus own) {
    return new Cell(form, value, own);
  }

  Level resolve(Measure measure, LegalStatus ruleStatus) {
    LegalStatus status = certainty == null ? ruleStatus : certainty;
    return switch (form) {
      case NOT_ON_FILE -> Level.notOnFile(status);
      case DIRECTION_IN_DOUBT -> Level.ofDirectionInDoubt();
      case SET_BY_PROVINCE -> Level.setByProvince(status);
      case NOT_APPLICABLE -> throw RuleException.of(Kind.CELL_NOT_APPLICABLE, null);
      case VALUE -> Level.of(number(measure), status);
    };
  }

  private BigDecimal number(Measure measure) {
    if (value instanceof String text && measure.kind() != MeasureKind.GRADE) {
      String number = NUMBER.matcher(text).matches() ? text : null;
      throw RuleException.of(Kind.WRONG_LEVEL, number, text);
    }
    if (value instanceof String grade) {
      int step = measure.scale().indexOf(grade);
      if (step < 0) {
        String nearest = Suggestions.nearest(grade, measure.scale());
        throw RuleException.of(
            Kind.UNKNOWN_GRADE, nearest, grade, measure.id(), String.join(" < ", measure.scale()));
      }
      return BigDecimal.valueOf(step);
    }
    if (!(value instanceof BigDecimal number) || measure.kind() == MeasureKind.GRADE) {
      throw RuleException.of(Kind.WRONG_LEVEL, null, String.valueOf(value));
    }
    if (!measure.canBe(number)) {
      throw RuleException.of(Kind.IMPOSSIBLE_LEVEL, null, number.toPlainString(), measure.id());
    }
    return number;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Cell.class);
  }
}
