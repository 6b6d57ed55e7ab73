package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as a rule file writes it, its rows still whole. Made by the functions of {@link
 * Vocabulary}. Immutable.
 */
public final class Clause {

  /** Which column applies, what the rule says of its own certainty, and what other sets ask. */
  private record Reading(Columns columns, LegalStatus status, OtherSets references) {

    Level level(Row row, Measure measure) {
      return row.resolve(measure, status, columns);
    }
  }

  private interface Form {
    Requirement read(Reading reading);
  }

  private interface LevelForm {
    Level read(Reading reading);
  }

  private final Form form;
  private final List<Boolean> fromRows;
  private final @Nullable Row exempting;

  private Clause(Form form, List<Boolean> fromRows) {
    this(form, fromRows, null);
  }

  /** A clause with a row of which some cell says that nothing is asked, or {@code null}. */
  private Clause(Form form, List<Boolean> fromRows, @Nullable Row exempting) {
    this.form = form;
    this.fromRows = fromRows;
    this.exempting = exempting;
  }

  private static @Nullable Row exempting(Object written) {
    return written instanceof Row row && row.exempt().contains(true) ? row : null;
  }

  static Clause threshold(Measure measure, Comparison comparison, Object level) {
    LevelForm form = level(measure, level);
    return new Clause(
        reading -> new Requirement.Threshold(measure, comparison, form.read(reading)),
        List.of(level instanceof Row),
        exempting(level));
  }

  static Clause between(Measure measure, Object from, Object to) {
    LevelForm lower = level(measure, from);
    LevelForm upper = level(measure, to);
    Row exempting = exempting(from);
    Row other = exempting(to);
    if (exempting == null ? other != null : other == null || !other.sameExemptions(exempting)) {
      throw RuleException.of(Kind.CELL_NOT_APPLICABLE, null);
    }
    return new Clause(
        reading ->
            new Requirement.Threshold(
                measure, Comparison.BETWEEN, both(lower.read(reading), upper.read(reading))),
        List.of(from instanceof Row || to instanceof Row),
        exempting);
  }

  private static LevelForm level(Measure measure, Object written) {
    if (written instanceof Row row) {
      return reading -> reading.level(row, measure);
    }
    if (written instanceof LevelOfOtherSet other) {
      return reading -> other.resolve(measure, reading.references()).withFloor(reading.status());
    }
    Cell cell = Cell.of(written);
    if (cell.isNotApplicable()) {
      throw RuleException.of(Kind.CELL_NOT_APPLICABLE, null);
    }
    return reading -> cell.resolve(measure, reading.status());
  }

  /** One level of both, as certain as the less certain; unknown if either is. */
  private static Level both(Level from, Level to) {
    BigDecimal lower = from.value();
    BigDecimal upper = to.value();
    if (lower == null || upper == null) {
      return lower == null ? from : to;
    }
    if (lower.compareTo(upper) > 0) {
      throw RuleException.of(Kind.CANNOT_BE_MET, null, "");
    }
    boolean first = from.certainty().compareTo(to.certainty()) >= 0;
    return Level.of(Range.between(lower, upper), (first ? from : to).certainty());
  }

  static Clause allOf(Clause... parts) {
    return new Clause(reading -> new Requirement.AllOf(all(reading, parts)), rows(parts));
  }

  static Clause anyOf(Clause... parts) {
    return new Clause(reading -> new Requirement.AnyOf(all(reading, parts)), rows(parts));
  }

  static Clause atLeast(int needed, Clause... parts) {
    if (needed < 1 || needed > parts.length) {
      throw RuleException.of(Kind.WRONG_NUMBER_OF_PARTS, null, needed, parts.length);
    }
    return new Clause(
        reading -> new Requirement.AtLeastOf(needed, all(reading, parts)), rows(parts));
  }

  static Clause given(Clause condition, Clause requirement) {
    return new Clause(
        reading ->
            new Requirement.Given(condition.form.read(reading), requirement.form.read(reading)),
        rows(condition, requirement));
  }

  static Clause meets(String setId) {
    return new Clause(
        reading ->
            new Requirement.Meets(
                reading.references().requirements(setId).withFloor(reading.status())),
        List.of());
  }

  private static List<Requirement> all(Reading reading, Clause... parts) {
    return Arrays.stream(parts).map(part -> part.form.read(reading)).toList();
  }

  private static List<Boolean> rows(Clause... parts) {
    if (parts.length == 0) {
      throw RuleException.of(Kind.WRONG_NUMBER_OF_PARTS, null, 1, 0);
    }
    // A part that is not asked would be neither met nor not: a rule of its own says what is then.
    if (Arrays.stream(parts).anyMatch(part -> part.exempting != null)) {
      throw RuleException.of(Kind.CELL_NOT_APPLICABLE, null);
    }
    return Arrays.stream(parts).flatMap(part -> part.fromRows.stream()).toList();
  }

  /** {@return whether a row occurs in it, so that its levels depend on the column} */
  public boolean usesRows() {
    return fromRows.contains(true);
  }

  /**
   * For each threshold of the requirement, in its order, whether its level is taken from a row, so
   * that each column has its own.
   *
   * @return these
   */
  public List<Boolean> fromRows() {
    return fromRows;
  }

  /**
   * {@return how well it is established that nothing is asked in the only column that is possible;
   * {@code null} if something is, or if more than one is possible}
   *
   * @param columns the columns of the set, and which of them can be the one that applies
   * @param status the status of the rule
   */
  public @Nullable LegalStatus exemption(Columns columns, LegalStatus status) {
    return exempting == null ? null : exempting.exemption(status, columns);
  }

  /**
   * {@return the requirement in the column that applies} Where several are possible, a row whose
   * cells differ among them has a level of {@linkplain Level#ofUndeterminedColumn() undetermined
   * column}.
   *
   * @param columns the columns of the set, and which of them can be the one that applies
   * @param status the status of the rule: confirmed, unconfirmed or doubtful; holds for cells that
   *     do not state their own, and nothing taken from another set is more certain
   * @param references what other sets ask in the same scope
   * @throws RuleException if a row does not fit the columns or a level does not fit its measure
   */
  public Requirement resolve(Columns columns, LegalStatus status, OtherSets references) {
    return form.read(new Reading(columns, status, references));
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Clause.class);
  }
}
