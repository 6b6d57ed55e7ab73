package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.json.MeasuredValue;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row as the decree prints them. */
final class LevelText {

  private static final Map<String, String> SIGNS =
      Map.of("atLeast", "≥", "moreThan", ">", "atMost", "≤", "lessThan", "<");

  private final BookWords words;

  LevelText(BookWords words) {
    this.words = words;
  }

  /**
   * The cell of a column; empty of a row that is text.
   *
   * @param comparison how figures are held against it
   */
  String of(TableRow row, int column, String comparison) {
    if (!row.isPlain()) {
      return "";
    }
    TableCell cell = at(row.cells(), column);
    if (cell == null) {
      return row.cells().isEmpty() ? words.get("cell.none") : "";
    }
    Measure measure = words.find(row.measure());
    String text = plain(cell, at(row.upperCells(), column), row.word(), comparison, measure);
    return text + BookWords.mark(cell.certainty());
  }

  static @Nullable TableCell at(List<TableCell> cells, int column) {
    int index = cells.size() == 1 ? 0 : column;
    return index < cells.size() ? cells.get(index) : null;
  }

  private String plain(
      TableCell cell,
      @Nullable TableCell upper,
      String word,
      String comparison,
      @Nullable Measure measure) {
    String level = cell.level();
    return switch (cell.kind()) {
      case NUMBER -> {
        if (word.equals("yes")) {
          yield "1".equals(level) ? words.get("cell.met") : String.valueOf(level);
        }
        String unit = measure != null && measure.unitVi().startsWith("%") ? "%" : "";
        String number = number(String.valueOf(level)) + unit;
        if (upper != null) {
          String high = upper.level();
          yield words.get(
              "cell.between", number, high == null ? upper.text() : number(high) + unit);
        }
        yield SIGNS.getOrDefault(comparison, "") + number;
      }
      case GRADE -> grade(String.valueOf(level), comparison, measure);
      case NOT_ON_FILE -> words.get("cell.notOnFile");
      case DIRECTION_IN_DOUBT -> words.get("cell.directionInDoubt");
      case SET_BY_PROVINCE -> words.get("cell.setByProvince");
      case NOT_APPLICABLE -> words.get("cell.notApplicable");
      case LEVEL_OF, OTHER -> cell.certain(TableCell.Certainty.AS_RULE).text();
    };
  }

  private String grade(String step, String comparison, @Nullable Measure measure) {
    if (!comparison.equals("atLeast")) {
      return SIGNS.getOrDefault(comparison, "") + " " + step;
    }
    boolean best =
        measure != null
            && !measure.scale().isEmpty()
            && measure.scale().get(measure.scale().size() - 1).equals(step);
    return best ? step : words.get("cell.orBetter", step);
  }

  private String number(String written) {
    try {
      String plain = MeasuredValue.unambiguous(new BigDecimal(written)).toPlainString();
      return Texts.english(words.locale()) ? plain : plain.replace('.', ',');
    } catch (NumberFormatException e) {
      return written;
    }
  }
}
