package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.Arrays;
import java.util.List;
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

  /** The level in that column; every cell is checked, so that a mistake shows in any region. */
  Level resolve(
      Measure measure, LegalStatus ruleStatus, List<String> columns, @Nullable String column) {
    if (cells.size() != columns.size()) {
      throw RuleException.of(
          Kind.WRONG_NUMBER_OF_CELLS,
          null,
          cells.size(),
          columns.size(),
          String.join(", ", columns));
    }
    if (column == null) {
      throw RuleException.of(Kind.NO_COLUMN, null, String.join(", ", columns));
    }
    List<Level> levels = cells.stream().map(cell -> cell.resolve(measure, ruleStatus)).toList();
    return levels.get(columns.indexOf(column));
  }
}
