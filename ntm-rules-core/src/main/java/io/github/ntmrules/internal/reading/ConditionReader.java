package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.scope.Mentions;
import io.github.ntmrules.internal.syntax.Tree;
import io.github.ntmrules.internal.syntax.Tree.And;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Compare;
import io.github.ntmrules.internal.syntax.Tree.Condition;
import io.github.ntmrules.internal.syntax.Tree.Constant;
import io.github.ntmrules.internal.syntax.Tree.Expression;
import io.github.ntmrules.internal.syntax.Tree.Noted;
import io.github.ntmrules.internal.syntax.Tree.Numeral;
import io.github.ntmrules.internal.syntax.Tree.Or;
import io.github.ntmrules.internal.syntax.Tree.Text;
import io.github.ntmrules.internal.syntax.Tree.Word;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the condition of a rule into a test of scopes; a condition with mistakes never holds. */
final class ConditionReader {

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final List<String> EQUALITY = List.of("==", "!=", "in", "not in");
  private static final List<String> ORDER = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<String> ORDER_OR_LIST =
      List.of("==", "!=", "<", "<=", ">", ">=", "in", "not in");

  private static final Map<String, List<String>> OPERATORS =
      Map.of(
          "year", ORDER_OR_LIST,
          "date", ORDER,
          "region", EQUALITY,
          "province", EQUALITY,
          "group", EQUALITY,
          "designations", List.of("contains", "not contains"));

  private final RuleContext context;
  private final RuleNotes notes;
  private final Mentions mentions = new Mentions();
  private final Set<String> variables = new HashSet<>();

  ConditionReader(RuleContext context, RuleNotes notes) {
    this.context = context;
    this.notes = notes;
  }

  /** The condition that all of these hold. */
  ScopeCondition read(List<Condition> conditions) {
    List<Predicate<Scope>> parts = new ArrayList<>();
    for (Condition condition : conditions) {
      parts.add(read(condition, true));
    }
    return new ScopeCondition(all(parts), mentions);
  }

  /** The variables that are bound to the region. */
  Set<String> variables() {
    return variables;
  }

  /** What the condition mentions. */
  Mentions mentions() {
    return mentions;
  }

  private Predicate<Scope> read(Condition condition, boolean outermost) {
    if (condition instanceof And and) {
      return all(and.parts().stream().map(part -> read(part, false)).toList());
    }
    if (condition instanceof Or or) {
      List<Predicate<Scope>> parts = or.parts().stream().map(part -> read(part, false)).toList();
      return scope -> parts.stream().anyMatch(part -> part.test(scope));
    }
    return compare((Compare) condition, outermost);
  }

  private static Predicate<Scope> all(List<Predicate<Scope>> parts) {
    return scope -> parts.stream().allMatch(part -> part.test(scope));
  }

  private Predicate<Scope> compare(Compare compare, boolean outermost) {
    String field = compare.field().text();
    List<String> operators = OPERATORS.get(field);
    if (operators == null) {
      notes.add(
          Kind.UNKNOWN_FIELD,
          compare.field().offset(),
          Suggestions.nearest(field, OPERATORS.keySet()),
          field);
      return scope -> false;
    }
    if (!operators.contains(compare.operator())) {
      String meant = field.equals("designations") ? "contains" : null;
      notes.add(
          Kind.WRONG_OPERATOR,
          compare.sign().offset(),
          meant,
          compare.operator(),
          field,
          String.join(", ", operators));
      return scope -> false;
    }
    bind(compare, outermost);
    return switch (field) {
      case "year" -> year(compare);
      case "date" -> date(compare);
      case "region" -> region(compare);
      case "province" -> province(compare);
      case "group" -> group(compare);
      default -> designations(compare);
    };
  }

  private void bind(Compare compare, boolean outermost) {
    if (compare.variable() == null) {
      return;
    }
    boolean known =
        compare.field().is("region")
            && !compare.operator().startsWith("not")
            && (!compare.operator().equals("!=") || isNull(compare.values().get(0)));
    if (!outermost || !known) {
      notes.add(
          Kind.NOT_ALLOWED,
          compare,
          compare.variable().text() + " : region != null",
          compare.variable().text() + " : " + compare.field().text());
    }
    if (!variables.add(compare.variable().text())) {
      notes.add(Kind.REPEATED_KEY, compare, null, compare.variable().text());
    }
  }

  private static boolean isNull(Expression value) {
    return value instanceof Word word && word.begin().is("null");
  }

  // ---- the fields

  private Predicate<Scope> year(Compare compare) {
    List<Integer> years = new ArrayList<>();
    for (Expression value : compare.values()) {
      if (value instanceof Numeral number
          && number.whole()
          && YEAR.matcher(number.value()).matches()) {
        int year = Integer.parseInt(number.value());
        years.add(year);
        if (!context.mayName(year)) {
          outside(value, number.value());
        }
      } else {
        String meant =
            value instanceof Text text && YEAR.matcher(text.value()).matches()
                ? text.value()
                : null;
        wrongValue(compare, value, meant, "2020");
      }
    }
    years.forEach(mentions::year);
    return ordered(compare, years, Scope::year);
  }

  private Predicate<Scope> date(Compare compare) {
    List<LocalDate> days = new ArrayList<>();
    for (Expression value : compare.values()) {
      LocalDate day = day(compare, value);
      if (day != null) {
        days.add(day);
      }
    }
    days.forEach(mentions::day);
    return ordered(compare, days, Scope::date);
  }

  private @Nullable LocalDate day(Compare compare, Expression value) {
    if (value instanceof Call call
        && call.target() == null
        && call.name().is("day")
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof Text text) {
      if (!DAY.matcher(text.value()).matches()) {
        notes.add(Kind.WRONG_DATE, text, isoDate(text.value()), text.value());
        return null;
      }
      try {
        LocalDate day = LocalDate.parse(text.value());
        if (!context.mayName(day)) {
          outside(text, text.value());
        }
        return day;
      } catch (DateTimeException e) {
        notes.add(Kind.WRONG_DATE, text, null, text.value());
        return null;
      }
    }
    String date = value instanceof Text text ? isoDate(text.value()) : null;
    wrongValue(
        compare, value, date == null ? null : "day(\"" + date + "\")", "day(\"2024-03-01\")");
    return null;
  }

  private void outside(Tree value, String written) {
    LocalDate last = context.lastDay();
    notes.add(
        Kind.DATE_OUTSIDE_PERIOD,
        value,
        null,
        written,
        context.from().toString(),
        last == null ? "…" : last.toString());
  }

  /** The date as a rule file writes it, of one that is written otherwise; or {@code null}. */
  private static @Nullable String isoDate(String text) {
    String[] parts = text.split("[-/.]", -1);
    if (parts.length != 3 || !text.matches("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}")) {
      return null;
    }
    boolean yearFirst = parts[0].length() == 4;
    try {
      return LocalDate.of(
              Integer.parseInt(yearFirst ? parts[0] : parts[2]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(yearFirst ? parts[2] : parts[0]))
          .toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <T extends Comparable<? super T>> Predicate<Scope> ordered(
      Compare compare, List<T> values, Function<Scope, T> field) {
    if (values.size() != compare.values().size()) {
      return scope -> false;
    }
    if (compare.operator().endsWith("in")) {
      boolean wanted = compare.operator().equals("in");
      return scope -> values.contains(field.apply(scope)) == wanted;
    }
    T value = values.get(0);
    IntPredicate order =
        switch (compare.operator()) {
          case "==" -> sign -> sign == 0;
          case "!=" -> sign -> sign != 0;
          case "<" -> sign -> sign < 0;
          case "<=" -> sign -> sign <= 0;
          case ">" -> sign -> sign > 0;
          default -> sign -> sign >= 0;
        };
    return scope -> order.test(field.apply(scope).compareTo(value));
  }

  private Predicate<Scope> region(Compare compare) {
    mentions.region();
    List<@Nullable Region> regions = new ArrayList<>();
    for (Expression value : compare.values()) {
      if (isNull(value) && compare.values().size() == 1) {
        regions.add(null);
      } else if (value instanceof Constant constant) {
        Region region = Constants.read(constant, Region.class, notes);
        if (region == null) {
          return scope -> false;
        }
        regions.add(region);
      } else {
        wrongValue(compare, value, meant(value, Region.class), "Region.TAY_NGUYEN");
        return scope -> false;
      }
    }
    return equality(compare, regions, Scope::region);
  }

  private Predicate<Scope> province(Compare compare) {
    List<@Nullable String> provinces = new ArrayList<>();
    for (Expression value : compare.values()) {
      if (isNull(value) && compare.values().size() == 1) {
        provinces.add(null);
        mentions.province(null);
      } else if (value instanceof Text text && !text.value().isBlank()) {
        String name = Provinces.find(text.value());
        if (!text.value().equals(name)) {
          String meant = name == null ? Provinces.nearest(text.value()) : name;
          wrongValue(compare, value, meant, "\"Kon Tum\"");
          return scope -> false;
        }
        provinces.add(name);
        mentions.province(name);
      } else {
        String name = value instanceof Word word ? Provinces.find(word.begin().text()) : null;
        wrongValue(compare, value, name == null ? null : '"' + name + '"', "\"Kon Tum\"");
        return scope -> false;
      }
    }
    return equality(compare, provinces, Scope::province);
  }

  private Predicate<Scope> group(Compare compare) {
    mentions.group();
    List<@Nullable String> groups = new ArrayList<>();
    for (Expression value : compare.values()) {
      if (!(value instanceof Text text)) {
        wrongValue(compare, value, null, "\"" + String.join("\", \"", context.columns()) + "\"");
        return scope -> false;
      }
      if (!context.columns().contains(text.value())) {
        String meant = Suggestions.nearest(text.value(), context.columns());
        notes.add(
            Kind.UNKNOWN_COLUMN, value, meant, text.value(), String.join(", ", context.columns()));
        return scope -> false;
      }
      groups.add(text.value());
    }
    return equality(compare, groups, Scope::group);
  }

  private static <T> Predicate<Scope> equality(
      Compare compare, List<@Nullable T> values, Function<Scope, @Nullable T> field) {
    boolean wanted = compare.operator().equals("==") || compare.operator().equals("in");
    return scope -> values.contains(field.apply(scope)) == wanted;
  }

  private Predicate<Scope> designations(Compare compare) {
    Designation designation = designation(compare, compare.values().get(0));
    if (designation == null) {
      return scope -> false;
    }
    mentions.designation(designation);
    boolean wanted = compare.operator().equals("contains");
    return scope -> scope.designations().contains(designation) == wanted;
  }

  private @Nullable Designation designation(Compare compare, Expression value) {
    DesignationReader reader = new DesignationReader(context.measures().designations(), notes);
    if (value instanceof Constant constant) {
      return reader.read(constant);
    }
    if (value instanceof Call call) {
      Text named = DesignationReader.named(call);
      if (named != null) {
        return reader.read(call, named);
      }
    }
    boolean word = value instanceof Text || value instanceof Word;
    String meant = word ? reader.meant(value.begin().text()) : null;
    wrongValue(compare, value, meant, "Designation.ESPECIALLY_DIFFICULT");
    return null;
  }

  private static <E extends Enum<E>> @Nullable String meant(Expression value, Class<E> type) {
    return value instanceof Text || value instanceof Word
        ? Constants.meant(value.begin().text(), type)
        : null;
  }

  private void wrongValue(Compare compare, Tree value, @Nullable String meant, String example) {
    if (!(value instanceof Noted)) {
      notes.add(Kind.WRONG_VALUE, value, meant, compare.field().text(), example);
    }
  }
}
