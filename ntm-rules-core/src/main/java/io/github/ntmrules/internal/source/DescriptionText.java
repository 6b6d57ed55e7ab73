package io.github.ntmrules.internal.source;

import io.github.ntmrules.internal.syntax.Problems;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines {@code key = value} of a description file; {@code #} begins a remark. What is wrong is
 * collected; a value that cannot be used is replaced by one that can, so that reading goes on.
 */
final class DescriptionText {

  /** What to do with a line; returns whether the line was of a kind of its own. */
  interface Lines {
    boolean take(String key, String value);
  }

  /** A value and where its line begins. */
  private record Field(String value, int offset) {}

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern FILE = Pattern.compile("[a-z0-9_]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private final SourceText source;
  private final Problems problems;
  private final List<String> keys;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Set<String> codes = new HashSet<>();
  private int offset;

  DescriptionText(String file, String text, List<String> keys) {
    this.source = new SourceText(file, text);
    this.problems = new Problems(source);
    this.keys = keys;
  }

  /** All problems so far, in the order of the lines. */
  List<RuleProblem> problems() {
    return problems.list();
  }

  /** Reads all lines; those that {@code special} does not take become fields. */
  void read(Lines special) {
    for (DescriptionLines.Line line : DescriptionLines.read(source, problems)) {
      offset = line.begin();
      line(line.key(), line.value(), special);
    }
    offset = 0;
  }

  private void line(String key, String value, Lines special) {
    if (special.take(key, value)) {
      return;
    }
    if (!keys.contains(key)) {
      wrong(Kind.UNKNOWN_KEY, Suggestions.nearest(key, keys), key);
    } else if (fields.putIfAbsent(key, new Field(value, offset)) != null) {
      wrong(Kind.REPEATED_KEY, null, key);
    }
  }

  /** Notes a problem of the line at hand. */
  void wrong(Kind kind, @Nullable String suggestion, String... details) {
    problems.add(kind, null, offset, suggestion, details);
  }

  /** Where the line at hand begins. */
  int here() {
    return offset;
  }

  /** Notes a problem of the line that begins there. */
  void wrongAt(int line, Kind kind, String detail) {
    problems.add(kind, null, line, null, detail);
  }

  /** Notes a code that may stand only once; returns whether it stands for the first time. */
  boolean once(String code) {
    boolean first = codes.add(code);
    if (!first) {
      wrong(Kind.REPEATED_KEY, null, code);
    }
    return first;
  }

  /** The value of that field; empty, and noted, if it is not given. */
  String field(String key) {
    Field field = fields.get(key);
    if (field == null) {
      offset = 0;
      wrong(Kind.MISSING_KEY, key + " = …", key);
      return "";
    }
    offset = field.offset();
    if (field.value().isEmpty()) {
      wrong(Kind.MISSING_KEY, key + " = …", key);
    }
    return field.value();
  }

  /** The value of that field, or {@code null} if it is not given. */
  @Nullable String optional(String key) {
    return fields.containsKey(key) ? field(key) : null;
  }

  /** The date of that field; noted if it is none. */
  LocalDate date(String key) {
    return parseDate(field(key));
  }

  /** The date of that field, or {@code null} if it is not given. */
  @Nullable LocalDate optionalDate(String key) {
    return fields.containsKey(key) ? date(key) : null;
  }

  /** The date that is written in the line at hand; noted if it is none. */
  LocalDate parseDate(String text) {
    LocalDate date = parsed(text);
    if (date == null && !text.isEmpty()) {
      wrong(Kind.WRONG_DATE, null, text);
    }
    return date == null ? LocalDate.EPOCH : date;
  }

  private static @Nullable LocalDate parsed(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The id of the set or overlay; noted if it could be a path or a package of another kind. */
  String id() {
    String id = field("id");
    if (!ID.matcher(id).matches()) {
      String meant = id.toLowerCase(Locale.ROOT).replaceAll("[_ ]+", "-");
      wrongValue("id", id, "a-z 0-9 -", ID.matcher(meant).matches() ? meant : null);
    }
    return id;
  }

  /** The first day after the period, or {@code null}; noted if the period has no day. */
  @Nullable LocalDate until() {
    Field begin = fields.get("in-force-from");
    LocalDate from = begin == null ? null : parsed(begin.value()); // noted where it is read
    LocalDate until = optionalDate("in-force-until");
    if (LocalDate.EPOCH.equals(until)) {
      return null;
    }
    if (from != null && until != null && !until.isAfter(from)) {
      wrongValue("in-force-until", until.toString(), "> " + from, null);
    }
    return until;
  }

  /** The name of the rule file that is written in the line at hand without its ending. */
  String ruleFile(String name) {
    if (!FILE.matcher(name).matches()) {
      wrong(Kind.WRONG_DESCRIPTION_VALUE, "tc01_quy_hoach", "criterion", name, "a-z 0-9 _");
    }
    return name + ".drl";
  }

  /** The number of that field, up to four digits. */
  int number(String key) {
    String text = field(key);
    if (NUMBER.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    wrongValue(key, text, "0 … 9999", null);
    return 0;
  }

  /** Notes that the line at hand has a value that is none of those that are possible. */
  void wrongValue(String key, String value, String possible, @Nullable String suggestion) {
    if (!value.isEmpty()) {
      wrong(Kind.WRONG_DESCRIPTION_VALUE, suggestion, key, value, possible);
    }
  }

  /**
   * A code and the parts of a value separated by {@code |}, the last of which is the English name:
   * where it is left out or empty, the Vietnamese one before it stands in its place.
   */
  String[] parts(String code, String value, int expected) {
    String[] values = value.split("\\|", -1);
    if (values.length != expected && values.length != expected - 1) {
      wrong(Kind.WRONG_PARTS, null, Integer.toString(expected), Integer.toString(values.length));
    }
    String[] parts = new String[expected + 1];
    parts[0] = code.strip();
    for (int i = 0; i < expected; i++) {
      parts[i + 1] = i < values.length ? values[i].strip() : "";
    }
    if (parts[expected].isEmpty()) {
      parts[expected] = parts[expected - 1];
    }
    return parts;
  }

  /** The title in English: where it is left out or empty, the Vietnamese one. */
  String titleEn(String titleVi) {
    Field field = fields.get("title-en");
    return field == null || field.value().isEmpty() ? titleVi : field.value();
  }
}
