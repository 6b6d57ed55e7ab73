package io.github.ntmrules.files.law;

import io.github.ntmrules.Catalogue;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.table.DocumentEntry;
import io.github.ntmrules.table.DocumentEntry.Kind;
import io.github.ntmrules.table.RowField;
import io.github.ntmrules.table.RowKey;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableCell.Certainty;
import io.github.ntmrules.table.TableDocument;
import io.github.ntmrules.table.TableRow;
import io.github.ntmrules.table.TableRow.Join;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The rows of a table as lines of the sheet. */
final class RowText {

  /**
   * What a code stands for.
   *
   * @param criterion the code of its criterion; empty where it has none
   * @param criterionName what that is called
   * @param nameVi its Vietnamese name
   * @param nameEn its English name; may be empty
   */
  record Named(String criterion, String criterionName, String nameVi, String nameEn) {}

  private static final String DESCRIPTION = "bo_tieu_chi.txt";
  private static final Named NOTHING = new Named("", "", "", "");

  private final BookWords words;
  private final LevelText levels;
  private final Map<String, Named> names = new HashMap<>();
  private final Map<String, String> ruleCounts = new HashMap<>();
  private final Set<String> conditions = new HashSet<>();
  private final Set<String> beside = new HashSet<>();
  private final List<String> columns;
  private final List<String> conditionColumns;
  private final ScopeWords scopes;
  private boolean knowsBelow;

  RowText(RuleTable table, BookWords words) {
    this.words = words;
    this.levels = new LevelText(words);
    this.columns = columns(table);
    this.conditionColumns = conditionColumns(table);
    this.scopes = new ScopeWords(table.document().columns(), words);
    below(table);
    named(table.document());
    Map<String, Integer> counts = new HashMap<>();
    table.rows().forEach(row -> counts.merge(rule(row.key()), 1, Integer::sum));
    counts.forEach((rule, count) -> ruleCounts.put(rule, Integer.toString(count)));
  }

  static String rule(RowKey key) {
    return key.file() + " | " + key.rule();
  }

  /** The columns of the decree; one without a name where it has one level for all. */
  static List<String> columns(RuleTable table) {
    List<String> declared = table.document().columns();
    if (!declared.isEmpty()) {
      return declared;
    }
    // Of an overlay over a set that is not at hand, the rows alone say how many there are.
    int most = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
    return most <= 1
        ? List.of("")
        : IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList();
  }

  /** The columns of the decree. */
  List<String> columns() {
    return columns;
  }

  /** Those that a sheet has; conditions mostly have one level for all. */
  List<String> columns(LawSheet sheet) {
    return switch (sheet) {
      case ROWS -> columns;
      case CONDITIONS -> conditionColumns;
      case GROUPS -> List.of();
    };
  }

  private List<String> conditionColumns(RuleTable table) {
    boolean several =
        table.rows().stream()
            .anyMatch(row -> LawSheet.of(row) == LawSheet.CONDITIONS && row.cells().size() > 1);
    return several ? columns : List.of("");
  }

  // ---- what codes stand for

  private void named(TableDocument document) {
    Map<String, String> criteria = new HashMap<>();
    for (DocumentEntry each : document.entries()) {
      String english = each.nameEn() == null ? "" : each.nameEn();
      if (each.kind() == Kind.CRITERION) {
        criteria.put(each.code(), each.nameVi());
      } else if (each.kind() == Kind.INDICATOR) {
        String of = each.criterion();
        String name = criteria.get(of);
        name = name == null ? nameBelow(of) : name;
        names.put(each.code(), new Named(of, name, each.nameVi(), english));
      } else if (each.kind() == Kind.CONDITION || each.kind() == Kind.WITHDRAWAL) {
        names.put(each.code(), new Named("", "", each.nameVi(), english));
        beside.add(each.code());
        if (each.kind() == Kind.CONDITION) {
          conditions.add(each.code());
        }
      }
    }
  }

  private String nameBelow(String code) {
    return names.values().stream()
        .filter(each -> each.criterion().equals(code))
        .map(Named::criterionName)
        .findFirst()
        .orElse("");
  }

  private void below(RuleTable overlay) {
    String id = overlay.document().value("overlays");
    if (id == null) {
      return;
    }
    for (Map.Entry<String, String> each : overlay.files().entrySet()) {
      if (each.getKey().endsWith("/" + DESCRIPTION)) {
        TableDocument beside = RuleTable.of(Map.of(DESCRIPTION, each.getValue())).document();
        if (id.equals(beside.value("id"))) {
          knowsBelow = true;
          named(beside);
          return;
        }
      }
    }
    if (Catalogue.packaged().find(id) != null) {
      knowsBelow = true;
      named(RuleTable.packaged(id).document());
    }
  }

  /** Whether what an overlay lies over is known. */
  boolean knowsBelow() {
    return knowsBelow;
  }

  /** Whether the set below has that criterion. */
  boolean criterionBelow(String code) {
    return !nameBelow(code).isEmpty();
  }

  /** Whether the code is of a condition beside the criteria, of this or of the set below. */
  boolean condition(String code) {
    return conditions.contains(code);
  }

  /** Whether the code is of a condition or of a ground for withdrawal. */
  boolean beside(String code) {
    return beside.contains(code);
  }

  Named named(String code) {
    return names.getOrDefault(code, NOTHING);
  }

  // ---- a line

  /**
   * A line of a sheet.
   *
   * @param line what it says
   * @param row the row, or the first of those that are one line
   */
  record BookLine(SheetLine line, TableRow row) {}

  /** The lines of a sheet: rules that differ in the year and the levels alone are one. */
  List<BookLine> lines(RuleTable table, LawSheet sheet) {
    List<BookLine> lines = new ArrayList<>();
    List<SheetLine> parts = new ArrayList<>();
    TableRow first = null;
    for (TableRow row : table.rows()) {
      if (LawSheet.of(row) != sheet) {
        continue;
      }
      SheetLine line = line(row);
      boolean on =
          first != null
              && YearLines.goOn(parts.get(0), parts.get(parts.size() - 1), line)
              && first.key().file().equals(row.key().file());
      if (first != null && !on) {
        lines.add(new BookLine(YearLines.together(parts), first));
        parts.clear();
      }
      first = on && first != null ? first : row;
      parts.add(line);
    }
    if (first != null) {
      lines.add(new BookLine(YearLines.together(parts), first));
    }
    return lines;
  }

  /** A row as a line of its own. */
  SheetLine line(TableRow row) {
    SheetLine line = new SheetLine();
    LawSheet sheet = LawSheet.of(row);
    Named named = named(row.code());
    line.put(RowColumn.TT, named.criterion());
    line.put(RowColumn.CRITERION, named.criterionName());
    line.put(RowColumn.CODE, row.code());
    boolean alone = "1".equals(ruleCounts.get(rule(row.key())));
    line.put(RowColumn.PART, alone ? "" : Integer.toString(row.key().part()));
    String join = row.value(RowField.JOIN);
    line.put(RowColumn.JOIN, row.join() == Join.ALONE ? "" : words.join(join, row.needed()));
    line.put(RowColumn.CONTENT, named.nameVi());
    line.put(RowColumn.ENGLISH, named.nameEn());
    line.put(RowColumn.MEASURE, row.isPlain() ? words.measure(row.measure()) : "");
    line.put(RowColumn.SIGN, row.comparison().isEmpty() ? "" : words.sign().text(row.comparison()));
    for (RowColumn each : RowColumn.values()) {
      RowField field = each.field();
      if (field != null) {
        line.put(each, row.value(field));
      }
    }
    line.put(RowColumn.STATUS, words.status().text(row.status()));
    for (int i = 0; i < columns(sheet).size(); i++) {
      line.levels().add(levels.of(row, i, row.comparison()));
    }
    scope(row, line);
    conclusion(row, line);
    line.put(RowColumn.UNDERSTOOD, understood(row));
    line.put(RowColumn.OPEN, open(row));
    RowKey key = row.key();
    line.put(RowColumn.KEY, rule(key) + " | " + key.part());
    return line;
  }

  private void scope(TableRow row, SheetLine line) {
    List<ScopeCondition> conditions = ScopeCondition.read(row.condition());
    if (conditions == null || conditions.isEmpty()) {
      return;
    }
    ScopeCondition.One year = ScopeWords.year(conditions);
    if (year != null) {
      conditions = new ArrayList<>(conditions);
      conditions.remove(year);
      line.put(RowColumn.YEAR, scopes.year(year));
    }
    String said = scopes.said(conditions);
    String otherwise = year == null ? row.condition() : ScopeCondition.written(conditions);
    line.put(RowColumn.CONDITION, said == null ? otherwise : said);
  }

  private void conclusion(TableRow row, SheetLine line) {
    GroupText group = GroupText.of(row.text());
    if (group != null) {
      line.put(RowColumn.GROUP, group.shown(words)).put(RowColumn.REASON, group.reason());
      line.put(RowColumn.TEXT, "");
    }
    WithdrawalText ground = WithdrawalText.of(row.text());
    if (ground != null) {
      line.put(RowColumn.SHARE, ground.share()).put(RowColumn.BELOW, ground.below());
      line.put(RowColumn.NAMED, ground.namedText()).put(RowColumn.TEXT, "");
    }
  }

  LevelText levels() {
    return levels;
  }

  private String understood(TableRow row) {
    if (!row.isPlain()) {
      return understoodText(row.text());
    }
    return understood(row.measure(), row.word(), row.comparison(), row.cells());
  }

  private String understoodText(String text) {
    GroupText group = GroupText.of(text);
    if (group != null) {
      return group.names().size() > 1
          ? words.get("understood.groupUndetermined", String.join(" / ", group.names()))
          : words.get("understood.group", group.shown(words));
    }
    WithdrawalText ground = WithdrawalText.of(text);
    if (ground == null) {
      return words.get("understood.text");
    }
    String below = ground.below().isEmpty() ? "" : words.get("understood.below", ground.below());
    String named =
        ground.named().isEmpty()
            ? ""
            : words.get("understood.named", String.join(", ", ground.named()));
    return words.get("understood.withdrawal", ground.share(), below, named);
  }

  /** What a figure held against these levels asks. */
  String understood(String id, String word, String comparison, List<TableCell> cells) {
    Measure measure = words.find(id);
    Locale locale = words.locale();
    String label = measure == null ? id : measure.label(locale);
    if (word.equals("yes") || comparison.equals("none")) {
      return words.get("understood." + (word.equals("yes") ? "yes" : "none"), label);
    }
    List<String> each = new ArrayList<>();
    for (TableCell cell : cells) {
      String level = cell.level();
      each.add(
          level == null ? "…" : locale.equals(Locale.ENGLISH) ? level : level.replace('.', ','));
    }
    String unit = measure == null ? "" : measure.unit(locale);
    String all = String.join("; ", each);
    return words.get("understood." + comparison, label, all + (unit.isEmpty() ? "" : " " + unit));
  }

  /** What of it does not decide. */
  private String open(TableRow row) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    boolean all = row.cells().size() == 1;
    for (int i = 0; i < row.cells().size(); i++) {
      TableCell cell = row.cells().get(i);
      boolean doubtful =
          cell.certainty() == Certainty.DOUBTFUL
              || (cell.certainty() == Certainty.AS_RULE && row.status().equals("doubtful"));
      String what =
          switch (cell.kind()) {
            case NOT_ON_FILE -> "open.notOnFile";
            case DIRECTION_IN_DOUBT -> "open.directionInDoubt";
            case SET_BY_PROVINCE -> "open.setByProvince";
            default -> doubtful ? "open.doubtful" : "";
          };
      if (!what.isEmpty()) {
        found
            .computeIfAbsent(what, key -> new ArrayList<>())
            .add(all ? "" : columns.get(Math.min(i, columns.size() - 1)));
      }
    }
    List<String> parts = new ArrayList<>();
    found.forEach(
        (what, of) -> {
          boolean every = all || of.size() == row.cells().size();
          parts.add(words.get(what) + (every ? "" : ": " + String.join(", ", of)));
        });
    return String.join("; ", parts);
  }
}
