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
    checkSize(columns);
    if (column == null) {
      throw RuleException.of(Kind.NO_COLUMN, null, String.join(", ", columns));
    }
    return levels(measure, ruleStatus).get(columns.indexOf(column));
  }

  /** The level where no one knows which column applies: that of all columns, if they agree. */
  Level resolveInUndeterminedColumn(Measure measure, LegalStatus ruleStatus, List<String> columns) {
    checkSize(columns);
    List<Level> different = levels(measure, ruleStatus).stream().distinct().toList();
    return different.size() == 1 ? different.get(0) : Level.ofUndeterminedColumn();
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
}
