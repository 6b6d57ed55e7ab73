package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.rules.Cell;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.FigureTerm;
import io.github.ntmrules.rules.LevelOfOtherSet;
import io.github.ntmrules.rules.Terms;
import io.github.ntmrules.rules.Vocabulary;
import io.github.ntmrules.rules.WithdrawalTerm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words that a consequence may be made of, and what each of them needs. A word that is not here
 * cannot be said, whatever Java would make of it.
 */
final class Words {

  private static final Set<ValueType> TEXT = EnumSet.of(ValueType.TEXT);
  private static final Set<ValueType> WHOLE = EnumSet.of(ValueType.WHOLE);
  private static final Set<ValueType> CLAUSE = EnumSet.of(ValueType.CLAUSE);
  private static final Set<ValueType> CELL = EnumSet.of(ValueType.CELL);
  private static final Set<ValueType> CONTENT =
      EnumSet.of(ValueType.WHOLE, ValueType.DECIMAL, ValueType.TEXT, ValueType.CELL);
  private static final Set<ValueType> LEVEL =
      EnumSet.of(
          ValueType.WHOLE,
          ValueType.DECIMAL,
          ValueType.TEXT,
          ValueType.CELL,
          ValueType.ROW,
          ValueType.REFERENCE);

  /**
   * Makes the object a word stands for: of what it is said of, and of what it is given; by the
   * dictionary that knows the measures.
   */
  interface Maker {
    Object make(Terms terms, Object target, List<Object> given);
  }

  /**
   * One word.
   *
   * @param name the word
   * @param usage how it is used, for messages
   * @param target what it is said of, or {@code null}
   * @param given the types of what it is given, one by one
   * @param repeated whether the last of them may be given any number of times
   * @param refers whether the first of them is the id of another set
   * @param result what it stands for
   * @param maker makes that
   */
  record Word(
      String name,
      String usage,
      @Nullable ValueType target,
      List<Set<ValueType>> given,
      boolean repeated,
      boolean refers,
      ValueType result,
      Maker maker) {

    boolean takes(List<Value> values) {
      int fixed = repeated ? given.size() - 1 : given.size();
      if (repeated ? values.size() < fixed : values.size() != fixed) {
        return false;
      }
      for (int i = 0; i < values.size(); i++) {
        if (!given.get(Math.min(i, given.size() - 1)).contains(values.get(i).type())) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Word> ALL = new ArrayList<>();

  static {
    figure("percent", MeasureKind.PERCENT);
    figure("count", MeasureKind.COUNT);
    figure("millionDong", MeasureKind.MILLION_DONG);
    figure("squareMetres", MeasureKind.SQUARE_METRES);
    figure("litres", MeasureKind.LITRES);
    figure("times", MeasureKind.TIMES);
    figure("grade", MeasureKind.GRADE);
    measured(
        "yes(\"…\")",
        List.of(TEXT),
        false,
        ValueType.CLAUSE,
        (terms, given) -> terms.yes(text(given, 0)));
    measured(
        "yes(\"…\", setByProvince())",
        List.of(TEXT, CELL),
        false,
        ValueType.CLAUSE,
        (terms, given) -> terms.yes(text(given, 0), (Cell) given.get(1)));
    comparison("atLeast", FigureTerm::atLeast);
    comparison("atMost", FigureTerm::atMost);
    comparison("moreThan", FigureTerm::moreThan);
    comparison("lessThan", FigureTerm::lessThan);
    said(
        ValueType.FIGURE,
        ".between(…, …)",
        List.of(LEVEL, LEVEL),
        false,
        ValueType.CLAUSE,
        (t, g) -> ((FigureTerm) t).between(g.get(0), g.get(1)));
    said(
        ValueType.FIGURE,
        ".none()",
        List.of(),
        false,
        ValueType.CLAUSE,
        (t, g) -> ((FigureTerm) t).none());
    words("allOf(…, …)", List.of(CLAUSE), ValueType.CLAUSE, g -> Vocabulary.allOf(clauses(g, 0)));
    words("anyOf(…, …)", List.of(CLAUSE), ValueType.CLAUSE, g -> Vocabulary.anyOf(clauses(g, 0)));
    words(
        "atLeast(2, …, …)",
        List.of(WHOLE, CLAUSE),
        ValueType.CLAUSE,
        g -> Vocabulary.atLeast((Integer) g.get(0), clauses(g, 1)));
    word(
        "given(…, …)",
        List.of(CLAUSE, CLAUSE),
        ValueType.CLAUSE,
        g -> Vocabulary.given((Clause) g.get(0), (Clause) g.get(1)));
    referring("meets(\"…\")", List.of(TEXT), ValueType.CLAUSE, g -> Vocabulary.meets(text(g, 0)));
    words("row(…, …)", List.of(CONTENT), ValueType.ROW, g -> Vocabulary.row(g.toArray()));
    word("confirmed(…)", List.of(CONTENT), ValueType.CELL, g -> Vocabulary.confirmed(g.get(0)));
    word("unconfirmed(…)", List.of(CONTENT), ValueType.CELL, g -> Vocabulary.unconfirmed(g.get(0)));
    word("doubtful(…)", List.of(CONTENT), ValueType.CELL, g -> Vocabulary.doubtful(g.get(0)));
    word("notOnFile()", List.of(), ValueType.CELL, g -> Vocabulary.notOnFile());
    word("directionInDoubt()", List.of(), ValueType.CELL, g -> Vocabulary.directionInDoubt());
    word("setByProvince()", List.of(), ValueType.CELL, g -> Vocabulary.setByProvince());
    word("notApplicable()", List.of(), ValueType.CELL, g -> Vocabulary.notApplicable());
    referring(
        "levelOf(\"…\", \"…\")",
        List.of(TEXT, TEXT),
        ValueType.REFERENCE,
        g -> Vocabulary.levelOf(text(g, 0), text(g, 1)));
    said(
        ValueType.REFERENCE,
        ".increasedByPercent(10)",
        List.of(WHOLE),
        false,
        ValueType.REFERENCE,
        (t, g) -> ((LevelOfOtherSet) t).increasedByPercent((Integer) g.get(0)));
    word(
        "criteriaNotMet(30)",
        List.of(WHOLE),
        ValueType.SHARE,
        g -> Vocabulary.criteriaNotMet((Integer) g.get(0)));
    said(
        ValueType.SHARE,
        ".lessThan(50)",
        List.of(WHOLE),
        false,
        ValueType.SHARE,
        (t, g) -> ((WithdrawalTerm) t).lessThan((Integer) g.get(0)));
    said(
        ValueType.SHARE,
        ".including(\"…\", \"…\")",
        List.of(TEXT),
        true,
        ValueType.SHARE,
        (t, g) -> ((WithdrawalTerm) t).including(texts(g)));
    measured(
        "sum(\"…\", \"…\")",
        List.of(TEXT),
        true,
        ValueType.DERIVED,
        (terms, given) -> terms.sum(texts(given)));
    measured(
        "ratio(\"…\", \"…\")",
        List.of(TEXT, TEXT),
        false,
        ValueType.DERIVED,
        (terms, given) -> terms.ratio(text(given, 0), text(given, 1)));
  }

  private Words() {}

  /** The words of that name that can be said of such a value, or of nothing. */
  static List<Word> find(@Nullable ValueType target, String name) {
    List<Word> found = new ArrayList<>();
    for (Word word : ALL) {
      if (word.target() == target && word.name().equals(name)) {
        found.add(word);
      }
    }
    return found;
  }

  /** The names of all words that can be said of such a value, or of nothing. */
  static Set<String> names(@Nullable ValueType target) {
    Set<String> names = new TreeSet<>();
    ALL.stream().filter(word -> word.target() == target).forEach(word -> names.add(word.name()));
    return names;
  }

  private interface Comparing {
    Clause compare(FigureTerm figure, Object level);
  }

  private static void figure(String name, MeasureKind kind) {
    measured(
        name + "(\"…\")",
        List.of(TEXT),
        false,
        ValueType.FIGURE,
        (terms, given) -> terms.figure(kind, text(given, 0)));
  }

  /** A word that names measures. */
  private static void measured(
      String usage,
      List<Set<ValueType>> given,
      boolean repeated,
      ValueType result,
      BiFunction<Terms, List<Object>, Object> maker) {
    Maker ofMeasures = (terms, target, values) -> maker.apply(terms, values);
    ALL.add(new Word(name(usage), usage, null, given, repeated, false, result, ofMeasures));
  }

  /** Makes an object of what it is said of, and of what it is given. */
  private interface Saying {
    Object make(Object target, List<Object> given);
  }

  private static void comparison(String name, Comparing maker) {
    said(
        ValueType.FIGURE,
        "." + name + "(…)",
        List.of(LEVEL),
        false,
        ValueType.CLAUSE,
        (target, given) -> maker.compare((FigureTerm) target, given.get(0)));
  }

  private static void word(
      String usage,
      List<Set<ValueType>> given,
      ValueType result,
      Function<List<Object>, Object> maker) {
    said(null, usage, given, false, result, (target, values) -> maker.apply(values));
  }

  private static void words(
      String usage,
      List<Set<ValueType>> given,
      ValueType result,
      Function<List<Object>, Object> maker) {
    said(null, usage, given, true, result, (target, values) -> maker.apply(values));
  }

  private static void referring(
      String usage,
      List<Set<ValueType>> given,
      ValueType result,
      Function<List<Object>, Object> maker) {
    Maker ofNothing = (terms, target, values) -> maker.apply(values);
    ALL.add(new Word(name(usage), usage, null, given, false, true, result, ofNothing));
  }

  private static void said(
      @Nullable ValueType target,
      String usage,
      List<Set<ValueType>> given,
      boolean repeated,
      ValueType result,
      Saying maker) {
    Maker ofTarget = (terms, of, values) -> maker.make(of, values);
    ALL.add(new Word(name(usage), usage, target, given, repeated, false, result, ofTarget));
  }

  private static String name(String usage) {
    return usage.substring(usage.startsWith(".") ? 1 : 0, usage.indexOf('('));
  }

  private static String text(List<Object> given, int index) {
    return (String) given.get(index);
  }

  private static String[] texts(List<Object> given) {
    return given.stream().map(String.class::cast).toArray(String[]::new);
  }

  private static Clause[] clauses(List<Object> given, int from) {
    return given.stream().skip(from).map(Clause.class::cast).toArray(Clause[]::new);
  }
}
