package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.cell.Days;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.law.ScopeCondition.All;
import io.github.ntmrules.files.law.ScopeCondition.Any;
import io.github.ntmrules.files.law.ScopeCondition.One;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scopes in plain words: {@code diện "xã đặc biệt khó khăn" hoặc vùng Tây Nguyên}. What is written
 * so is read back as the same condition; what cannot be said so stands as rule files write it.
 * Immutable.
 */
final class ScopeWords {

  /** A typed condition that says nothing known. */
  static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String part;
    private final @Nullable String suggestion;

    UnreadableException(String part, @Nullable String suggestion) {
      super(part);
      this.part = part;
      this.suggestion = suggestion;
    }

    /** What of it cannot be read. */
    String part() {
      return part;
    }

    /** What was probably meant, or {@code null}. */
    @Nullable String suggestion() {
      return suggestion;
    }
  }

  private static final Pattern RULE =
      Pattern.compile(
          "(?s).*(?:\\$\\w+\\s*:|\\b(?:designations|region|province|group|year|date)\\s*"
              + "(?:[=!<>]=|[<>]|not |in\\b|contains\\b)).*");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final List<String> FIELDS = List.of("designation", "region", "province", "group");
  private static final Map<String, String> ORDERS =
      Map.of("eq", "==", "ne", "!=", "ge", ">=", "lt", "<", "gt", ">", "le", "<=");
  private static final String BOUND = "$vung";
  private static final String PLAIN = "[\\p{L}\\p{N}. -]+";

  /**
   * Words around a name or a number.
   *
   * @param field whose
   * @param operator how it is compared
   */
  private record Form(String field, String operator, Pattern typed) {}

  private final BookWords words;
  private final List<String> groups;
  private final List<Form> forms = new ArrayList<>();
  private final List<Form> years = new ArrayList<>();
  private final Map<String, String> designations = new LinkedHashMap<>();
  private final Map<String, String> regions = new LinkedHashMap<>();
  private final Map<String, One> whole = new LinkedHashMap<>();
  private final List<Pattern> names = new ArrayList<>();
  private final Pattern and;
  private final Pattern or;

  /**
   * For a table.
   *
   * @param groups its columns
   * @param languages in which it may be typed; it is written in the first
   */
  ScopeWords(List<String> groups, BookWords... languages) {
    this.words = languages[0];
    this.groups = List.copyOf(groups);
    List<String> ands = new ArrayList<>();
    List<String> ors = new ArrayList<>();
    for (BookWords each : languages) {
      forms(each);
      names(each);
      ands.add(Pattern.quote(each.get("scope.and")));
      ors.add(Pattern.quote(each.get("scope.or")));
    }
    this.and = word(ands);
    this.or = word(ors);
    List<String> longest = new ArrayList<>(designations.keySet());
    for (BookWords each : languages) {
      for (Region region : Region.values()) {
        String name = region.displayName(each.locale());
        if (joint(name)) {
          longest.add(name);
        }
      }
    }
    longest.sort(Comparator.comparingInt(String::length).reversed());
    longest.forEach(
        name ->
            names.add(
                Pattern.compile(
                    Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
  }

  /** Whether a word that joins stands in it. */
  private boolean joint(String name) {
    return and.matcher(name).find() || or.matcher(name).find();
  }

  private static Pattern word(List<String> words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + String.join("|", words) + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private void forms(BookWords of) {
    for (String field : FIELDS) {
      boolean list = field.equals("designation");
      form(of, "scope.not." + field, field, list ? "not contains" : "!=", forms);
      form(of, "scope." + field, field, list ? "contains" : "==", forms);
    }
    ORDERS.forEach(
        (name, operator) -> {
          form(of, "scope.year." + name, "year", operator, forms);
          form(of, "scope.date." + name, "date", operator, forms);
          form(of, "scope.column." + name, "year", operator, years);
          form(of, "scope.year." + name, "year", operator, years);
        });
    alternatives(of, "scope.region.known", One.of("region", "!=", "null"));
    alternatives(of, "scope.region.unknown", One.of("region", "==", "null"));
    alternatives(of, "scope.region.bound", new One("region", "!=", List.of("null"), BOUND));
  }

  private void alternatives(BookWords of, String key, One says) {
    for (String each : of.get(key).split("\\|", -1)) {
      whole.put(Spelling.plain(each), says);
    }
  }

  private static void form(
      BookWords of, String key, String field, String operator, List<Form> into) {
    for (String each : of.texts().get(key, "{0}").split("\\|", -1)) {
      String pattern = Pattern.quote(each).replace("{0}", "\\E(.+)\\Q");
      into.add(
          new Form(
              field,
              operator,
              Pattern.compile("(?s)" + pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }
  }

  /** How rules write it. */
  private static String written(Designation designation) {
    return designation.ofFolder()
        ? "designation(\"" + designation.id() + "\")"
        : "Designation." + designation.id();
  }

  /** The names of what a commune can be. */
  private void names(BookWords of) {
    for (Designation each : of.dictionary().designations().all()) {
      designations.putIfAbsent(each.displayName(of.locale()), written(each));
    }
    for (Region each : Region.values()) {
      String constant = "Region." + each.name();
      regions.putIfAbsent(Spelling.plain(each.displayName(of.locale())), constant);
      regions.putIfAbsent(Spelling.plain(each.abbreviation()), constant);
    }
  }

  // ---- written

  /** The condition in words, or as it is where it cannot be said so. */
  String shown(String condition) {
    List<ScopeCondition> read = ScopeCondition.read(condition);
    String said = read == null ? null : said(read);
    return said == null ? condition : said;
  }

  /** The conditions in words, if these say the same when they are read; else {@code null}. */
  @Nullable String said(List<ScopeCondition> conditions) {
    List<String> parts = new ArrayList<>();
    for (ScopeCondition each : conditions) {
      String part = said(each, false);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    String all = String.join(";\n", parts);
    try {
      return read(all).equals(conditions) ? all : null;
    } catch (UnreadableException e) {
      return null;
    }
  }

  private @Nullable String said(ScopeCondition of, boolean within) {
    if (of instanceof One one) {
      return said(one);
    }
    List<ScopeCondition> parts = of instanceof All all ? all.parts() : ((Any) of).parts();
    List<String> each = new ArrayList<>();
    for (ScopeCondition part : parts) {
      String said = said(part, true);
      if (said == null) {
        return null;
      }
      each.add(said);
    }
    String joint = " " + words.get(of instanceof All ? "scope.and" : "scope.or") + " ";
    String all = String.join(joint, each);
    return within ? "(" + all + ")" : all;
  }

  private @Nullable String said(One one) {
    for (Map.Entry<String, One> each : whole.entrySet()) {
      if (each.getValue().equals(one)) {
        String key =
            one.variable().isEmpty() ? one.operator().equals("!=") ? "known" : "unknown" : "bound";
        return words.get("scope.region." + key).split("\\|", -1)[0];
      }
    }
    if (!one.variable().isEmpty()) {
      return null;
    }
    if (one.field().equals("year") || one.field().equals("date")) {
      return time(one);
    }
    String field = one.field().equals("designations") ? "designation" : one.field();
    if (!FIELDS.contains(field)) {
      return null;
    }
    boolean is = List.of("==", "in", "contains").contains(one.operator());
    List<String> values = new ArrayList<>();
    for (String each : one.values()) {
      String name = name(field, each);
      if (name == null) {
        return null;
      }
      values.add(name);
    }
    String form = is ? "scope." + field : "scope.not." + field;
    return words.get(form, String.join(" / ", values)).split("\\|", -1)[0];
  }

  private @Nullable String name(String field, String value) {
    String text = value.replaceAll("^\"|\"$", "");
    return switch (field) {
      case "designation" -> {
        for (Designation each : words.dictionary().designations().all()) {
          if (value.equals(written(each))) {
            yield '"' + each.displayName(words.locale()) + '"';
          }
        }
        yield null;
      }
      case "region" -> {
        for (Region each : Region.values()) {
          if (value.equals("Region." + each.name())) {
            String name = each.displayName(words.locale());
            yield joint(name) ? '"' + name + '"' : name;
          }
        }
        yield null;
      }
      default -> value.equals(text) ? null : text.matches(PLAIN) ? text : value;
    };
  }

  private @Nullable String time(One one) {
    for (Map.Entry<String, String> each : ORDERS.entrySet()) {
      if (each.getValue().equals(one.operator())) {
        String value = one.values().get(0);
        if (one.field().equals("date")) {
          String day = value.replaceAll("^day\\(\"|\"\\)$", "");
          value = day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? DAY.format(LocalDate.parse(day)) : "";
        }
        String key = "scope." + one.field() + "." + each.getKey();
        return value.isEmpty() ? null : words.get(key, value).split("\\|", -1)[0];
      }
    }
    return null;
  }

  // ---- the year, in a column of its own

  /** The one condition of the year among these, or {@code null} if there is none or several. */
  static @Nullable One year(List<ScopeCondition> conditions) {
    One found = null;
    int count = 0;
    for (ScopeCondition each : conditions) {
      if (each instanceof One one
          && one.field().equals("year")
          && ORDERS.containsValue(one.operator())
          && !one.operator().equals("!=")) {
        found = one;
        count++;
      }
    }
    return count == 1 ? found : null;
  }

  /** How the column says it. */
  String year(One year) {
    for (Map.Entry<String, String> each : ORDERS.entrySet()) {
      if (each.getValue().equals(year.operator())) {
        String key = "scope.column." + each.getKey();
        return words.get(key, year.values().get(0)).split("\\|", -1)[0];
      }
    }
    return "";
  }

  /** What was typed there. */
  One readYear(String typed) throws UnreadableException {
    String text = Spelling.composed(typed);
    for (Form each : years) {
      Matcher form = each.typed().matcher(text);
      if (form.matches() && form.group(1).strip().matches("[12][0-9]{3}")) {
        return One.of("year", each.operator(), form.group(1).strip());
      }
    }
    throw new UnreadableException(typed, null);
  }

  // ---- read

  /** The conditions that were typed, in words or as rule files write them. */
  List<ScopeCondition> read(String typed) throws UnreadableException {
    if (RULE.matcher(typed).matches()) {
      List<ScopeCondition> read = ScopeCondition.read(typed);
      if (read == null) {
        throw new UnreadableException(typed, null);
      }
      return read;
    }
    List<ScopeCondition> all = new ArrayList<>();
    for (String each : split(quoted(typed), Pattern.compile("[;,\\n]"))) {
      if (!each.isBlank()) {
        all.add(any(each));
      }
    }
    return all;
  }

  /** Whether that is how rule files write it. */
  static boolean isRule(String typed) {
    return RULE.matcher(typed).matches();
  }

  /** With the names of designations between quotes: words that join stand in some of them. */
  private String quoted(String typed) {
    StringBuilder text =
        new StringBuilder(typed.replace('“', '"').replace('”', '"').replace('\r', ' '));
    for (Pattern name : names) {
      Matcher found = name.matcher(text);
      int next = 0;
      while (found.find(next)) {
        boolean within =
            text.substring(0, found.start()).chars().filter(c -> c == '"').count() % 2 == 1;
        if (within) {
          next = found.end();
        } else {
          next = found.end() + 2;
          text.insert(found.end(), '"').insert(found.start(), '"');
        }
        found = name.matcher(text);
        if (next > text.length()) {
          break;
        }
      }
    }
    return text.toString();
  }

  /** The parts between separators that are in no quotes and brackets. */
  private static List<String> split(String text, Pattern separator) {
    List<String> parts = new ArrayList<>();
    Matcher found = separator.matcher(text).useTransparentBounds(true);
    int depth = 0;
    boolean quote = false;
    int begin = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      quote ^= c == '"';
      depth += quote ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (!quote && depth == 0 && found.region(at, text.length()).lookingAt()) {
        parts.add(text.substring(begin, at));
        begin = found.end();
        at = begin;
      } else {
        at++;
      }
    }
    parts.add(text.substring(begin));
    return parts;
  }

  private ScopeCondition any(String text) throws UnreadableException {
    List<ScopeCondition> parts = new ArrayList<>();
    for (String each : split(text, or)) {
      parts.add(all(each));
    }
    return ScopeCondition.any(parts);
  }

  private ScopeCondition all(String text) throws UnreadableException {
    List<ScopeCondition> parts = new ArrayList<>();
    for (String each : split(text, and)) {
      parts.add(one(each.strip()));
    }
    return ScopeCondition.all(parts);
  }

  private ScopeCondition one(String text) throws UnreadableException {
    if (text.startsWith("(") && text.endsWith(")")) {
      return any(text.substring(1, text.length() - 1));
    }
    String composed = Spelling.composed(text);
    One known = whole.get(Spelling.plain(composed));
    if (known != null) {
      return known;
    }
    String part = composed;
    String suggestion = null;
    for (Form each : forms) {
      Matcher form = each.typed().matcher(composed);
      if (form.matches()) {
        try {
          return one(each, form.group(1).strip());
        } catch (UnreadableException e) {
          part = e.part();
          suggestion = suggestion == null ? e.suggestion() : suggestion;
        }
      }
    }
    throw new UnreadableException(part, suggestion);
  }

  private One one(Form form, String named) throws UnreadableException {
    List<String> values = new ArrayList<>();
    for (String each : split(named, Pattern.compile("/(?![0-9])"))) {
      values.add(value(form.field(), each.strip()));
    }
    String field = form.field().equals("designation") ? "designations" : form.field();
    if (values.size() == 1) {
      return new One(field, form.operator(), values, "");
    }
    String list =
        switch (form.operator()) {
          case "==" -> "in";
          case "!=" -> "not in";
          default -> throw new UnreadableException(named, null);
        };
    return new One(field, list, values, "");
  }

  private String value(String field, String typed) throws UnreadableException {
    String bare = typed.replaceAll("^\"|\"$", "").strip();
    return switch (field) {
      case "designation" -> designation(bare);
      case "region" -> {
        String region = regions.get(Spelling.plain(bare));
        if (region == null) {
          throw new UnreadableException(bare, Spelling.nearest(bare, regions.keySet()));
        }
        yield region;
      }
      case "province" -> {
        String province = Provinces.find(bare);
        if (province == null) {
          throw new UnreadableException(bare, Provinces.nearest(bare));
        }
        yield '"' + province + '"';
      }
      case "group" -> '"' + group(bare) + '"';
      case "date" -> {
        try {
          yield "day(\"" + Days.parse(bare) + "\")";
        } catch (UnreadableCellException e) {
          throw new UnreadableException(bare, null);
        }
      }
      default -> {
        if (!bare.matches("[12][0-9]{3}")) {
          throw new UnreadableException(bare, null);
        }
        yield bare;
      }
    };
  }

  private String designation(String typed) throws UnreadableException {
    for (Map.Entry<String, String> each : designations.entrySet()) {
      if (Spelling.plain(each.getKey()).equals(Spelling.plain(typed))
          || each.getValue().equals("Designation." + typed)) {
        return each.getValue();
      }
    }
    throw new UnreadableException(typed, Spelling.nearest(typed, designations.keySet()));
  }

  /** The column that was meant: {@code nhóm 1} where it is called {@code 1}, or the other way. */
  private String group(String typed) throws UnreadableException {
    for (String each : groups) {
      if (Spelling.plain(each).equals(Spelling.plain(typed)) || loose(each).equals(loose(typed))) {
        return each;
      }
    }
    if (groups.isEmpty()) {
      return typed;
    }
    throw new UnreadableException(typed, Spelling.nearest(typed, groups));
  }

  private static String loose(String group) {
    String bare = Spelling.bare(group).replaceAll("[^a-z0-9]+", " ").strip();
    return bare.replaceFirst("^(?:nhom|cot|group|column) ", "");
  }

  /** The column that was probably meant, or {@code null}. */
  @Nullable String nearestGroup(String typed) {
    return Spelling.nearest(typed, groups);
  }

  /** The column of that name, or {@code null}. */
  @Nullable String groupOf(String typed) {
    try {
      return group(typed);
    } catch (UnreadableException e) {
      return null;
    }
  }
}
