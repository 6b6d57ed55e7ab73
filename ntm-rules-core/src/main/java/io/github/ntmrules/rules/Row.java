package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the decree's table: its cells in the order of the columns. It stays whole until all
 * rules have been asked which column applies. Made by {@link Vocabulary#row}. Immutable.
 */
public final class Row {

  private final List<Cell> cells;

  private Row(List<Cell> cells) {
    this.cells = cells;
  }

  static Row of(Object... cells) {
    return new Row(Arrays.stream(cells).map(Cell::of).toList());
  }

  /**
   * The level in the column that applies, no more certain than that it applies; where several are
   * possible, the level of all of them, if they agree: a cell in which nothing is asked agrees with
   * no level. Where all columns of the set agree it makes no difference which applies. Every cell
   * is checked, so that a mistake shows in any region.
   */
  Level resolve(Measure measure, LegalStatus ruleStatus, Columns columns) {
    checkSize(columns.all());
    if (columns.possible().isEmpty()) {
      throw RuleException.of(Kind.NO_COLUMN, null, String.join(", ", columns.all()));
    }
    List<@Nullable Level> levels = levels(measure, ruleStatus);
    Level any = levels.get(0);
    if (any != null && levels.stream().distinct().count() == 1) {
      return any;
    }
    List<@Nullable Level> possible =
        columns.possible().stream()
            .map(each -> levels.get(columns.all().indexOf(each)))
            .distinct()
            .toList();
    Level only = possible.get(0);
    return possible.size() == 1 && only != null
        ? only.withFloor(columns.certainty())
        : Level.ofUndeterminedColumn();
  }

  private List<@Nullable Level> levels(Measure measure, LegalStatus ruleStatus) {
    List<@Nullable Level> levels = new ArrayList<>();
    cells.forEach(
        cell -> levels.add(cell.isNotApplicable() ? null : cell.resolve(measure, ruleStatus)));
    return levels;
  }

  /**
   * How well it is established that nothing is asked in the only column that is possible; {@code
   * null} if something is, or if more than one is possible. Where no cell of the row asks anything
   * it makes no difference which applies.
   */
  @Nullable LegalStatus exemption(LegalStatus ruleStatus, Columns columns) {
    checkSize(columns.all());
    String column = columns.determined();
    if (column == null) {
      return null;
    }
    LegalStatus here = cells.get(columns.all().indexOf(column)).exemption(ruleStatus);
    boolean everywhere =
        cells.stream().map(each -> each.exemption(ruleStatus)).distinct().count() == 1;
    return here == null || everywhere ? here : here.lessCertain(columns.certainty());
  }

  /** Whether nothing is asked in the same columns, as well established. */
  boolean sameExemptions(Row other) {
    return exemptions().equals(other.exemptions());
  }

  private List<LegalStatus> exemptions() {
    // A status that no cell has stands for cells that ask something.
    return cells.stream()
        .map(
            each ->
                Objects.requireNonNullElse(
                    each.exemption(LegalStatus.SET_BY_PROVINCE), LegalStatus.NOT_ON_FILE))
        .toList();
  }

  /** For each cell, whether nothing is asked in its column. */
  List<Boolean> exempt() {
    return cells.stream().map(Cell::isNotApplicable).toList();
  }

  private void checkSize(List<String> columns) {
    if (cells.size() != columns.size()) {
      throw RuleException.of(
          Kind.WRONG_NUMBER_OF_CELLS,
          null,
          cells.size(),
          columns.size(),
          String.join(", ", columns));
    }
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Row.class);
  }
}
