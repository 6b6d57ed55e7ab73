package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.syntax.Token;
import io.github.ntmrules.internal.syntax.Tree;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Constant;
import io.github.ntmrules.internal.syntax.Tree.Expression;
import io.github.ntmrules.internal.syntax.Tree.Noted;
import io.github.ntmrules.internal.syntax.Tree.Numeral;
import io.github.ntmrules.internal.syntax.Tree.Text;
import io.github.ntmrules.internal.syntax.Tree.Word;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the words of a consequence into what they stand for, and notes what stands for nothing. */
final class ClauseReader {

  private static final BigDecimal GREATEST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);

  private static final Set<String> NOTHING = Set.of("null", "true", "false", "new", "this");

  private final RuleContext context;
  private final RuleNotes notes;
  private final Terms terms;
  private final LevelCheck levels;
  private final IdentityHashMap<Expression, @Nullable Value> read = new IdentityHashMap<>();

  ClauseReader(RuleContext context, RuleNotes notes) {
    this.context = context;
    this.notes = notes;
    this.terms = new Terms(context.measures());
    this.levels = new LevelCheck(context, notes);
  }

  /** What it stands for, or {@code null} if that was noted to be nothing. */
  @Nullable Value read(Expression expression) {
    Value value = value(expression);
    read.put(expression, value);
    return value;
  }

  private @Nullable Value value(Expression expression) {
    if (expression instanceof Text text) {
      return Value.of(ValueType.TEXT, text.value());
    }
    if (expression instanceof Numeral number) {
      return number(number);
    }
    if (expression instanceof Call call) {
      return call(call);
    }
    if (expression instanceof Noted) {
      return null;
    }
    if (expression instanceof Word word && noteBare(word)) {
      return null;
    }
    String written =
        expression instanceof Constant constant
            ? constant.begin().text() + "." + constant.name().text()
            : expression.begin().text();
    notes.add(Kind.UNKNOWN_WORD, expression, null, written);
    return null;
  }

  /** Notes a word without the brackets or the quotes that it needs; not one that is neither. */
  private boolean noteBare(Word bare) {
    String written = bare.begin().text();
    for (Words.Word word : Words.find(null, written)) {
      String meant = word.given().isEmpty() ? written + "()" : word.usage();
      notes.add(Kind.UNKNOWN_WORD, bare, meant, written);
      return true;
    }
    if (written.startsWith("$") || NOTHING.contains(written)) {
      return false;
    }
    notes.add(Kind.UNQUOTED, bare, '"' + written + '"', written);
    return true;
  }

  private @Nullable Value number(Numeral number) {
    if (!number.whole()) {
      return Value.of(ValueType.DECIMAL, Double.valueOf(number.value()));
    }
    if (new BigDecimal(number.value()).abs().compareTo(GREATEST_WHOLE) > 0) {
      notes.add(Kind.WRONG_NUMBER, number, number.value() + ".0", number.value());
      return null;
    }
    return Value.of(ValueType.WHOLE, Integer.valueOf(number.value()));
  }

  // ---- words

  private @Nullable Value call(Call call) {
    Value target = call.target() == null ? null : read(call.target());
    List<Value> given = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      Value value = read(argument);
      if (value != null) {
        given.add(value);
      }
    }
    if (call.target() != null && target == null) {
      return null;
    }
    ValueType said = target == null ? null : target.type();
    List<Words.Word> words = Words.find(said, call.name().text());
    if (words.isEmpty()) {
      String name = call.name().text();
      notes.add(
          Kind.UNKNOWN_WORD,
          call.name().offset(),
          Suggestions.nearest(name, Words.names(said)),
          name);
      return null;
    }
    return given.size() < call.arguments().size() ? null : make(call, words, target, given);
  }

  private @Nullable Value make(
      Call call, List<Words.Word> words, @Nullable Value target, List<Value> given) {
    for (Words.Word word : words) {
      if (word.takes(given)) {
        Value made = make(call, word, target, given);
        if (made != null && !checked(call, word, target, made)) {
          return null;
        }
        return made;
      }
    }
    wrongArguments(call, words.get(0).usage());
    return null;
  }

  private @Nullable Value make(
      Call call, Words.Word word, @Nullable Value target, List<Value> given) {
    try {
      List<Object> objects = given.stream().map(Value::object).toList();
      Object made = word.maker().make(terms, target == null ? call : target.object(), objects);
      return new Value(word.result(), made, measure(word, given), references(word, target, given));
    } catch (RuleException e) {
      e.problems().forEach(problem -> notes.add(LevelCheck.told(problem), offset(call, problem)));
      return null;
    }
  }

  private static Set<String> references(
      Words.Word word, @Nullable Value target, List<Value> given) {
    Set<String> references = new HashSet<>();
    if (word.refers()) {
      references.add((String) given.get(0).object());
    }
    if (target != null) {
      references.addAll(target.references());
    }
    given.forEach(value -> references.addAll(value.references()));
    return Set.copyOf(references);
  }

  private @Nullable Measure measure(Words.Word word, List<Value> given) {
    return word.result() == ValueType.FIGURE
        ? context.measures().find((String) given.get(0).object())
        : null;
  }

  /** The argument that the problem names, or else the word. */
  private static int offset(Call call, RuleProblem problem) {
    for (Expression argument : call.arguments()) {
      if (names(problem, argument)) {
        return argument.begin().offset();
      }
    }
    return call.name().offset();
  }

  /** Whether the problem is told of what is written there. */
  static boolean names(RuleProblem problem, Tree written) {
    return (written instanceof Text text && problem.details().contains(text.value()))
        || (written instanceof Numeral number && problem.details().contains(number.value()));
  }

  /** Notes that a word is given what it does not take; a decimal comma is called by its name. */
  void wrongArguments(Call call, String usage) {
    int comma = decimalComma(call);
    if (comma < 0) {
      notes.add(Kind.WRONG_ARGUMENTS, call.name().offset(), null, call.name().text(), usage);
    } else {
      noteDecimalComma(call, comma);
    }
  }

  private void noteDecimalComma(Call call, int comma) {
    Numeral before = (Numeral) call.arguments().get(comma);
    Numeral after = (Numeral) call.arguments().get(comma + 1);
    notes.add(
        Kind.DECIMAL_COMMA,
        call.commas().get(comma).offset(),
        before.value() + "." + after.digits().text());
  }

  /** The first comma that stands between two numbers without a blank, or -1. */
  private static int decimalComma(Call call) {
    for (int i = 0; i < call.commas().size(); i++) {
      if (tight(call, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean tight(Call call, int comma) {
    Token sign = call.commas().get(comma);
    return sign.tight()
        && call.arguments().get(comma) instanceof Numeral before
        && before.whole()
        && call.arguments().get(comma + 1) instanceof Numeral after
        && after.whole()
        && !after.negative()
        && after.begin().tight();
  }

  // ---- what the vocabulary itself does not see

  private boolean checked(Call call, Words.Word word, @Nullable Value target, Value made) {
    if (word.refers() && !knownSet((Text) call.arguments().get(0))) {
      return false;
    }
    return switch (made.type()) {
      case ROW -> row(call);
      case REFERENCE -> call.target() != null || reference(call);
      case SHARE -> call.target() == null || share(call);
      case CLAUSE -> clause(call, target, made);
      default -> true;
    };
  }

  private boolean row(Call call) {
    int cells = call.arguments().size();
    int columns = context.columns().size();
    if (cells == columns) {
      return true;
    }
    List<Integer> commas = new ArrayList<>();
    for (int i = 0; i < call.commas().size(); i++) {
      if (tight(call, i)) {
        commas.add(i);
      }
    }
    if (commas.size() == cells - columns) {
      commas.forEach(comma -> noteDecimalComma(call, comma));
    } else {
      notes.add(
          Kind.WRONG_NUMBER_OF_CELLS,
          call.name().offset(),
          null,
          Integer.toString(cells),
          Integer.toString(columns),
          String.join(", ", context.columns()));
    }
    return false;
  }

  private boolean reference(Call call) {
    Text id = (Text) call.arguments().get(0);
    Text code = (Text) call.arguments().get(1);
    SetDescription other = Objects.requireNonNull(context.other(id.value()));
    List<String> codes = other.set().indicators().stream().map(each -> each.code()).toList();
    return known(code, codes, Kind.UNKNOWN_INDICATOR);
  }

  private boolean knownSet(Text id) {
    boolean own = id.value().equals(context.set().set().id());
    if (!own && context.other(id.value()) != null) {
      return true;
    }
    String nearest = own ? null : Suggestions.nearest(id.value(), context.knownSets());
    notes.add(Kind.UNKNOWN_SET, id, nearest, id.value());
    return false;
  }

  private boolean share(Call call) {
    boolean all = true;
    for (Expression argument : call.arguments()) {
      all &=
          !(argument instanceof Text code)
              || known(code, context.criteriaCodes(), Kind.UNKNOWN_CRITERION);
    }
    return all;
  }

  /** Whether the text is one of those; if not, that is noted. */
  boolean known(Text text, List<String> known, Kind kind) {
    if (known.contains(text.value())) {
      return true;
    }
    String all = String.join(", ", known);
    // Numbers lie near to numbers that mean something else.
    String meant =
        text.value().matches("[0-9.]*") ? null : Suggestions.nearest(text.value(), known);
    notes.add(kind, text, meant, text.value(), all);
    return false;
  }

  private boolean clause(Call call, @Nullable Value target, Value made) {
    if (context.packaged() || !made.references().isEmpty()) {
      return true;
    }
    if (target == null || target.measure() == null) {
      return call.name().is("yes") || levels.combination(call, made);
    }
    return levels.comparison(call, target, call.arguments().stream().map(this::cells).toList());
  }

  /** The cells of a level with what they stand for: those of a row, or the one that it is. */
  private List<LevelCheck.Written> cells(Expression level) {
    boolean row = level instanceof Call call && call.target() == null && call.name().is("row");
    List<? extends Tree> cells = row ? ((Call) level).arguments() : List.of(level);
    return cells.stream()
        .map(cell -> new LevelCheck.Written(cell, Objects.requireNonNull(read.get(cell))))
        .toList();
  }
}
