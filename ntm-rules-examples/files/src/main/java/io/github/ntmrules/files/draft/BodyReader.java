package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.draft.DraftNote.Kind;
import io.github.ntmrules.files.draft.PrintedRow.Cell;
import io.github.ntmrules.files.draft.PrintedRow.Criterion;
import io.github.ntmrules.files.draft.PrintedTable.Line;
import io.github.ntmrules.files.draft.PrintedTable.Spot;
import io.github.ntmrules.files.draft.PrintedTable.Trait;
import io.github.ntmrules.files.draft.TableHead.Level;
import io.github.ntmrules.files.draft.TableHead.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows below the head of a table of criteria; each that is none is told. Not thread-safe. */
final class BodyReader {

  private static final Pattern CODE =
      Pattern.compile(
          "(?s)([0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}(?:\\.?[a-zđ](?=[.):\\s]))?)"
              + "(?:[.):]+\\s*|\\s+)(.*)");
  private static final Pattern SHORT = Pattern.compile("(?s)([0-9]{1,2})[.)]\\s+(.*)");
  private static final Pattern BULLET =
      Pattern.compile("(?s)(?:[-–—+•*▪●]\\s*|\\(?[a-zđ][.)]\\s+)\\p{L}.*");
  private static final Pattern DOTTED = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,2}");
  private static final Pattern FRACTION = Pattern.compile("([0-9]{1,2}),([0-9]{1,2})");
  private static final Pattern PART = Pattern.compile("[IVXLC]+|[A-Z]");
  private static final Pattern REMARK =
      Pattern.compile(
          "(?:ghi chu|chu thich|luu y|nguon)\\b.*|\\*+.*|\\(\\*+\\).*|\\(?[0-9]+\\)?"
              + "|\\([0-9]\\) .*|trang [0-9]+.*|- ?[0-9]+ ?-|[0-9]+/[0-9]+|\\(?xem tiep.*");

  private final TableHead head;
  private final String table;
  private final List<DraftNote> notes;
  private final List<PrintedRow> rows = new ArrayList<>();
  private final int number;
  private final int criterionColumn;
  private final int content;
  private Criterion criterion = new Criterion(0, "", "");
  private @Nullable Spot numbered;
  private @Nullable Spot named;
  private String codeBefore = "";
  private @Nullable Line before;
  private @Nullable Line above;

  BodyReader(TableHead head, String table, List<DraftNote> notes) {
    this.head = head;
    this.table = table;
    this.notes = notes;
    this.number = head.column(Role.NUMBER);
    this.criterionColumn = head.column(Role.CRITERION);
    this.content = head.column(Role.CONTENT);
  }

  /** Reads the lines of the body of a table, the first or one in which it goes on. */
  void read(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      if (!leftOut(line, next)) {
        row(line, next);
        before = line;
      }
      above = line;
    }
  }

  List<PrintedRow> rows() {
    return rows;
  }

  private void told(Kind kind, Line line, String text) {
    notes.add(new DraftNote(kind, table, line.number(), "", text, List.of()));
  }

  static String all(Line line) {
    List<String> texts = new ArrayList<>();
    line.said().forEach(each -> texts.add(each.text()));
    return String.join(" | ", texts);
  }

  // ---- lines that are no rows

  private boolean leftOut(Line line, @Nullable Line next) {
    if (line.said().isEmpty()) {
      told(Kind.BLANK, line, "");
    } else if (line.hidden()) {
      told(Kind.HIDDEN_ROW, line, all(line));
    } else if (head.again(line)) {
      told(Kind.HEAD_AGAIN, line, all(line));
    } else if (hasLevel(line)) {
      return false;
    } else {
      return withoutLevel(line, next);
    }
    return true;
  }

  private boolean hasLevel(Line line) {
    return head.level().stream().anyMatch(each -> !level(line, each.index()).isEmpty())
        || head.columns(Role.GENERAL).stream().anyMatch(each -> !level(line, each).isEmpty());
  }

  /** What stands in a column of levels, unless it is a cell that reaches over from the left. */
  private String level(Line line, int column) {
    Spot spot = line.spot(column);
    boolean own =
        spot != null
            && spot != line.spot(content)
            && (number < 0 || spot != line.spot(number))
            && (criterionColumn < 0 || spot != line.spot(criterionColumn));
    return own && spot != null ? spot.text().strip() : "";
  }

  private boolean withoutLevel(Line line, @Nullable Line next) {
    String text = all(line);
    Set<Spot> own = own(line);
    Spot words = line.spot(content);
    String first = own.isEmpty() ? "" : TableHead.bare(own.iterator().next().text());
    boolean one = own.size() == 1;
    Spot only = one ? own.iterator().next() : null;
    boolean codeThere = CODE.matcher(line.text(content).strip()).matches();
    String at = number < 0 ? "" : numberText(line);
    boolean fresh = number >= 0 && line.spot(number) != numbered && !at.isEmpty();
    if (one && REMARK.matcher(first).matches() && !codeThere) {
      told(Kind.REMARK, line, text);
    } else if (fresh && PART.matcher(at).matches()) {
      told(Kind.SECTION, line, text);
    } else if (only != null && only == words && !wide(line, only)) {
      return contentAlone(line, only.text(), codeThere);
    } else if (!codeThere && (one || own.isEmpty() || (words != null && wide(line, words)))) {
      told(Kind.SECTION, line, text);
    } else if (fresh && !codeThere && !text.equals(at) && heads(line, at, next)) {
      begin(line, at, name(line));
      told(Kind.CRITERION, line, text);
    } else {
      return false; // An indicator whose levels nobody printed.
    }
    return true;
  }

  /** The cells that do not go on from the row above. */
  private Set<Spot> own(Line line) {
    Set<Spot> own = new LinkedHashSet<>(line.said());
    Line last = above;
    if (last != null) {
      own.removeAll(last.said());
    }
    return own;
  }

  /** Whether a cell covers more than the column of content. */
  private boolean wide(Line line, Spot spot) {
    return head.level().stream().anyMatch(each -> line.spot(each.index()) == spot);
  }

  /** Whether a numbered line without levels is the name of a criterion, not its only row. */
  private boolean heads(Line line, String at, @Nullable Line next) {
    boolean own = criterionColumn >= 0 && !line.text(criterionColumn).isBlank();
    if (!WHOLE.matcher(at).matches() || (own && !line.text(content).isBlank())) {
      return false;
    }
    return next != null && !WHOLE.matcher(numberText(next)).matches();
  }

  private boolean contentAlone(Line line, String text, boolean codeThere) {
    if (codeThere || BULLET.matcher(text).matches()) {
      return false;
    }
    told(Kind.UNKNOWN_ROW, line, text);
    return true;
  }

  // ---- criteria

  private String numberText(Line line) {
    return line.text(number).replaceAll("\\s", "").replaceAll("[.)]$", "");
  }

  private String name(Line line) {
    String own = criterionColumn < 0 ? "" : one(line.text(criterionColumn));
    return own.isEmpty() ? withoutCode(one(line.text(content))) : own;
  }

  private void begin(Line line, String code, String name) {
    numbered = number < 0 ? null : line.spot(number);
    named = criterionColumn < 0 ? null : line.spot(criterionColumn);
    criterion = new Criterion(criterion.number() + 1, code, name);
  }

  private void criterion(Line line, String at) {
    Spot spot = number < 0 ? null : line.spot(number);
    boolean fresh = spot != null && spot != numbered && WHOLE.matcher(at).matches();
    if (fresh && !(at.equals(criterion.code()) && sameName(line))) {
      begin(line, at, name(line));
      return;
    }
    Spot name = criterionColumn < 0 ? null : line.spot(criterionColumn);
    boolean other = name != null && name != named && !name.text().isBlank();
    if (other && name != null && !sameName(line)) {
      String text = one(name.text());
      Matcher with = SHORT.matcher(text);
      boolean coded = with.matches();
      begin(line, coded ? with.group(1) : fresh ? at : "", coded ? with.group(2) : text);
    }
  }

  /** Whether the line says the criterion again that there is, as on the next page. */
  private boolean sameName(Line line) {
    String name = criterionColumn < 0 ? "" : one(line.text(criterionColumn));
    return criterion.number() > 0
        && (name.isEmpty()
            ? line.text(content).strip().startsWith(criterion.code() + ".")
            : TableHead.bare(name).equals(TableHead.bare(criterion.name())));
  }

  // ---- rows

  static String one(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String withoutCode(String text) {
    Matcher code = CODE.matcher(text);
    Matcher plain = SHORT.matcher(text);
    return code.matches() ? code.group(2) : plain.matches() ? plain.group(2) : text;
  }

  private void row(Line line, @Nullable Line next) {
    Line last = before;
    Spot words = line.spot(content);
    boolean same = last != null && words == last.spot(content);
    if (same && words != null && !words.text().isBlank()) {
      told(Kind.UNKNOWN_ROW, line, all(line));
      if (!rows.isEmpty()) {
        rows.get(rows.size() - 1).openAll();
      }
      return;
    }
    String at = number < 0 ? "" : numberText(line);
    criterion(line, at);
    String text = one(line.text(content));
    String code = code(line, text, at);
    String bare = code.isEmpty() || code.equals(at) ? text : withoutCode(text);
    boolean bullet = code.isEmpty() && BULLET.matcher(text).matches();
    String asks = bare.isEmpty() ? criterion.name() : bare;
    List<Cell> cells = new ArrayList<>();
    for (Level each : head.level()) {
      cells.add(cell(line, each, last, next));
    }
    int unit = head.column(Role.UNIT);
    int general = head.column(Role.GENERAL);
    PrintedRow row =
        new PrintedRow(
            line.number(),
            criterion,
            code,
            asks,
            unit < 0 ? "" : one(line.text(unit)),
            general < 0 ? "" : one(level(line, general)),
            cells);
    if (bullet && !rows.isEmpty() && rows.get(rows.size() - 1).criterion() == row.criterion()) {
      row.makePart();
    }
    if (severalCodes(line.text(content))) {
      notes.add(new DraftNote(Kind.SEVERAL_CODES, table, line.number(), "", text, List.of()));
      row.openAll();
    }
    codeBefore = code.isEmpty() ? codeBefore : code;
    rows.add(row);
    toldOf(line, row, bare);
  }

  /** Whether a cell holds the words of more than one indicator. */
  private static boolean severalCodes(String content) {
    return content.strip().lines().filter(each -> CODE.matcher(each.strip()).matches()).count() > 1;
  }

  private void toldOf(Line line, PrintedRow row, String words) {
    if (words.isEmpty()) {
      told(Kind.NO_CONTENT, line, row.content());
    }
    boolean counted =
        Set.of(number, content).stream().anyMatch(each -> each >= 0 && counted(line.spot(each)));
    if (counted && row.code().isEmpty()) {
      told(Kind.COUNTED_CODE, line, row.content());
    }
    for (int each : head.columns(Role.OTHER)) {
      String text = one(line.text(each));
      if (each > content && !text.isEmpty()) {
        notes.add(
            new DraftNote(
                Kind.OTHER_COLUMN, table, line.number(), head.heading(each), text, List.of()));
      }
    }
  }

  private static boolean counted(@Nullable Spot spot) {
    return spot != null && spot.is(Trait.COUNTED);
  }

  private Cell cell(Line line, Level level, @Nullable Line last, @Nullable Line next) {
    Spot spot = line.spot(level.index());
    String text = level(line, level.index());
    boolean shared =
        spot != null
            && spot.rows() > 1
            && !text.isEmpty()
            && (covers(last, level, spot) || covers(next, level, spot));
    if (shared) {
      notes.add(
          new DraftNote(
              Kind.LEVEL_OVER_ROWS, table, line.number(), level.heading(), text, List.of()));
    }
    return new Cell(text, shared || (spot != null && !text.isEmpty() && spot.is(Trait.NO_TEXT)));
  }

  private static boolean covers(@Nullable Line line, Level level, Spot spot) {
    return line != null && line.spot(level.index()) == spot;
  }

  private String code(Line line, String text, String at) {
    Matcher printed = CODE.matcher(text);
    if (printed.matches()) {
      return printed.group(1);
    }
    if (DOTTED.matcher(at).matches()) {
      return at;
    }
    Spot spot = number < 0 ? null : line.spot(number);
    Matcher fraction = FRACTION.matcher(at);
    if (fraction.matches() && spot != null) {
      String dotted = fraction.group(1) + "." + fraction.group(2);
      // A number: 1.1 is 1.10 as well, unless it is the next one.
      return !spot.is(Trait.NUMBER) || dotted.equals(afterBefore(fraction.group(1))) ? dotted : "";
    }
    Matcher plain = SHORT.matcher(text);
    return plain.matches() && plain.group(1).equals(criterion.code()) ? plain.group(1) : "";
  }

  private String afterBefore(String of) {
    int dot = codeBefore.lastIndexOf('.');
    boolean same = dot > 0 && codeBefore.substring(0, dot).equals(of);
    String last = same ? codeBefore.substring(dot + 1) : "0";
    return WHOLE.matcher(last).matches() ? of + "." + (Integer.parseInt(last) + 1) : "";
  }
}
