package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.Statement.Column;
import io.github.ntmrules.internal.reading.Statement.Effect;
import io.github.ntmrules.internal.reading.Statement.Subject;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Constant;
import io.github.ntmrules.internal.syntax.Tree.Expression;
import io.github.ntmrules.internal.syntax.Tree.Noted;
import io.github.ntmrules.internal.syntax.Tree.Numeral;
import io.github.ntmrules.internal.syntax.Tree.Text;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.DerivedTerm;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.WithdrawalTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the statements {@code law.…} of a rule into conclusions. */
final class StatementReader {

  /** How each conclusion is used, for messages. */
  static final Map<String, String> USAGES =
      Map.of(
          "require", "law.require(\"…\", percent(\"…\").atLeast(…))",
          "notApplicable", "law.notApplicable(\"…\", \"…\")",
          "column", "law.column(\"…\")",
          "group", "law.group(\"…\")",
          "groupUndetermined", "law.groupUndetermined(\"…\", \"…\", \"…\")",
          "derive", "law.derive(\"…\", sum(\"…\", \"…\"))",
          "neverEased", "law.neverEased(\"…\")",
          "condition", "law.condition(\"…\", yes(\"…\"))",
          "withdrawal", "law.withdrawal(\"…\", criteriaNotMet(…))");

  // An overlay replaces requirements; nobody would ask it for the rest.
  private static final Set<String> NOT_IN_OVERLAY = Set.of("derive", "neverEased", "withdrawal");

  private final RuleContext context;
  private final RuleNotes notes;
  private final Set<String> variables;
  private final ClauseReader clauses;

  StatementReader(RuleContext context, RuleNotes notes, Set<String> variables) {
    this.context = context;
    this.notes = notes;
    this.variables = variables;
    this.clauses = new ClauseReader(context, notes);
  }

  /** The conclusion, or {@code null} if something is wrong with it, which is noted. */
  @Nullable Statement read(Call call) {
    String name = call.name().text();
    String usage = USAGES.get(name);
    if (usage == null) {
      notes.add(
          Kind.UNKNOWN_WORD,
          call.name().offset(),
          Suggestions.nearest(name, USAGES.keySet()),
          "law." + name);
      return null;
    }
    if (context.overlay() && NOT_IN_OVERLAY.contains(name)) {
      notes.add(Kind.NOT_IN_OVERLAY, call.name().offset(), null, "law." + name);
    }
    boolean one = call.arguments().size() == 1;
    if (one && name.equals("column") && !(call.arguments().get(0) instanceof Text)) {
      return region(call, call.arguments().get(0));
    }
    if (!call.arguments().isEmpty() && call.arguments().get(0) instanceof Numeral code) {
      notes.add(Kind.UNQUOTED, code, '"' + code.value() + '"', code.value());
      return null;
    }
    List<Value> given = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      Value value = clauses.read(argument);
      if (value != null) {
        given.add(value);
      }
    }
    if (given.size() < call.arguments().size()) {
      return null;
    }
    Statement statement = statement(call, name, given);
    if (statement == null) {
      clauses.wrongArguments(call, usage);
      return null;
    }
    return known(call, statement) ? statement : null;
  }

  private static @Nullable Statement statement(Call call, String name, List<Value> given) {
    List<ValueType> types = given.stream().map(Value::type).toList();
    return switch (name) {
      case "require" ->
          types.equals(List.of(ValueType.TEXT, ValueType.CLAUSE)) ? require(call, given) : null;
      case "condition" ->
          types.equals(List.of(ValueType.TEXT, ValueType.CLAUSE)) ? condition(call, given) : null;
      case "notApplicable" ->
          types.equals(List.of(ValueType.TEXT, ValueType.TEXT)) ? notApplicable(call, given) : null;
      case "withdrawal" ->
          types.equals(List.of(ValueType.TEXT, ValueType.SHARE)) ? withdrawal(call, given) : null;
      case "derive" ->
          types.equals(List.of(ValueType.TEXT, ValueType.DERIVED)) ? derive(call, given) : null;
      case "groupUndetermined" ->
          Set.of(ValueType.TEXT).containsAll(types) ? undetermined(call, texts(given)) : null;
      case "neverEased" -> types.equals(List.of(ValueType.TEXT)) ? neverEased(call, given) : null;
      default -> types.equals(List.of(ValueType.TEXT)) ? column(call, name, text(given, 0)) : null;
    };
  }

  private static Statement require(Call call, List<Value> given) {
    String code = text(given, 0);
    Clause clause = (Clause) given.get(1).object();
    return asked(Subject.INDICATOR, call, given, clause, (scope, law) -> law.require(code, clause));
  }

  private static Statement condition(Call call, List<Value> given) {
    String code = text(given, 0);
    Clause clause = (Clause) given.get(1).object();
    return asked(
        Subject.CONDITION, call, given, clause, (scope, law) -> law.condition(code, clause));
  }

  private static Statement asked(
      Subject subject, Call call, List<Value> given, Clause clause, Effect effect) {
    Set<String> references = given.get(1).references();
    return new Statement(subject, text(given, 0), clause, null, references, effect, call);
  }

  private static Statement notApplicable(Call call, List<Value> given) {
    String code = text(given, 0);
    String reason = text(given, 1);
    return plain(Subject.INDICATOR, call, code, (scope, law) -> law.notApplicable(code, reason));
  }

  private static Statement withdrawal(Call call, List<Value> given) {
    String code = text(given, 0);
    WithdrawalTerm term = (WithdrawalTerm) given.get(1).object();
    return plain(Subject.WITHDRAWAL, call, code, (scope, law) -> law.withdrawal(code, term));
  }

  private static Statement derive(Call call, List<Value> given) {
    String measure = text(given, 0);
    DerivedTerm term = (DerivedTerm) given.get(1).object();
    return plain(Subject.DERIVATION, call, measure, (scope, law) -> law.derive(measure, term));
  }

  private static Statement neverEased(Call call, List<Value> given) {
    String code = text(given, 0);
    return plain(Subject.NEVER_EASED, call, code, (scope, law) -> law.neverEased(code));
  }

  private static Statement plain(Subject subject, Call call, String code, Effect effect) {
    return new Statement(subject, code, null, null, Set.of(), effect, call);
  }

  private static Statement column(Call call, String name, String text) {
    return name.equals("column")
        ? chosen(call, scope -> text, (scope, law) -> law.column(text))
        : chosen(call, scope -> text, (scope, law) -> law.group(text));
  }

  /** A reason, and none or at least two columns that are possible. */
  private static @Nullable Statement undetermined(Call call, List<String> given) {
    if (given.isEmpty()) {
      return null;
    }
    String reason = given.get(0);
    List<String> columns = given.subList(1, given.size());
    if (!columns.isEmpty() && Set.copyOf(columns).size() < Math.max(2, columns.size())) {
      return null;
    }
    String[] possible = columns.toArray(new String[0]);
    return plain(
        Subject.GROUP_UNDETERMINED,
        call,
        "",
        (scope, law) -> law.groupUndetermined(reason, possible));
  }

  private static Statement chosen(Call call, Column column, Effect effect) {
    return new Statement(Subject.COLUMN, "", null, column, Set.of(), effect, call);
  }

  private static List<String> texts(List<Value> given) {
    return given.stream().map(each -> (String) each.object()).toList();
  }

  private static String text(List<Value> given, int index) {
    return (String) given.get(index).object();
  }

  /** A column named by a region: a constant, or the variable that is bound to the region. */
  private @Nullable Statement region(Call call, Expression argument) {
    if (argument instanceof Constant constant) {
      Region region = Constants.read(constant, Region.class, notes);
      return region == null ? null : ofRegion(call, scope -> region);
    }
    if (argument instanceof Noted) {
      return null;
    }
    String name = argument.begin().text();
    if (!variables.contains(name)) {
      String nearest = Suggestions.nearest(name, variables);
      notes.add(Kind.UNKNOWN_VARIABLE, argument, nearest, name);
      return null;
    }
    return ofRegion(call, scope -> Objects.requireNonNull(scope.region()));
  }

  private interface Regions {
    Region in(Scope scope);
  }

  private @Nullable Statement ofRegion(Call call, Regions regions) {
    if (!context.columnsAreRegions()) {
      notes.add(
          Kind.UNKNOWN_COLUMN,
          call.arguments().get(0),
          null,
          call.arguments().get(0).begin().text(),
          String.join(", ", context.columns()));
      return null;
    }
    return chosen(
        call,
        scope -> regions.in(scope).abbreviation(),
        (scope, law) -> law.column(regions.in(scope)));
  }

  /** Whether the set has what is concluded about. */
  private boolean known(Call call, Statement statement) {
    Text code = (Text) call.arguments().get(0);
    return switch (statement.subject()) {
      case INDICATOR, NEVER_EASED ->
          clauses.known(code, context.indicators(), Kind.UNKNOWN_INDICATOR);
      case CONDITION -> clauses.known(code, context.conditions(), Kind.UNKNOWN_INDICATOR);
      case WITHDRAWAL -> clauses.known(code, context.withdrawals(), Kind.UNKNOWN_INDICATOR);
      case COLUMN -> clauses.known(code, context.columns(), Kind.UNKNOWN_COLUMN);
      case DERIVATION -> {
        if (context.measures().find(code.value()) != null) {
          yield true;
        }
        String nearest = context.measures().nearest(code.value());
        notes.add(Kind.UNKNOWN_MEASURE, code, nearest, code.value());
        yield false;
      }
      case GROUP_UNDETERMINED ->
          call.arguments().stream()
              .skip(1)
              .allMatch(each -> clauses.known((Text) each, context.columns(), Kind.UNKNOWN_COLUMN));
    };
  }
}
