package io.github.ntmrules.files.law;

import io.github.ntmrules.files.law.RowsSheet.Line;
import io.github.ntmrules.files.law.ScopeCondition.One;
import io.github.ntmrules.files.law.ScopeWords.UnreadableException;
import io.github.ntmrules.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a line says in cells of their own – a year, a scope in words, a group, a ground for
 * withdrawal – into what a rule file says. Not thread-safe.
 */
final class LineReader {

  private final ScopeWords scopes;
  private final Told told;
  private final BookWords[] languages;

  LineReader(ScopeWords scopes, Told told, BookWords... languages) {
    this.scopes = scopes;
    this.told = told;
    this.languages = languages.clone();
  }

  /**
   * The line with scope and conclusion as a rule file writes them; both as they were where nobody
   * touched them.
   *
   * @param was the row that it was written of; {@code null} of a new one
   * @param all the lines of its sheet
   */
  Line line(Line line, @Nullable WrittenRow was, List<Line> all) {
    SheetLine says = line.says().copy();
    SheetLine before = null;
    if (was != null) {
      TableRow row = was.row();
      before = was.line().copy();
      before.put(RowColumn.CONDITION, row.condition());
      before.put(RowColumn.TEXT, row.text());
    }
    String text = text(line, was == null ? null : was.row());
    says.put(RowColumn.TEXT, text);
    says.put(RowColumn.CONDITION, condition(line, was, all, text));
    boolean withdrawal = was != null && line.kind() == LawSheet.CONDITIONS && !text.isEmpty();
    if (withdrawal && before != null && !text.equals(before.get(RowColumn.TEXT))) {
      // The code stands in what is written anew.
      before.put(RowColumn.CODE, line.get(RowColumn.CODE));
    }
    return new Line(line.sheet(), line.number(), says, before);
  }

  private static boolean unchanged(Line line, RowColumn... columns) {
    return line.before() != null && Stream.of(columns).noneMatch(line::changed);
  }

  // ---- the scope

  private String condition(Line line, @Nullable WrittenRow was, List<Line> all, String text) {
    boolean same =
        unchanged(line, RowColumn.CONDITION, RowColumn.YEAR)
            && line.get(RowColumn.PRIORITY).isEmpty();
    if (was != null && same) {
      return was.row().condition();
    }
    if (OpenRows.unfilled(line)) {
      return "";
    }
    List<ScopeCondition> conditions = new ArrayList<>();
    String year = line.get(RowColumn.YEAR);
    if (!year.isEmpty()) {
      try {
        conditions.add(scopes.readYear(year));
      } catch (UnreadableException e) {
        told.wrong(line.place(RowColumn.YEAR), "YEAR", year);
      }
    }
    List<ScopeCondition> typed = typed(line, true);
    conditions.addAll(typed);
    conditions.addAll(priority(line, all));
    boolean ofRegion = text.equals("law.column($vung)");
    boolean bound =
        conditions.stream().anyMatch(each -> each instanceof One one && !one.variable().isEmpty());
    if (ofRegion && !bound) {
      conditions.add(0, new One("region", "!=", List.of("null"), "$vung"));
    }
    boolean asTyped =
        ScopeWords.isRule(line.get(RowColumn.CONDITION)) && conditions.size() == typed.size();
    return asTyped ? line.get(RowColumn.CONDITION) : ScopeCondition.written(conditions);
  }

  private List<ScopeCondition> typed(Line line, boolean tell) {
    String text = line.get(RowColumn.CONDITION);
    try {
      return scopes.read(text);
    } catch (UnreadableException e) {
      if (tell) {
        String part = e.part().isEmpty() ? text : e.part();
        told.maybe(line.place(RowColumn.CONDITION), "SCOPE", e.suggestion(), part);
      }
      return List.of();
    }
  }

  /** That none of the groups comes first that have a smaller number. */
  // A line is itself, whatever others say.
  @SuppressWarnings("ReferenceEquality")
  private List<ScopeCondition> priority(Line line, List<Line> all) {
    String number = line.get(RowColumn.PRIORITY);
    List<ScopeCondition> none = new ArrayList<>();
    if (number.isEmpty()) {
      return none;
    }
    if (!number.matches("[1-9][0-9]?")) {
      told.wrong(line.place(RowColumn.PRIORITY), "PRIORITY", number);
      return none;
    }
    for (Line each : all) {
      String other = each.get(RowColumn.PRIORITY);
      if (each != line && other.equals(number)) {
        told.wrong(
            line.place(RowColumn.PRIORITY),
            "SAME_PRIORITY",
            number,
            each.place(RowColumn.PRIORITY).cell());
      }
      if (other.matches("[1-9][0-9]?") && Integer.parseInt(other) < Integer.parseInt(number)) {
        List<ScopeCondition> before = typed(each, false);
        ScopeCondition opposite =
            before.isEmpty() ? null : ScopeCondition.not(ScopeCondition.all(before));
        if (opposite == null) {
          told.wrong(
              line.place(RowColumn.PRIORITY),
              "PRIORITY_OF_ALL",
              each.get(RowColumn.GROUP),
              each.place(RowColumn.CONDITION).cell());
        } else {
          none.addAll(
              opposite instanceof ScopeCondition.All parts ? parts.parts() : List.of(opposite));
        }
      }
    }
    return none;
  }

  // ---- the conclusion

  private String text(Line line, @Nullable TableRow was) {
    String typed = line.get(RowColumn.TEXT);
    if (!typed.isEmpty()) {
      return typed;
    }
    String like = was == null ? "" : was.text();
    if (line.kind() == LawSheet.GROUPS) {
      return unchanged(line, RowColumn.GROUP, RowColumn.REASON) ? like : group(line, like);
    }
    boolean ground =
        Stream.of(RowColumn.SHARE, RowColumn.BELOW, RowColumn.NAMED)
            .anyMatch(each -> !line.get(each).isEmpty());
    if (line.kind() == LawSheet.CONDITIONS && ground) {
      boolean same =
          unchanged(line, RowColumn.SHARE, RowColumn.BELOW, RowColumn.NAMED, RowColumn.TEXT);
      return same ? like : withdrawal(line);
    }
    return "";
  }

  private String group(Line line, String like) {
    String typed = line.get(RowColumn.GROUP);
    if (typed.isEmpty()) {
      told.wrong(line.place(RowColumn.GROUP), "NO_GROUP");
      return like;
    }
    if (GroupText.isOfRegion(typed, languages)) {
      return GroupText.of(List.of(), "").written(like);
    }
    List<String> names = new ArrayList<>();
    for (String each : typed.split("[/;,\\n]", -1)) {
      String name = scopes.groupOf(each.strip());
      if (name == null) {
        told.maybe(line.place(RowColumn.GROUP), "GROUP", scopes.nearestGroup(each), each.strip());
        return like;
      }
      names.add(name);
    }
    if (names.size() > 1 && line.get(RowColumn.REASON).isEmpty()) {
      told.wrong(line.place(RowColumn.REASON), "NO_REASON");
    }
    return GroupText.of(names, line.get(RowColumn.REASON)).written(like);
  }

  private String withdrawal(Line line) {
    String share = percent(line, RowColumn.SHARE);
    String below = percent(line, RowColumn.BELOW);
    if (share.isEmpty()) {
      told.wrong(line.place(RowColumn.SHARE), "SHARE", line.get(RowColumn.SHARE));
    }
    return new WithdrawalText(
            line.get(RowColumn.CODE),
            share.isEmpty() ? "1" : share,
            below,
            WithdrawalText.named(line.get(RowColumn.NAMED)))
        .written();
  }

  private String percent(Line line, RowColumn column) {
    String typed = line.get(column).replace("%", "").strip();
    if (!typed.isEmpty() && !typed.matches("[0-9]{1,3}")) {
      told.wrong(line.place(column), "SHARE", line.get(column));
      return "1";
    }
    return typed;
  }
}
