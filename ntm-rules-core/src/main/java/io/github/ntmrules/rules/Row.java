package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.Arrays;
import java.util.List;

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
   * possible, the level of all of them, if they agree. Where all columns of the set agree it makes
   * no difference which applies. Every cell is checked, so that a mistake shows in any region.
   */
  Level resolve(Measure measure, LegalStatus ruleStatus, Columns columns) {
    checkSize(columns.all());
    if (columns.possible().isEmpty()) {
      throw RuleException.of(Kind.NO_COLUMN, null, String.join(", ", columns.all()));
    }
    List<Level> levels = levels(measure, ruleStatus);
    if (levels.stream().distinct().count() == 1) {
      return levels.get(0);
    }
    List<Level> possible =
        columns.possible().stream()
            .map(each -> levels.get(columns.all().indexOf(each)))
            .distinct()
            .toList();
    return possible.size() == 1
        ? possible.get(0).withFloor(columns.certainty())
        : Level.ofUndeterminedColumn();
  }

  private List<Level> levels(Measure measure, LegalStatus ruleStatus) {
    return cells.stream().map(cell -> cell.resolve(measure, ruleStatus)).toList();
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
