package io.github.ntmrules.table;

import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.syntax.RuleFileTree.Import;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.table.RowProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the files that a table has after what was asked for. */
final class Rewriting {

  private static final String REGION = "import io.github.ntmrules.criteria.Region";
  private static final String DESIGNATION = "import io.github.ntmrules.criteria.Designation";

  private final RuleTable before;
  private final TableChange change;
  private final Map<String, String> files;
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<String, Map<String, Map<Integer, RuleEdit.Asked>>> asked;

  Rewriting(RuleTable before, TableChange change) {
    this.before = before;
    this.change = change;
    this.files = new TreeMap<>(before.files());
    this.asked = change.asked(problems);
  }

  RuleTable done() {
    description();
    measures();
    Map<String, Edits> edits = new LinkedHashMap<>();
    asked.forEach((file, rules) -> rules(file, rules, edits));
    removed(edits);
    replaced(edits);
    Map<String, List<NewRule>> added = new LinkedHashMap<>();
    for (List<TableRow> rows : change.added) {
      NewRule rule = NewRule.of(rows, fileOf(rows), problems::add);
      if (rule != null) {
        added.computeIfAbsent(rule.file(), file -> new ArrayList<>()).add(rule);
      }
    }
    refuse();
    edits.forEach((file, of) -> text(file, of.applied(text(file))));
    added.forEach(this::add);
    edits.keySet().forEach(this::emptied);
    edits.keySet().stream().filter(files::containsKey).forEach(this::imports);
    added.keySet().forEach(this::imports);
    return read();
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new TableChangeException(problems);
    }
  }

  // ---- texts

  private String text(String file) {
    return RuleSource.withoutMark(Objects.requireNonNull(files.get(file)));
  }

  private void text(String file, String text) {
    files.put(file, RuleTable.mark(files.get(file)) + text);
  }

  private static String lineEnd(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  // ---- the description

  private void description() {
    String file = before.document().file();
    if (change.document.isEmpty()) {
      return;
    }
    if (file.isEmpty()) {
      change.document.forEach(
          each -> problems.add(RowProblem.ofEntry(Kind.NO_SUCH_ENTRY, each.key())));
      return;
    }
    String text = text(file);
    text(file, new DocumentEdit(file, text, lineEnd(text), problems::add).take(change.document));
  }

  /** The folder's own measures; without any of them there is no such file. */
  private void measures() {
    boolean was = files.containsKey(ReadMeasures.FILE);
    String description = files.get(before.document().file());
    String lineEnd = lineEnd(was ? text(ReadMeasures.FILE) : String.valueOf(description));
    for (ReadMeasures.Asked each : change.measures) {
      String now = files.get(ReadMeasures.FILE);
      String text = ReadMeasures.of(now).with(each, lineEnd, problems::add);
      if (text.isBlank()) {
        files.remove(ReadMeasures.FILE);
      } else {
        text(ReadMeasures.FILE, text);
      }
    }
  }

  private TableDocument document() {
    return RuleTable.of(descriptions()).document();
  }

  /** The files that say what the columns are; without the rules, which may be half written. */
  private Map<String, String> descriptions() {
    Map<String, String> descriptions = new HashMap<>(files);
    descriptions.keySet().removeIf(name -> !name.endsWith(".txt"));
    return descriptions;
  }

  // ---- rules that there are

  private void rules(
      String file, Map<String, Map<Integer, RuleEdit.Asked>> rules, Map<String, Edits> edits) {
    ReadFile read = Objects.requireNonNull(before.ruleFiles().get(file));
    String lineEnd = lineEnd(read.source().text());
    for (ReadRule rule : read.rules()) {
      Map<Integer, RuleEdit.Asked> of = rules.get(rule.rule().name().text());
      if (of != null) {
        Edits into = edits.computeIfAbsent(file, name -> new Edits());
        new RuleEdit(rule, lineEnd, into, problems::add).take(of);
      }
    }
  }

  private @Nullable ReadRule rule(RowKey key) {
    TableRow row = before.row(key);
    if (row == null) {
      problems.add(RowProblem.of(Kind.NO_SUCH_ROW, key, null));
      return null;
    }
    boolean set = asked.getOrDefault(key.file(), Map.of()).containsKey(key.rule());
    if (set) {
      problems.add(RowProblem.of(Kind.CONTRADICTION, key, null, "set", "remove, replace"));
    }
    return Objects.requireNonNull(before.ruleFiles().get(key.file())).rules().stream()
        .filter(each -> each.rule().name().text().equals(key.rule()))
        .findFirst()
        .orElseThrow();
  }

  private void removed(Map<String, Edits> edits) {
    List<String> done = new ArrayList<>();
    for (RowKey key : change.removed) {
      ReadRule rule = rule(key);
      if (rule != null && !done.contains(key.file() + "/" + key.rule())) {
        done.add(key.file() + "/" + key.rule());
        Span span = withBlanks(rule);
        edits
            .computeIfAbsent(key.file(), name -> new Edits())
            .replace(afterRemoved(key, rule) ? new Span(rule.whole().from(), span.to()) : span, "");
      }
    }
  }

  /** Whether the rule before it goes too, which takes the empty lines between them along. */
  private boolean afterRemoved(RowKey key, ReadRule rule) {
    String last = "";
    for (ReadRule each : Objects.requireNonNull(before.ruleFiles().get(key.file())).rules()) {
      if (each == rule) {
        String above = last;
        return change.removed.stream()
            .anyMatch(other -> other.file().equals(key.file()) && other.rule().equals(above));
      }
      last = each.rule().name().text();
    }
    return false;
  }

  /** The rule with the empty lines after it, or, where it is the last, those before it. */
  private static Span withBlanks(ReadRule rule) {
    String text = rule.source().text();
    int end = rule.whole().to();
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    int begin = rule.whole().from();
    if (end == text.length()) {
      while (begin > 0 && Character.isWhitespace(text.charAt(begin - 1))) {
        begin--;
      }
      return new Span(begin, rule.whole().to());
    }
    // A remark after the end stands on its line, and stays there.
    return new Span(begin, end);
  }

  private void replaced(Map<String, Edits> edits) {
    change.replaced.forEach(
        (key, rows) -> {
          ReadRule rule = rule(key);
          boolean also = change.removed.stream().anyMatch(each -> sameRule(each, key));
          if (also) {
            problems.add(RowProblem.of(Kind.CONTRADICTION, key, null, "remove", "replace"));
          }
          NewRule written = rows.isEmpty() ? null : NewRule.of(rows, key.file(), problems::add);
          if (rule != null && written != null) {
            String text = rule.source().text();
            if (rule.tokens().remarkIn(body(rule), text)) {
              problems.add(RowProblem.of(Kind.REMARK_WITHIN, key, null));
            }
            edits
                .computeIfAbsent(key.file(), name -> new Edits())
                .replace(rule.whole(), written.text(lineEnd(text)));
          }
        });
  }

  private static boolean sameRule(RowKey one, RowKey other) {
    return one.file().equals(other.file()) && one.rule().equals(other.rule());
  }

  private static Span body(ReadRule rule) {
    return new Span(rule.rule().begin().offset(), rule.whole().to());
  }

  // ---- rules that are added

  private String fileOf(List<TableRow> rows) {
    String file = rows.get(0).key().file();
    return file.isEmpty() ? RuleHeading.fileOf(rows.get(0).code(), document()) : file;
  }

  private void add(String file, List<NewRule> rules) {
    TableDocument document = document();
    List<String> codes = RuleHeading.codes(document);
    rules.sort(
        (one, other) -> Integer.compare(place(one.code(), codes), place(other.code(), codes)));
    if (!files.containsKey(file)) {
      String description = files.get(document.file());
      String lineEnd = description == null ? "\n" : lineEnd(description);
      files.put(file, RuleHeading.of(file, document).replace("\n", lineEnd));
      named(file, document);
    }
    String text = text(file);
    String lineEnd = lineEnd(text);
    List<RuleProblem> found = new ArrayList<>();
    ReadFile read = ReadFile.of(file, text, found::add);
    Edits edits = new Edits();
    for (NewRule rule : rules) {
      insert(read, rule, codes, lineEnd, edits);
    }
    text(file, edits.applied(text));
  }

  private static int place(String code, List<String> codes) {
    int index = codes.indexOf(code);
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private static void insert(
      ReadFile read, NewRule rule, List<String> codes, String lineEnd, Edits edits) {
    String text = read.source().text();
    String written = rule.text(lineEnd);
    ReadRule before = null;
    for (ReadRule each : read.rules()) {
      if (place(each.rows().get(0).code(), codes) <= place(rule.code(), codes)) {
        before = each;
      }
    }
    if (before != null) {
      int end = before.whole().to();
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      edits.insert(end, lineEnd + lineEnd + written);
    } else if (!read.rules().isEmpty()) {
      edits.insert(read.rules().get(0).whole().from(), written + lineEnd + lineEnd);
    } else {
      boolean ended = text.isEmpty() || text.endsWith("\n");
      edits.insert(text.length(), (ended ? "" : lineEnd) + lineEnd + written + lineEnd);
    }
  }

  /** A file of which no rule is left goes, unless the description names it. */
  private void emptied(String file) {
    TableDocument document = document();
    String rules = document.value("rules");
    String name = file.replaceFirst("[.]drl$", "");
    boolean named =
        document.entries(DocumentEntry.Kind.CRITERION).stream()
                .anyMatch(each -> each.file().equals(file))
            || (rules != null && List.of(rules.split("\\s*,\\s*")).contains(name));
    if (!named && ReadFile.of(file, text(file), problem -> {}).rules().isEmpty()) {
      files.remove(file);
    }
  }

  /** An overlay says which rule files it has. */
  private void named(String file, TableDocument document) {
    boolean declared =
        document.entries(DocumentEntry.Kind.CRITERION).stream()
            .anyMatch(each -> each.file().equals(file));
    if (!document.isOverlay() || declared) {
      return;
    }
    String name = file.replaceFirst("[.]drl$", "");
    String rules = document.value("rules");
    boolean there = rules != null && List.of(rules.split("\\s*,\\s*")).contains(name);
    if (!there) {
      String all = rules == null || rules.isEmpty() ? name : rules + ", " + name;
      String text = text(document.file());
      text(
          document.file(),
          new DocumentEdit(document.file(), text, lineEnd(text), problems::add)
              .take(List.of(new DocumentEdit.Asked("rules", all, ""))));
    }
  }

  /** The heading names the types of what the rules name. */
  private void imports(String file) {
    String text = text(file);
    ReadFile read = ReadFile.of(file, text, problem -> {});
    List<Import> lines = read.tree().imports();
    Edits edits = new Edits();
    imported(read, "Designation", DESIGNATION, edits);
    imported(read, "Region", REGION, edits);
    if (!lines.isEmpty() && !edits.isEmpty()) {
      text(file, edits.applied(text));
    }
  }

  private static void imported(ReadFile read, String type, String line, Edits edits) {
    List<Import> lines = read.tree().imports();
    boolean there = lines.stream().anyMatch(each -> each.text().equals(line));
    if (there || !read.tree().constants().contains(type)) {
      return;
    }
    // After the last import of a type that stands before it, or after the package.
    int at = 0;
    String text = read.source().text();
    for (Import each : lines) {
      boolean earlier =
          each.begin().is("package")
              || (each.begin().is("import") && !each.text().startsWith("import static"));
      at = earlier && !each.text().equals(REGION) ? each.begin().offset() : at;
    }
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    edits.insert(at, lineEnd(text) + line);
  }

  // ---- what came out

  private RuleTable read() {
    RuleTable after;
    try {
      after = before.with(files);
    } catch (RuleException e) {
      e.problems()
          .forEach(
              each ->
                  problems.add(
                      RowProblem.of(Kind.NOT_AS_ASKED, null, null, each.line(Locale.ENGLISH))));
      throw new TableChangeException(problems);
    }
    asked.forEach((file, rules) -> rules.forEach((rule, parts) -> said(file, rule, parts, after)));
    refuse();
    return after;
  }

  /** Whether what was asked for is there now. */
  private void said(String file, String rule, Map<Integer, RuleEdit.Asked> parts, RuleTable after) {
    String name = rule;
    for (RuleEdit.Asked each : parts.values()) {
      name = each.fields().getOrDefault(RowField.RULE, name);
    }
    String renamed = name;
    parts.forEach(
        (part, of) -> {
          TableRow now = after.row(new RowKey(file, renamed, part));
          RowKey key = new RowKey(file, rule, part);
          of.fields()
              .forEach(
                  (field, value) -> {
                    String found = now == null ? "" : now.value(field);
                    if (!canonical(field, value).equals(found)) {
                      problems.add(RowProblem.of(Kind.NOT_AS_ASKED, key, field, value, found));
                    }
                  });
          boolean cells = of.cells() == null || (now != null && of.cells().equals(now.cells()));
          boolean upper =
              of.upper() == null || (now != null && of.upper().equals(now.upperCells()));
          if (!cells || !upper) {
            problems.add(
                RowProblem.of(
                    Kind.NOT_AS_ASKED,
                    key,
                    cells ? RowField.upper(0) : RowField.cell(0),
                    String.valueOf(cells ? of.upper() : of.cells())));
          }
        });
  }

  static String canonical(RowField field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (field.name()) {
      case CELL, UPPER -> Objects.requireNonNull(Fragments.cell(value)).text();
      case CONDITION -> Objects.requireNonNull(Fragments.condition(value));
      case REMARK, TEXT -> value.lines().reduce((one, other) -> one + "\n" + other).orElse("");
      default -> value;
    };
  }
}
