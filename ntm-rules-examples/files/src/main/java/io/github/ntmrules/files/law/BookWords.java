package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.table.TableCell.Certainty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a workbook in one language. Immutable. */
final class BookWords {

  /** The area of the texts. */
  static final String AREA = "law";

  private static final Pattern ID = Pattern.compile("(?s).*\\(([a-z0-9_]+)\\)\\s*");
  private static final Pattern NUMBER = Pattern.compile("[^0-9]*([0-9]{1,3})[^0-9]*");

  private final Texts texts;
  private final Choice status = new Choice();
  private final Choice join = new Choice();
  private final Choice sign = new Choice();
  private final Choice kind = new Choice();
  private final Map<String, String> measures = new LinkedHashMap<>();
  private final Measures dictionary;

  /** With the library's measures. */
  BookWords(Locale locale) {
    this(locale, Measures.standard());
  }

  BookWords(Locale locale, Measures dictionary) {
    this.dictionary = dictionary;
    texts = Texts.of(AREA, locale);
    for (String each : List.of("confirmed", "unconfirmed", "doubtful")) {
      status.add(each, texts.get("status." + each));
    }
    for (String each : List.of("all", "any", "at_least", "given")) {
      join.add(each, texts.get("join." + each, "2"));
      join.also(each, texts.get("join." + each + ".also"));
    }
    for (String each : List.of("atLeast", "moreThan", "atMost", "lessThan", "between", "none")) {
      sign.add(each, texts.get("sign." + each));
    }
    for (String each :
        List.of(
            "percent", "count", "millionDong", "squareMetres", "litres", "times", "grade", "yes")) {
      kind.add(each, texts.get("kind." + each));
      kind.also(each, texts.get("kind." + each + ".also"));
    }
    for (Measure each : dictionary.all()) {
      measures.putIfAbsent(Spelling.plain(each.label(locale)), each.id());
    }
  }

  Texts texts() {
    return texts;
  }

  String get(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  Locale locale() {
    return texts.locale();
  }

  String heading(RowColumn column) {
    return texts.get("column." + column);
  }

  Choice status() {
    return status;
  }

  Choice join() {
    return join;
  }

  Choice sign() {
    return sign;
  }

  /** The kinds of measures. */
  Choice kind() {
    return kind;
  }

  /** The measures that it knows. */
  Measures dictionary() {
    return dictionary;
  }

  /** The measure of that id, or {@code null}. */
  @Nullable Measure find(String id) {
    return dictionary.find(id);
  }

  /** How parts are joined, and how many of them are needed. */
  String join(String how, int needed) {
    return how.equals("at_least")
        ? texts.get("join.at_least", Integer.toString(needed))
        : join.text(how);
  }

  /** How many parts are needed, where it says so. */
  String needed(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? number.group(1) : "";
  }

  /** How the parts are joined by that text, or {@code null}. */
  @Nullable String joinOf(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? join.value(text.replace(number.group(1), "2")) : join.value(text);
  }

  /** The measure as a cell of the list names it. */
  String measure(String id) {
    Measure measure = find(id);
    return measure == null ? id : measure.label(locale()) + " (" + id + ")";
  }

  /** The measure of that text, or {@code null}. */
  static @Nullable Measure measureOf(String text, BookWords... languages) {
    Matcher id = ID.matcher(text);
    Measure found = languages[0].find(id.matches() ? id.group(1) : text.strip());
    for (BookWords each : languages) {
      String of = each.measures.get(Spelling.plain(text));
      found = found == null && of != null ? each.find(of) : found;
    }
    return found;
  }

  /** The mark of a cell that is more or less certain than its row; empty of one that is not. */
  static String mark(Certainty certainty) {
    return switch (certainty) {
      case AS_RULE -> "";
      case CONFIRMED -> " (✓)";
      case UNCONFIRMED -> " (~)";
      case DOUBTFUL -> " (?)";
    };
  }
}
