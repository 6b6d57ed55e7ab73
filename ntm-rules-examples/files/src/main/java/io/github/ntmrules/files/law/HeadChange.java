package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.table.DocumentEntry;
import io.github.ntmrules.table.DocumentEntry.Kind;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sheet of the document asks to change, and what the rows ask to be declared. */
final class HeadChange {

  private final RuleTable table;
  private final TableChange change;
  private final RowText names;
  private final Told told;
  private final Map<String, HeadLine> before = new LinkedHashMap<>();
  private final Map<String, HeadLine> now;
  private final Set<String> renamed = new HashSet<>();
  private final Map<String, String> moved = new LinkedHashMap<>();

  HeadChange(
      RuleTable table,
      TableChange change,
      RowText names,
      BookWords words,
      HeadSheet sheet,
      Told told) {
    this.table = table;
    this.change = change;
    this.names = names;
    this.told = told;
    HeadLine.of(table.document(), words).forEach(each -> before.put(each.key(), each));
    this.now = new LinkedHashMap<>(sheet.lines());
  }

  /** Takes what the sheet says; declarations are written by {@link #declare}. */
  void take() {
    for (Map.Entry<String, HeadLine> each : before.entrySet()) {
      if (!now.containsKey(each.getKey()) && each.getValue().written() != null) {
        change.document(each.getKey(), null);
      }
    }
    String criterion = "";
    for (HeadLine line : new ArrayList<>(now.values())) {
      criterion = line.key().startsWith("criterion ") ? code(line.key()) : criterion;
      HeadLine was = before.get(line.key());
      DocumentEntry entry = table.document().entry(line.key());
      if (was == null || entry == null) {
        added(line, criterion);
      } else if (!same(was, line)) {
        change.document(line.key(), value(entry, line));
      }
    }
  }

  private static boolean same(HeadLine was, HeadLine line) {
    return BookCells.plain(was.value()).equals(line.value())
        && BookCells.plain(was.english()).equals(line.english())
        && BookCells.plain(was.extra()).equals(line.extra());
  }

  private static String code(String key) {
    return key.substring(key.indexOf(' ') + 1);
  }

  private void added(HeadLine line, String criterion) {
    String written = line.written();
    if (written == null) {
      return;
    }
    String english = line.english().isEmpty() ? null : line.english();
    String code = code(line.key());
    if (line.key().startsWith("criterion ")) {
      String file = line.extra().isEmpty() ? file(code, line.value()) : line.extra();
      change.criterion(code, file, line.value(), english);
    } else if (line.key().startsWith("indicator ")) {
      String of = line.extra().isEmpty() ? criterion : line.extra();
      change.indicator(of, code, line.value(), english);
    } else {
      change.document(line.key(), written);
    }
  }

  /** The value of a line with what was changed in it, and all else as it was. */
  private static @Nullable String value(DocumentEntry entry, HeadLine line) {
    if (entry.kind() == Kind.VALUE || entry.kind() == Kind.AMENDMENT) {
      return line.value().isEmpty() ? null : line.value();
    }
    List<String> parts = new ArrayList<>(List.of(entry.value().split("\\|", -1)));
    boolean extra =
        entry.kind() == Kind.CRITERION || (entry.kind() == Kind.INDICATOR && parts.size() >= 3);
    int vi = extra ? 1 : 0;
    if (extra) {
      replace(parts, 0, line.extra());
    }
    replace(parts, vi, line.value());
    if (parts.size() > vi + 1 && line.english().isEmpty()) {
      parts.remove(vi + 1);
    } else {
      replace(parts, vi + 1, line.english());
    }
    return String.join("|", parts).strip();
  }

  private static void replace(List<String> parts, int at, String text) {
    if (at < parts.size()) {
      String was = parts.get(at);
      parts.set(at, was.strip().equals(text) ? was : " " + text + " ");
    } else if (!text.isEmpty()) {
      parts.set(at - 1, parts.get(at - 1).stripTrailing() + " ");
      parts.add(" " + text);
    }
  }

  // ---- what rows declare

  /** The name of a rule file for a criterion. */
  static String file(String code, String name) {
    String bare = Spelling.bare(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    String number =
        code.matches("[0-9]") ? "0" + code : Spelling.bare(code).replaceAll("[^a-z0-9]", "_");
    String all = "tc" + number + (bare.isEmpty() ? "" : "_" + bare);
    return all.length() > 60 ? all.substring(0, 60) : all;
  }

  /** Whether the code is declared, in the description or in the sheet of the document. */
  boolean declared(String code) {
    return now.containsKey("indicator " + code)
        || now.containsKey("condition " + code)
        || now.containsKey("withdrawal " + code);
  }

  boolean condition(String code) {
    return now.containsKey("condition " + code) || (below(code) && names.condition(code));
  }

  /** Whether that code is of the set below an overlay. */
  private boolean below(String code) {
    return table.document().isOverlay()
        && !declared(code)
        && (!names.named(code).nameVi().isEmpty() || !names.knowsBelow());
  }

  /** Takes what a row says of its code: a name of it, its criterion. */
  void named(RowsSheet.Line line, String aboveTt) {
    String code = line.get(RowColumn.CODE);
    String part = line.get(RowColumn.PART);
    boolean first = part.isEmpty() || part.equals("1");
    boolean later = line.before() == null && !first && (declared(code) || below(code));
    // What stands there as it was written needs no declaration that it did not need before.
    boolean kept = line.before() != null && !line.changed(RowColumn.CODE) && !declared(code);
    if (code.isEmpty() || later || (kept && !below(code))) {
      return;
    }
    if (below(code)) {
      nameBelow(line, code);
    } else if (!declared(code)) {
      declare(line, code, aboveTt);
    } else {
      rename(line, code);
      criterionName(line);
      move(line, code);
    }
  }

  private void nameBelow(RowsSheet.Line line, String code) {
    String content = line.get(RowColumn.CONTENT);
    boolean other =
        !content.isEmpty()
            && names.knowsBelow()
            && !content.equals(BookCells.plain(names.named(code).nameVi()));
    if (other && line.changed(RowColumn.CONTENT)) {
      told.wrong(line.place(RowColumn.CONTENT), "NAME_BELOW", code, names.named(code).nameVi());
    }
  }

  private void declare(RowsSheet.Line line, String code, String aboveTt) {
    if (line.kind() == LawSheet.CONDITIONS) {
      declareCondition(line, code);
      return;
    }
    if (!line.get(RowColumn.TEXT).isEmpty() && line.get(RowColumn.CONTENT).isEmpty()) {
      return; // What a rule concludes is for the check to say.
    }
    String dotted = code.indexOf('.') > 0 ? code.substring(0, code.indexOf('.')) : "";
    String tt = line.get(RowColumn.TT);
    tt = tt.isEmpty() && now.containsKey("criterion " + dotted) ? dotted : tt;
    // Without a number of its own a row is of the criterion above, unless its code says another.
    tt = tt.isEmpty() && (dotted.isEmpty() || dotted.equals(aboveTt)) ? aboveTt : tt;
    String content = line.get(RowColumn.CONTENT);
    if (tt.isEmpty()) {
      told.wrong(line.place(RowColumn.TT), "NO_CRITERION", code);
    }
    if (content.isEmpty()) {
      told.wrong(line.place(RowColumn.CONTENT), "NO_NAME", code);
    }
    if (tt.isEmpty() || content.isEmpty()) {
      return;
    }
    criterion(line, tt);
    String english = line.get(RowColumn.ENGLISH);
    change.indicator(tt, code, content, english.isEmpty() ? null : english);
    now.put("indicator " + code, new HeadLine("indicator " + code, "", content, english, ""));
  }

  /** A condition beside the criteria, or a ground for withdrawal. */
  private void declareCondition(RowsSheet.Line line, String code) {
    String content = line.get(RowColumn.CONTENT);
    if (content.isEmpty()) {
      told.wrong(line.place(RowColumn.CONTENT), "NO_NAME", code);
      return;
    }
    String english = line.get(RowColumn.ENGLISH);
    boolean ground = line.get(RowColumn.TEXT).startsWith("law.withdrawal(");
    String key = (ground ? "withdrawal " : "condition ") + code;
    if (ground) {
      change.withdrawal(code, content, english.isEmpty() ? null : english);
    } else {
      change.condition(code, content, english.isEmpty() ? null : english);
    }
    now.put(key, new HeadLine(key, "", content, english, ""));
  }

  private void criterion(RowsSheet.Line line, String tt) {
    String key = "criterion " + tt;
    boolean there =
        now.containsKey(key) || (table.document().isOverlay() && names.criterionBelow(tt));
    if (there) {
      return;
    }
    String name = line.get(RowColumn.CRITERION);
    if (name.isEmpty()) {
      told.wrong(line.place(RowColumn.CRITERION), "NO_NAME", tt);
      return;
    }
    String file = file(tt, name);
    change.criterion(tt, file, name, null);
    now.put(key, new HeadLine(key, "", name, "", file));
  }

  private void rename(RowsSheet.Line line, String code) {
    String key =
        now.containsKey("condition " + code)
            ? "condition " + code
            : now.containsKey("indicator " + code) ? "indicator " + code : "withdrawal " + code;
    HeadLine is = now.get(key);
    boolean changed = line.changed(RowColumn.CONTENT) || line.changed(RowColumn.ENGLISH);
    String content = line.get(RowColumn.CONTENT);
    String english = line.get(RowColumn.ENGLISH);
    // A row that is new and says nothing of its name means the one that there is.
    boolean silent = line.before() == null && (content.isEmpty() || english.isEmpty());
    if (is == null || !changed || content.isEmpty()) {
      return;
    }
    String to = silent ? is.english() : english;
    if (is.value().equals(content) && is.english().equals(to)) {
      return;
    }
    HeadLine was = before.get(key);
    boolean other = was == null || !same(was, is);
    if (other || line.before() == null || renamed.contains(key)) {
      told.wrong(line.place(RowColumn.CONTENT), "NAMES", code, is.value(), content);
      return;
    }
    HeadLine named = new HeadLine(key, "", content, to, is.extra());
    DocumentEntry entry = table.document().entry(key);
    if (entry != null) {
      change.document(key, value(entry, named));
      renamed.add(key);
      now.put(key, named);
    }
  }

  private void criterionName(RowsSheet.Line line) {
    String key = "criterion " + line.get(RowColumn.TT);
    HeadLine is = now.get(key);
    String name = line.get(RowColumn.CRITERION);
    if (is == null
        || name.isEmpty()
        || !line.changed(RowColumn.CRITERION)
        || is.value().equals(name)) {
      return;
    }
    HeadLine was = before.get(key);
    DocumentEntry entry = table.document().entry(key);
    if (line.before() == null || was == null || entry == null || !same(was, is)) {
      told.wrong(
          line.place(RowColumn.CRITERION), "NAMES", line.get(RowColumn.TT), is.value(), name);
      return;
    }
    HeadLine named = new HeadLine(key, "", name, is.english(), is.extra());
    change.document(key, value(entry, named));
    now.put(key, named);
  }

  private void move(RowsSheet.Line line, String code) {
    String tt = line.get(RowColumn.TT);
    HeadLine is = now.get("indicator " + code);
    if (line.before() == null || tt.isEmpty() || is == null || !line.changed(RowColumn.TT)) {
      return;
    }
    if (!tt.equals(moved.put(code, tt))) {
      change.document("indicator " + code, null);
      change.indicator(tt, code, is.value(), is.english().isEmpty() ? null : is.english());
    }
  }

  /** Takes away what was declared for rows that are gone, and criteria that are empty then. */
  void unused(Set<String> codes) {
    Set<String> had = new HashSet<>();
    table.rows().forEach(row -> had.add(row.code()));
    had.removeAll(codes);
    Set<String> gone = new HashSet<>();
    for (Kind kind : List.of(Kind.INDICATOR, Kind.CONDITION, Kind.WITHDRAWAL)) {
      for (DocumentEntry each : table.document().entries(kind)) {
        if (had.contains(each.code()) && now.containsKey(each.key())) {
          change.document(each.key(), null);
          gone.add(each.code());
        }
      }
    }
    for (DocumentEntry each : table.document().entries(Kind.CRITERION)) {
      List<DocumentEntry> own =
          table.document().entries(Kind.INDICATOR).stream()
              .filter(of -> of.criterion().equals(each.code()))
              .toList();
      boolean empty = !own.isEmpty() && own.stream().allMatch(of -> gone.contains(of.code()));
      if (empty && now.containsKey(each.key()) && !moved.containsValue(each.code())) {
        change.document(each.key(), null);
      }
    }
  }
}
