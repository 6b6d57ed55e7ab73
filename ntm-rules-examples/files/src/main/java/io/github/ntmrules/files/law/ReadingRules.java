package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.missing.UnknownLevel;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.table.RowField;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableCell.Certainty;
import io.github.ntmrules.table.TableChange;
import io.github.ntmrules.table.TableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a form in which an office fills in what it reads: those of the law with a level that
 * does not decide, that level left blank. Laid over the set as it is, it says nothing. Immutable.
 */
final class ReadingRules {

  /** A file of the form that belongs to no set: that it is one. */
  static final String MARK = "mau_tu_doc.txt";

  /** How the code of an indicator ends that stands for others of its criterion. */
  private static final String OTHERS = "-khac";

  /**
   * What a line of the form fills.
   *
   * @param row the row of the form's rules; {@code null} where no line can fill it
   * @param column which cell of it, from 0; -1 where one level holds for all columns
   * @param why why it cannot be filled in here, as the end of a key; empty where it can
   */
  record Spot(@Nullable TableRow row, int column, String why) {

    /** How the form says which it is. */
    String key() {
      TableRow of = row;
      return of == null
          ? ""
          : String.join(" | ", RowText.rule(of.key()), Integer.toString(of.key().part()), which());
    }

    private String which() {
      return column < 0 ? "*" : Integer.toString(column + 1);
    }
  }

  private final RuleTable table;
  private final Map<UnknownLevel, Spot> spots = new LinkedHashMap<>();

  ReadingRules(RuleTable overlay, UnknownLevels levels, List<RuleTable> tables) {
    Map<String, List<TableRow>> rules = new LinkedHashMap<>();
    for (UnknownLevel each : levels.levels()) {
      spots.put(each, spot(each, levels.set(), tables, rules));
    }
    TableChange change = overlay.change();
    rules.values().forEach(change::add);
    this.table = change.done();
  }

  private Spot spot(
      UnknownLevel level,
      CriteriaSet set,
      List<RuleTable> tables,
      Map<String, List<TableRow>> rules) {
    if (!level.via().isEmpty()) {
      return new Spot(null, -1, "via");
    }
    if (level.threshold() == null) {
      return new Spot(null, -1, "exempt");
    }
    if (level.threshold().level().decides(false)) {
      return new Spot(null, -1, "unconfirmed");
    }
    if (level.threshold().measure().placeholder() && standsForSeveral(level, set)) {
      return new Spot(null, -1, "several");
    }
    RuleLocation rule = level.provision().rule();
    List<TableRow> rows = rows(rule, tables);
    List<TableRow> own =
        rows.stream().filter(each -> each.code().equals(level.provision().code())).toList();
    if (rows.isEmpty()
        || !rows.stream().allMatch(TableRow::isPlain)
        || level.part() >= own.size()) {
      return new Spot(null, -1, "text");
    }
    rules.computeIfAbsent(
        rule.file() + " | " + rule.name(), each -> rows.stream().map(ReadingRules::blank).toList());
    TableRow row = own.get(level.part());
    String column = level.column();
    Spot spot = new Spot(row, column == null ? -1 : set.columns().indexOf(column), "");
    // What is known of one cell may differ from place to place; it is filled in once.
    return spots.values().stream().anyMatch(spot::equals) ? new Spot(null, -1, "same") : spot;
  }

  /** Whether it stands for all that is not on file of a criterion: one figure cannot say that. */
  private static boolean standsForSeveral(UnknownLevel level, CriteriaSet set) {
    String code = level.indicator().code();
    return code.endsWith(OTHERS)
        || set.criteria().stream().anyMatch(each -> each.code().equals(code));
  }

  private static List<TableRow> rows(RuleLocation rule, List<RuleTable> tables) {
    for (RuleTable each : tables) {
      List<TableRow> rows =
          each.rows().stream()
              .filter(row -> row.key().file().equals(rule.file()))
              .filter(row -> row.key().rule().equals(rule.name()))
              .toList();
      if (!rows.isEmpty()) {
        return rows;
      }
    }
    return List.of();
  }

  /** Whether these are the files of such a form. */
  static boolean isForm(Map<String, String> files) {
    return files.containsKey(MARK);
  }

  /** The overlay, with those rules. */
  RuleTable table() {
    return table;
  }

  /** Its files, and that they are of a form. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>(table.files());
    files.put(MARK, MARK);
    return files;
  }

  /** What the line of that level fills. */
  Spot spot(UnknownLevel level) {
    return Objects.requireNonNull(spots.get(level));
  }

  // ---- the rows

  private static TableRow blank(TableRow row) {
    return row.toBuilder()
        .set(RowField.STATUS, "unconfirmed")
        .set(RowField.READ, "")
        .set(RowField.REMARK, "")
        .set(RowField.GENERAL, "")
        .cells(row.cells().stream().map(each -> blank(each, row)).toList())
        .upperCells(row.upperCells().stream().map(each -> blank(each, row)).toList())
        .build();
  }

  private static TableCell blank(TableCell cell, TableRow row) {
    Certainty certainty = cell.certainty();
    boolean doubtful =
        certainty == Certainty.DOUBTFUL
            || (certainty == Certainty.AS_RULE && row.status().equals("doubtful"));
    return switch (cell.kind()) {
      case NOT_ON_FILE, SET_BY_PROVINCE, LEVEL_OF, OTHER -> TableCell.notOnFile();
      case DIRECTION_IN_DOUBT -> cell;
      default -> doubtful ? TableCell.notOnFile() : cell.certain(Certainty.AS_RULE);
    };
  }
}
