package io.github.ntmrules.files.draft;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.files.decree.CellReading;
import io.github.ntmrules.files.decree.CellReading.Sure;
import io.github.ntmrules.files.decree.CellReading.Unsure;
import io.github.ntmrules.files.decree.CellSays.Word;
import io.github.ntmrules.files.decree.MeasureFinder.Proposal;
import io.github.ntmrules.files.decree.PrintedCell;
import io.github.ntmrules.files.decree.RuleWords;
import io.github.ntmrules.files.decree.RuleWords.Why;
import io.github.ntmrules.files.decree.RuleWords.Written;
import io.github.ntmrules.files.draft.DraftNote.Group;
import io.github.ntmrules.files.draft.DraftNote.Kind;
import io.github.ntmrules.files.draft.MeasureChoice.Found;
import io.github.ntmrules.files.draft.PrintedRow.Cell;
import io.github.ntmrules.files.law.LawLine;
import io.github.ntmrules.files.law.LawLine.Field;
import io.github.ntmrules.files.text.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of rows as lines of the workbook, and what of them is not sure. Not thread-safe. */
final class DraftLines {

  private static final String DOUBT = " (?)";
  private static final int LONGEST_NAME = 80;

  /** What begins so is a number of things. */
  private static final Pattern COUNTED = Pattern.compile("^[Ss]ố ");

  /** Points out of a hundred, which is a share. */
  private static final Pattern OF_HUNDRED = Pattern.compile("(?i)thang (?:điểm )?100\\b");

  /** A unit in brackets at the end. */
  private static final Pattern UNIT = Pattern.compile("\\(([^()]{1,30})\\)\\s*$");

  private static final Map<MeasureKind, String> KINDS =
      Map.of(MeasureKind.PERCENT, "percent", MeasureKind.GRADE, "grade", MeasureKind.YES_NO, "yes");

  private static final Pattern PERCENT = Pattern.compile("[0-9]\\s*%");

  /** How many measures a message names; the workbook names more. */
  private static final int TOLD = 2;

  /** How many scores the workbook shows. */
  private static final int SCORES = 3;

  /** What is wrong with the cells whichever measure they are of. */
  private static final Set<Why> WHATEVER =
      EnumSet.of(
          Why.SEVERAL,
          Why.NO_COMPARISON,
          Why.DIFFERENT_COMPARISONS,
          Why.YES_BY_COLUMN,
          Why.NOWHERE);

  private final List<String> columns;
  private final String table;
  private final MeasureChoice measures;
  private final Locale locale;
  private final Texts texts;
  private final List<DraftNote> notes;

  DraftLines(
      List<String> columns,
      String table,
      MeasureChoice measures,
      Locale locale,
      List<DraftNote> notes) {
    this.columns = columns;
    this.table = table;
    this.measures = measures;
    this.locale = locale;
    this.texts = Texts.of("draft", locale);
    this.notes = notes;
  }

  /**
   * The line of a piece.
   *
   * @param number which part of its indicator it is; 0 if it is whole
   */
  LawLine line(Piece piece, int number) {
    if (!piece.asks()) {
      return notApplicable(piece);
    }
    PrintedRow row = piece.row();
    List<CellReading> readings = readings(piece);
    boolean within = levelInWords(piece, readings);
    List<CellReading> asked = within ? List.of() : readings;
    Found some = measures.find(piece.words(), row.unit(), asked);
    Found found = within ? new Found(null, some.proposals()) : some;
    Set<Integer> open = new LinkedHashSet<>();
    List<DraftNote> own = new ArrayList<>();
    cells(piece, readings, open, own);
    if (within) {
      own.add(note(Kind.LEVEL_IN_WORDS, row, "", piece.words()));
    }
    LawLine line = new LawLine();
    row(piece, readings, found, open, own, line);
    if (number > 0 && !piece.joined() && number == 1) {
      own.add(note(Kind.JOIN, row, "", row.content()));
    }
    for (int i = 0; i < piece.cells().size(); i++) {
      Cell cell = piece.cells().get(i);
      boolean seen = piece.isOf(i) && footnote(readings.get(i));
      boolean doubt = !cell.text().isEmpty() && (cell.open() || seen);
      line.level(cell.text() + (doubt ? DOUBT : ""), !open.contains(i) && !cell.open());
    }
    head(line, piece, number);
    Measure sure = found.sure();
    String none = found.isNone() && piece.row().hasLevel() ? LawLine.NEW : "";
    line.put(Field.MEASURE, sure == null ? none : sure.id());
    line.put(Field.UNDERSTOOD, scores(found));
    line.propose(found.proposals().stream().map(Proposal::measure).toList());
    if (sure == null) {
      declare(line, row, readings);
    }
    // What is not sure of one year or column is not of the others: it is told once.
    for (DraftNote each : own) {
      boolean one = piece.year() != null || !piece.of().isEmpty();
      boolean told = one && notes.stream().anyMatch(other -> alike(other, each));
      if (!told) {
        notes.add(each);
      }
    }
    line.put(Field.OPEN, open(row, own, line));
    return line;
  }

  /** A measure of its own, for a row whose figure the dictionary may not have. */
  private static void declare(LawLine line, PrintedRow row, List<CellReading> readings) {
    MeasureKind kind = MeasureChoice.kind(readings);
    Matcher bracket = UNIT.matcher(line.get(Field.CONTENT));
    String unit = row.unit().isEmpty() && bracket.find() ? bracket.group(1).strip() : row.unit();
    boolean read = readings.stream().allMatch(Sure.class::isInstance);
    if (OF_HUNDRED.matcher(unit).find()) {
      line.declare("percent", "");
      return;
    }
    boolean counts = read && kind == null && COUNTED.matcher(line.get(Field.CONTENT)).find();
    String word = kind == null ? counts ? "count" : "" : KINDS.getOrDefault(kind, "");
    boolean told = kind == MeasureKind.YES_NO || kind == MeasureKind.GRADE;
    line.declare(word, told || unit.equals("%") ? "" : unit);
  }

  /** What the cells say; those of columns that it is not of as the first that it is of. */
  private static List<CellReading> readings(Piece piece) {
    List<CellReading> readings = new ArrayList<>();
    for (int i = 0; i < piece.cells().size(); i++) {
      int at = piece.isOf(i) ? i : piece.of().get(0);
      readings.add(PrintedCell.read(piece.cells().get(at).text()));
    }
    return readings;
  }

  /** A line that says that the indicator does not apply in some columns. */
  private LawLine notApplicable(Piece piece) {
    LawLine line = new LawLine();
    head(line, piece, 0);
    String code = piece.row().code();
    String why = texts.get("not.applicable", names(piece));
    return line.put(Field.TEXT, "law.notApplicable(\"" + code + "\", \"" + why + "\")");
  }

  private String names(Piece piece) {
    List<String> names = new ArrayList<>();
    piece.of().forEach(each -> names.add(column(each)));
    return String.join(", ", names);
  }

  private void head(LawLine line, Piece piece, int number) {
    PrintedRow row = piece.row();
    String code = row.code();
    boolean first = number <= 1;
    String content = first && !row.title().isEmpty() ? row.title() : row.content();
    String words = plain(first ? content : piece.words());
    line.put(Field.NUMBER, row.criterionCode()).put(Field.CRITERION, plain(row.criterionName()));
    line.put(Field.CODE, code).put(Field.CONTENT, words);
    line.put(Field.PART, number == 0 ? "" : Integer.toString(number));
    line.put(Field.JOIN, number > 0 && piece.joined() ? "all" : "");
    line.put(Field.GENERAL, piece.year() == null && number <= 1 ? plain(row.general()) : "");
    line.put(Field.SOURCE, code.isEmpty() ? "" : texts.get("source", code));
    if (!piece.of().isEmpty()) {
      List<String> each = new ArrayList<>();
      piece.of().forEach(of -> each.add("group == \"" + column(of) + "\""));
      line.put(Field.CONDITION, String.join(" || ", each));
      String name = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
      String rule = texts.get("rule.group", code, name, names(piece));
      line.put(Field.RULE, number > 1 ? "" : rule);
    }
    Integer year = piece.year();
    if (year != null) {
      line.put(Field.FROM, year + "-01-01").put(Field.UNTIL, (year + 1) + "-01-01");
      String name = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
      line.put(Field.RULE, texts.get("rule.year", code, name, Integer.toString(year)));
    }
  }

  private static String plain(String text) {
    return BodyReader.one(text).replace('"', '\'').replace('|', '/');
  }

  // ---- what is not sure

  private DraftNote note(Kind kind, PrintedRow row, String column, String text, String... details) {
    return new DraftNote(kind, table, row.number(), column, text, List.of(details));
  }

  /** Whether all cells say that it is met, and its words say what that is. */
  private static boolean levelInWords(Piece piece, List<CellReading> readings) {
    return PERCENT.matcher(piece.words()).find()
        && readings.stream().allMatch(each -> RowSplitter.says(each) == Word.MET);
  }

  private static boolean footnote(CellReading reading) {
    return reading instanceof Sure sure && !sure.footnotes().isEmpty();
  }

  private String column(int index) {
    String name = index < columns.size() ? columns.get(index) : "";
    return name.isEmpty() ? texts.get("column.level") : name;
  }

  private void cells(
      Piece piece, List<CellReading> readings, Set<Integer> open, List<DraftNote> own) {
    for (int i = 0; i < readings.size(); i++) {
      String text = piece.cells().get(i).text();
      if (!piece.isOf(i)) {
        continue;
      }
      if (readings.get(i) instanceof Unsure unsure) {
        open.add(i);
        own.add(note(Kind.UNSURE_CELL, piece.row(), column(i), text, unsure.message(locale)));
      } else if (footnote(readings.get(i))) {
        open.add(i);
        own.add(note(Kind.FOOTNOTE, piece.row(), column(i), text));
      } else if (piece.cells().get(i).open()) {
        open.add(i);
      } else if (text.isEmpty() && piece.row().hasLevel()) {
        open.add(i);
        own.add(note(Kind.EMPTY_CELL, piece.row(), column(i), ""));
      }
    }
  }

  /** What the cells together cannot say of the measure, or of the one that is most likely meant. */
  private void row(
      Piece piece,
      List<CellReading> readings,
      Found found,
      Set<Integer> open,
      List<DraftNote> own,
      LawLine line) {
    Measure measure = found.sure();
    if (measure == null) {
      own.add(note(Kind.MEASURE, piece.row(), "", piece.words(), proposals(found, TOLD)));
    }
    Measure of =
        measure == null && !found.proposals().isEmpty()
            ? found.proposals().get(0).measure()
            : measure;
    boolean unsure = readings.stream().anyMatch(Unsure.class::isInstance);
    if (of == null || unsure || !piece.row().hasLevel()) {
      return;
    }
    Written written = RuleWords.write(of, readings, null);
    if (written instanceof Written.Refused refused) {
      if (measure == null && !WHATEVER.contains(refused.why())) {
        return; // Another measure may fit.
      }
      Comparison usual = refused.why() == Why.NO_COMPARISON ? measures.usual(of) : null;
      if (measure != null
          && usual != null
          && RuleWords.write(of, readings, usual) instanceof Written.Text) {
        line.put(Field.SIGN, sign(usual));
        own.add(
            note(Kind.SIGN, piece.row(), "", piece.row().content(), texts.get("sign." + usual)));
        return;
      }
      int at = refused.column();
      String text = at < 0 ? piece.row().content() : piece.cells().get(at).text();
      for (int i = 0; i < readings.size(); i++) {
        if (at < 0 || i == at) {
          open.add(i);
        }
      }
      own.add(
          note(Kind.ROW, piece.row(), at < 0 ? "" : column(at), text, refused.message(of, locale)));
    }
  }

  /** The scores of the measures of the list, in few words: what they are called the list says. */
  private String scores(Found found) {
    List<String> each = new ArrayList<>();
    for (Proposal one : found.proposals().subList(0, Math.min(SCORES, found.proposals().size()))) {
      each.add(one.measure().id() + ": " + number(one.score()));
      if (found.sure() != null) {
        break;
      }
    }
    return each.isEmpty() ? texts.get("measure.none") : String.join("\n", each);
  }

  private String number(double score) {
    NumberFormat number = NumberFormat.getInstance(locale);
    number.setMinimumFractionDigits(2);
    number.setMaximumFractionDigits(2);
    return number.format(score);
  }

  private static String sign(Comparison of) {
    return switch (of) {
      case AT_LEAST -> "atLeast";
      case MORE_THAN -> "moreThan";
      case AT_MOST -> "atMost";
      case LESS_THAN -> "lessThan";
      default -> "";
    };
  }

  /** The measures that it may be about, with their scores. */
  private String proposals(Found found, int most) {
    List<String> each = new ArrayList<>();
    for (Proposal one : found.proposals().subList(0, Math.min(most, found.proposals().size()))) {
      each.add(
          texts.get(
              "proposal", one.measure().label(locale), one.measure().id(), number(one.score())));
    }
    return each.isEmpty() ? texts.get("measure.none") : String.join("\n", each);
  }

  private String open(PrintedRow row, List<DraftNote> own, LawLine line) {
    Set<String> all = new LinkedHashSet<>();
    for (DraftNote each : notes) {
      boolean here = each.row() == row.number() && each.table().equals(table);
      boolean of = each.kind().group() == Group.UNSURE && !own.contains(each);
      if (here && of && ofRow(each)) {
        all.add(said(each, line));
      }
    }
    own.forEach(each -> all.add(said(each, line)));
    return String.join("\n", all);
  }

  private static boolean alike(DraftNote one, DraftNote other) {
    return one.kind() == other.kind()
        && one.row() == other.row()
        && one.table().equals(other.table())
        && one.column().equals(other.column())
        && one.details().equals(other.details());
  }

  private static boolean ofRow(DraftNote note) {
    return switch (note.kind()) {
      case UNSURE_CELL, FOOTNOTE, MEASURE, ROW, EMPTY_CELL -> false; // Of another piece.
      default -> true;
    };
  }

  private String said(DraftNote note, LawLine line) {
    boolean none = note.kind() == Kind.MEASURE && line.get(Field.MEASURE).equals(LawLine.NEW);
    String choose = texts.get(none ? "measure.declare" : "measure.choose");
    String why = note.kind() == Kind.MEASURE ? choose : note.why(locale);
    return note.column().isEmpty() ? why : note.column() + ": " + why;
  }

  /** A line that says which column applies to whom, to be filled in. */
  LawLine column(String name) {
    LawLine line = new LawLine();
    line.put(Field.GROUP, name).put(Field.RULE, texts.get("rule.column", name));
    return line.put(Field.OPEN, texts.get("rule.column.how"));
  }

  /** A line that says that the column is that of the region. */
  LawLine region() {
    LawLine line = new LawLine();
    line.put(Field.GROUP, LawLine.OF_REGION).put(Field.CONDITION, "$vung : region != null");
    line.put(Field.RULE, texts.get("rule.region")).put(Field.SOURCE, texts.get("source.columns"));
    return line.put(Field.OPEN, texts.get("rule.region.how"));
  }
}
