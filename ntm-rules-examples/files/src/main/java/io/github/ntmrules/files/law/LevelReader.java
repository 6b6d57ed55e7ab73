package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.decree.CellReading;
import io.github.ntmrules.files.decree.CellReading.Sure;
import io.github.ntmrules.files.decree.CellReading.Unsure;
import io.github.ntmrules.files.decree.CellSays;
import io.github.ntmrules.files.decree.CellSays.Word;
import io.github.ntmrules.files.decree.PrintedCell;
import io.github.ntmrules.files.decree.RuleWords;
import io.github.ntmrules.files.decree.RuleWords.Written;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableCell.Certainty;
import io.github.ntmrules.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, as printed, into the words of a rule. Thread-safe. */
final class LevelReader {

  /**
   * What the cells of a row ask.
   *
   * @param word the word of the measure
   * @param comparison the word of the comparison; empty of {@code yes}
   * @param cells one for each column; none where nothing may be there
   * @param upper the upper ends of ranges; else none
   */
  record Levels(String word, String comparison, List<TableCell> cells, List<TableCell> upper) {}

  private static final Map<String, Comparison> COMPARISONS =
      Map.of(
          "atLeast", Comparison.AT_LEAST,
          "moreThan", Comparison.MORE_THAN,
          "atMost", Comparison.AT_MOST,
          "lessThan", Comparison.LESS_THAN,
          "between", Comparison.BETWEEN);
  private static final Pattern MARK = Pattern.compile("(?s)(.*?)\\s*\\((✓|v|ok|~|\\?+)\\)\\s*");
  private static final Pattern CALL = Pattern.compile("(?s)[a-z][A-Za-z]*\\(.*\\)");
  private static final Pattern SIGNED = Pattern.compile("(?:<=|>=|[<>≤≥])\\s*(\\p{L}.*)");

  private final Map<String, TableCell> special = new HashMap<>();

  LevelReader(BookWords... languages) {
    for (BookWords each : languages) {
      special.put(Spelling.plain(each.get("cell.notOnFile")), TableCell.notOnFile());
      special.put(Spelling.plain(each.get("cell.directionInDoubt")), TableCell.directionInDoubt());
      special.put(Spelling.plain(each.get("cell.setByProvince")), TableCell.setByProvince());
      special.put(Spelling.plain(each.get("cell.notApplicable")), TableCell.notApplicable());
    }
  }

  /** One cell, taken apart. */
  private record Taken(Certainty certainty, @Nullable TableCell as, CellReading reading) {}

  /**
   * Reads them.
   *
   * @param texts one for each column
   * @param asked the comparison of the row where a cell does not say it; {@code null} if the row
   *     has none
   * @param kept whether {@code asked} may give way to what all cells say
   * @param locale of the messages
   * @param problems takes the column, or -1 for the row, and what is wrong
   * @return {@code null} if anything is
   */
  @Nullable Levels read(
      Measure measure,
      List<String> texts,
      @Nullable String asked,
      boolean kept,
      Locale locale,
      BiConsumer<Integer, String> problems) {
    List<Taken> taken = new ArrayList<>();
    boolean sure = true;
    for (int i = 0; i < texts.size(); i++) {
      Taken each = taken(texts.get(i), measure);
      taken.add(each);
      if (each.reading() instanceof Unsure unsure) {
        problems.accept(i, unsure.message(locale));
        sure = false;
      }
    }
    if (!sure) {
      return null;
    }
    List<CellReading> readings = taken.stream().map(Taken::reading).toList();
    Comparison fromRow = asked == null ? null : COMPARISONS.get(asked);
    Levels open = placeless(measure, taken, fromRow, asked);
    if (open != null) {
      return open;
    }
    Written written = RuleWords.write(measure, readings, fromRow);
    if (written instanceof Written.Refused refused
        && refused.why() == RuleWords.Why.DIFFERENT_COMPARISONS
        && !kept) {
      written = RuleWords.write(measure, readings, null);
    }
    if (written instanceof Written.Refused refused) {
      problems.accept(refused.column(), refused.message(measure, locale));
      return null;
    }
    return levels((Written.Text) written, taken);
  }

  /** Where no cell says a level, and the row says how it would be held against one. */
  private static @Nullable Levels placeless(
      Measure measure, List<Taken> taken, @Nullable Comparison fromRow, @Nullable String asked) {
    boolean none = taken.stream().allMatch(each -> each.as() != null);
    boolean applies = taken.stream().anyMatch(each -> !TableCell.notApplicable().equals(each.as()));
    if (none && applies && measure.placeholder() && measure.kind() == MeasureKind.YES_NO) {
      return new Levels("yes", "", taken.stream().map(LevelReader::certain).toList(), List.of());
    }
    if (!none || !applies || fromRow == null || asked == null || !number(measure)) {
      return null;
    }
    List<TableCell> cells = taken.stream().map(LevelReader::certain).toList();
    String word = word(RuleWords.write(measure, List.of(sure(Word.NOT_READ)), Comparison.AT_LEAST));
    return word.isEmpty()
        ? null
        : new Levels(word, asked, cells, asked.equals("between") ? cells : List.of());
  }

  private static boolean number(Measure measure) {
    return measure.kind() != MeasureKind.YES_NO;
  }

  private static String word(Written written) {
    return written instanceof Written.Text text
        ? text.text().substring(0, text.text().indexOf('('))
        : "";
  }

  private static Sure sure(CellSays says) {
    return new Sure(says, false, List.of());
  }

  private static TableCell certain(Taken taken) {
    TableCell as = taken.as() == null ? TableCell.notOnFile() : taken.as();
    return taken.certainty() == Certainty.AS_RULE ? as : as.certain(taken.certainty());
  }

  private Taken taken(String text, Measure measure) {
    Matcher mark = MARK.matcher(text);
    boolean marked = mark.matches();
    String rest = marked ? mark.group(1) : text;
    Certainty certainty = marked ? certainty(mark.group(2)) : Certainty.AS_RULE;
    TableCell as = special.get(Spelling.plain(rest));
    if (as != null) {
      return new Taken(certainty, as, sure(word(as)));
    }
    if (CALL.matcher(rest).matches()) {
      TableCell call = call(rest);
      return call == null
          ? new Taken(certainty, null, PrintedCell.read(rest))
          : new Taken(certainty, call, sure(Word.NOT_READ));
    }
    Matcher signed = SIGNED.matcher(rest);
    if (measure.kind() == MeasureKind.GRADE && signed.matches()) {
      return new Taken(certainty, null, PrintedCell.read(signed.group(1)));
    }
    CellReading reading = PrintedCell.read(rest);
    boolean blank = reading instanceof Sure sure && sure.says() == Word.NOT_READ;
    if (!marked && reading instanceof Sure noted && !noted.footnotes().isEmpty()) {
      // What a footnote says may change the level: in doubt, until a person says otherwise.
      certainty = Certainty.DOUBTFUL;
    }
    return new Taken(certainty, blank ? TableCell.notOnFile() : null, reading);
  }

  private static Certainty certainty(String mark) {
    return switch (mark) {
      case "~" -> Certainty.UNCONFIRMED;
      case "✓", "v", "ok" -> Certainty.CONFIRMED;
      default -> Certainty.DOUBTFUL;
    };
  }

  private static Word word(TableCell special) {
    return switch (special.kind()) {
      case SET_BY_PROVINCE -> Word.SET_BY_PROVINCE;
      case NOT_APPLICABLE -> Word.NOT_APPLICABLE;
      default -> Word.NOT_READ;
    };
  }

  /** The cell that a rule file writes so, or {@code null} if none does. */
  private static @Nullable TableCell call(String text) {
    if (text.indexOf(';') >= 0) {
      return null;
    }
    String rule =
        "package a\n\nrule \"a\"\nwhen\n    Scope()\nthen\n    law.require(\"a\","
            + " percent(\"a\").atLeast("
            + text
            + "));\nend\n";
    try {
      List<TableRow> rows = RuleTable.of(Map.of("a.drl", rule)).rows();
      List<TableCell> cells = rows.size() == 1 ? rows.get(0).cells() : List.of();
      boolean whole = cells.size() == 1 && cells.get(0).text().equals(text);
      return whole ? cells.get(0) : null;
    } catch (RuleException e) {
      return null;
    }
  }

  // ---- what was written, taken apart again

  private static Levels levels(Written.Text written, List<Taken> taken) {
    String text = written.text();
    String word = text.substring(0, text.indexOf('('));
    int dot = text.indexOf(").");
    if (word.equals("yes")) {
      int comma = text.indexOf(", ");
      String level = comma < 0 ? "1" : text.substring(comma + 2, text.length() - 1);
      return new Levels(word, "", cells(level, taken), List.of());
    }
    int open = text.indexOf('(', dot + 2);
    String comparison = text.substring(dot + 2, open);
    String levels = text.substring(open + 1, text.length() - 1).strip();
    if (comparison.equals("none")) {
      return new Levels(word, comparison, List.of(), List.of());
    }
    int comma = comparison.equals("between") ? between(levels) : -1;
    return comma < 0
        ? new Levels(word, comparison, cells(levels, taken), List.of())
        : new Levels(
            word,
            comparison,
            cells(levels.substring(0, comma), taken),
            cells(levels.substring(comma + 1).strip(), taken));
  }

  /** Where the comma between two levels stands. */
  private static int between(String levels) {
    int depth = 0;
    for (int i = 0; i < levels.length(); i++) {
      char c = levels.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<TableCell> cells(String level, List<Taken> taken) {
    boolean row = level.startsWith("row(");
    String[] each =
        row ? level.substring(4, level.length() - 1).split(",\\s*", -1) : new String[] {level};
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      Taken of = taken.get(i);
      cells.add(of.as() != null ? certain(of) : cell(each[row ? i : 0], of.certainty()));
    }
    return cells;
  }

  private static TableCell cell(String written, Certainty mark) {
    boolean doubtful = written.startsWith("doubtful(");
    String inner = doubtful ? written.substring(9, written.length() - 1) : written;
    TableCell cell =
        inner.startsWith("\"")
            ? TableCell.grade(inner.substring(1, inner.length() - 1))
            : switch (inner) {
              case "notOnFile()" -> TableCell.notOnFile();
              case "setByProvince()" -> TableCell.setByProvince();
              case "notApplicable()" -> TableCell.notApplicable();
              default -> TableCell.number(inner);
            };
    return cell.certain(doubtful ? Certainty.DOUBTFUL : mark);
  }
}
