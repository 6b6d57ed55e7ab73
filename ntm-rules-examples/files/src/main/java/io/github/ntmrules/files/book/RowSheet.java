package io.github.ntmrules.files.book;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.difference.RuleChange;
import io.github.ntmrules.files.format.Columns;
import io.github.ntmrules.files.format.Labelled;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.format.SheetCsvFormat;
import io.github.ntmrules.files.text.MeasureHeading;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.SummaryRow;
import io.github.ntmrules.population.OutcomeTally;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of any result as a sheet. A column has the heading {@code <row>.<column>} or {@code
 * column.<column>} of the words, and is left out where that is {@code -}; codes are told in words.
 */
final class RowSheet {

  /** The heading of a column that is for programs only. */
  static final String LEFT_OUT = "-";

  private static final String NAME = "name";
  private static final String INCOMPLETE = "incomplete";
  private static final String SHARE = "share";
  private static final Set<String> BOUNDS = Set.of("observed", "level", "candidate", "bounds");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ResourceBundle words;
  private final Texts texts;
  private final Locale locale;
  private final Map<String, Measure> measures = new HashMap<>();

  RowSheet(Texts texts, Collection<Measure> measures) {
    this.texts = texts;
    this.words = texts.bundle();
    this.locale = texts.locale();
    measures.forEach(each -> this.measures.put(each.id(), each));
  }

  List<SheetWriter> write(BookWriter book, Result<?> result) {
    return List.of(sheet(book, result));
  }

  private <R extends Record> SheetWriter sheet(BookWriter book, Result<R> result) {
    String row = result.rowType().getSimpleName();
    Columns<R> columns = Columns.of(result.rowType());
    List<String> shown = shown(row, columns.names());
    List<BookColumn> heads = new ArrayList<>();
    for (String each : shown) {
      heads.add(new BookColumn(heading(row, each), isLong(each) ? 60 : BookColumn.USUAL));
    }
    if (result.rowType() == SummaryRow.class) {
      heads.add(BookColumn.of(heading(row, SHARE)));
    }
    SheetWriter sheet = book.sheet(word("sheet." + row, texts.get("sheet.rows")), heads, 1);
    boolean marks = columns.names().contains(INCOMPLETE);
    result
        .rows()
        .forEach(
            each -> {
              boolean marked = marks && Boolean.TRUE.equals(columns.value(each, INCOMPLETE));
              List<BookCell> cells = new ArrayList<>();
              for (String column : shown) {
                Object value = columns.value(each, column);
                cells.add(
                    column.equals(NAME) && marked
                        ? BookCell.of(value + AssessmentSheets.MARK)
                        : cell(column, value));
              }
              if (each instanceof SummaryRow summary) {
                cells.add(BookCell.of(share(summary.tally())));
              }
              sheet.row(cells);
            });
    sheet.compact();
    sheet.close();
    return sheet;
  }

  /** The same rows under the same headings, as text. */
  <R extends Record> void csv(Result<R> result, SheetCsvFormat format, Writer out) {
    String row = result.rowType().getSimpleName();
    Columns<R> columns = Columns.of(result.rowType());
    List<String> shown = shown(row, columns.names());
    format.write(
        shown.stream().map(each -> heading(row, each)).toList(),
        result
            .rows()
            .map(
                each -> {
                  List<Object> cells = new ArrayList<>();
                  for (String column : shown) {
                    Object said = cell(column, columns.value(each, column)).value();
                    cells.add(said == null ? "" : said);
                  }
                  return cells;
                }),
        out);
  }

  /** Those with a heading, in their order. */
  private List<String> shown(String row, List<String> all) {
    return all.stream().filter(each -> !heading(row, each).equals(LEFT_OUT)).toList();
  }

  private String heading(String row, String column) {
    return word(row + "." + column, word("column." + column, column));
  }

  private String word(String key, String otherwise) {
    return words.containsKey(key) ? words.getString(key) : otherwise;
  }

  private static boolean isLong(String column) {
    return switch (column) {
      case "where", "before", "after", "message", "text", "sets", "change", "wanted" -> true;
      default -> false;
    };
  }

  /** What share is met of those that apply, in percent; nothing where it is not certain. */
  private static @Nullable BigDecimal share(OutcomeTally tally) {
    if (tally.applicable() == 0 || tally.undetermined() > 0) {
      return null;
    }
    return HUNDRED
        .multiply(BigDecimal.valueOf(tally.met()))
        .divide(BigDecimal.valueOf(tally.applicable()), 1, RoundingMode.HALF_UP);
  }

  /** Bounds as people write them. */
  private String signs(String bounds) {
    String text = bounds.replace(">=", "≥").replace("<=", "≤");
    return Texts.english(locale) ? text : text.replace('.', ',');
  }

  private BookCell cell(String column, @Nullable Object value) {
    if (value instanceof Outcome outcome) {
      return BookCell.of(outcome.displayName(locale), Tone.of(outcome));
    }
    if (value instanceof Direction direction) {
      Tone tone =
          direction == Direction.LOOSER
              ? Tone.GOOD
              : direction == Direction.STRICTER ? Tone.BAD : Tone.PLAIN;
      return BookCell.of(direction.displayName(locale), tone);
    }
    if (value instanceof LegalStatus status) {
      Tone tone = status == LegalStatus.CONFIRMED ? Tone.PLAIN : Tone.OPEN;
      return BookCell.of(status.displayName(locale), tone);
    }
    return BookCell.of(inWords(column, value));
  }

  private @Nullable Object inWords(String column, @Nullable Object value) {
    if (value == null) {
      String nothing = word("value." + column + ".null", "");
      return nothing.isEmpty() ? null : nothing;
    }
    if (value instanceof Labelled labelled) {
      return labelled.label();
    }
    if (value instanceof Region region) {
      return region.displayName(locale);
    }
    if (value instanceof RuleChange.Kind kind) {
      return kind.displayName(locale);
    }
    if (value instanceof Boolean || value instanceof Enum<?>) {
      String key = "value." + value.toString();
      String said = word("value." + column + "." + value, word(key, value.toString()));
      return said.isEmpty() ? null : said;
    }
    if (value instanceof String text) {
      Measure measure = column.equals("measure") ? measures.get(text) : null;
      if (measure != null) {
        return MeasureHeading.of(measure, locale);
      }
      return BOUNDS.contains(column) ? signs(text) : word("value." + column + "." + text, text);
    }
    return value;
  }
}
