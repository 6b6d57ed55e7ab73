package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Excerpt;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with what a unit reports. Immutable. */
public sealed interface SnapshotProblem extends Problem {

  /** The kinds of problem. */
  enum Kind {
    /** No measure has this id. */
    UNKNOWN_MEASURE,
    /** The measure only holds a place where it is not on file what is asked. */
    NOT_A_FIGURE,
    /** The value is not in the range the measure can have. */
    OUT_OF_RANGE,
    /** The measure is counted in whole numbers. */
    NOT_WHOLE,
    /** The text is not a plain decimal number. */
    NOT_A_NUMBER,
    /** A number, a grade or yes/no was given where another of them is meant. */
    WRONG_TYPE,
    /** The scale of the measure has no such grade. */
    UNKNOWN_GRADE,
    /** The measure was given twice. */
    REPEATED,
    /** Two statements are of the same code. */
    REPEATED_STATEMENT,
    /** The set has no criterion, indicator or condition of the code of a statement. */
    UNKNOWN_CODE,
    /** The set has a criterion and another indicator or condition of the code of a statement. */
    AMBIGUOUS_CODE,
    /** The figure is only bounded, and a table holds exact ones. */
    NOT_EXACT,
    /** The table is of units of another kind. */
    OTHER_UNIT,
    /** The unit has no name. */
    MISSING_NAME,
    /** The date of the figures is missing. */
    MISSING_DATE,
    /** The criteria set was not in force on the date. */
    OUTSIDE_PERIOD,
    /** The rules of the criteria set say nothing of some indicators on the date. */
    NO_RULES,
    /** The criteria set assesses another kind of unit. */
    WRONG_UNIT
  }

  /** {@return what is wrong} */
  Kind kind();

  /** {@return what it is wrong with: the id of a measure or a set, or the part of the snapshot} */
  String subject();

  /**
   * What is wrong, and on a new line what was probably meant, for those who program; English for
   * English, else Vietnamese.
   */
  @Override
  default String message(Locale locale) {
    return message(locale, "forAnyPeriod()");
  }

  /**
   * {@return the same, for other users}
   *
   * @param locale the language: English for English, else Vietnamese
   * @param anyPeriod how they ask for a study of a date on which the set was not in force
   */
  default String message(Locale locale, String anyPeriod) {
    String meant = kind() == Kind.OUTSIDE_PERIOD ? anyPeriod : suggestion();
    return meant == null
        ? text(locale)
        : text(locale) + "\n" + Messages.get(locale, "maybe", meant);
  }

  /**
   * {@return why a set cannot assess such a unit; empty if it can}
   *
   * @param set the set
   * @param anyPeriod whether it is taken to be in force on any date
   * @param unit the unit
   * @param scope the scope
   */
  static List<SnapshotProblem> of(CriteriaSet set, boolean anyPeriod, UnitKind unit, Scope scope) {
    List<SnapshotProblem> problems = new ArrayList<>();
    if (unit != set.unit()) {
      problems.add(new OtherUnit(Kind.WRONG_UNIT, unit, set.unit()));
    }
    if (!anyPeriod && !set.inForceOn(scope.date())) {
      problems.add(new OutsidePeriod(scope.date(), set));
    }
    return problems;
  }

  /**
   * No measure has the id.
   *
   * @param id the id
   * @param given what was given for it, as text
   * @param suggestion the nearest id in spelling, or {@code null}
   * @serial exclude
   */
  record UnknownMeasure(String id, String given, @Nullable String suggestion)
      implements SnapshotProblem {

    static UnknownMeasure of(String id, String given, Measures known) {
      return new UnknownMeasure(id, given, known.nearest(id));
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN_MEASURE;
    }

    @Override
    public String subject() {
      return id;
    }

    @Override
    public String text(Locale locale) {
      return Messages.get(locale, "snapshot.UNKNOWN_MEASURE", id, given);
    }
  }

  /**
   * A figure cannot be, or not here.
   *
   * @param kind what is wrong with it
   * @param measure what it is a figure of
   * @param figure the figure, or the end of it, that cannot be
   * @serial exclude
   */
  record WrongFigure(Kind kind, Measure measure, Figure figure) implements SnapshotProblem {

    // 1E+999999999 written out in full would fill the memory.
    private static final int LONGEST = 40;

    @Override
    public String subject() {
      return measure.id();
    }

    @Override
    public String text(Locale locale) {
      return Unreadable.text(kind, measure, shown(), locale);
    }

    private String shown() {
      BigDecimal value = figure.exact() ? figure.lower() : null;
      if (value == null || FixedPoint.fits(value)) {
        return figure.toString();
      }
      String text = value.toString();
      return Excerpt.of(text, LONGEST);
    }
  }

  /**
   * What was given is no figure of the measure.
   *
   * @param kind what is wrong with it
   * @param measure what it was given for
   * @param given what was given
   * @param suggestion what was probably meant, or {@code null}
   * @serial exclude
   */
  record Unreadable(Kind kind, Measure measure, String given, @Nullable String suggestion)
      implements SnapshotProblem {

    private static final String EXAMPLE = "44.2";

    @Override
    public String subject() {
      return measure.id();
    }

    @Override
    public String text(Locale locale) {
      return text(kind, measure, given, locale);
    }

    private static String text(Kind kind, Measure measure, String given, Locale locale) {
      String can = kind == Kind.NOT_A_NUMBER ? EXAMPLE : possible(measure, locale);
      String named = Messages.get(locale, "measure.named", measure.label(locale), measure.id());
      return Messages.get(locale, "snapshot." + kind, named, given, can);
    }

    private static String possible(Measure measure, Locale locale) {
      return switch (measure.kind()) {
        case GRADE -> String.join(" < ", measure.scale());
        case YES_NO -> "true/false";
        default -> {
          String range = plain(measure.min()) + " … " + plain(measure.max());
          String unit = measure.unit(locale);
          yield unit.isEmpty() ? range : range + " " + unit;
        }
      };
    }

    private static String plain(@Nullable BigDecimal bound) {
      return bound == null ? "" : bound.toPlainString();
    }
  }

  /**
   * Two statements are of the same code.
   *
   * @param code the code
   * @serial exclude
   */
  record RepeatedStatement(String code) implements SnapshotProblem {

    @Override
    public Kind kind() {
      return Kind.REPEATED_STATEMENT;
    }

    @Override
    public String subject() {
      return code;
    }

    @Override
    public String text(Locale locale) {
      return Messages.get(locale, "snapshot.REPEATED_STATEMENT", code);
    }
  }

  /**
   * It is not known what a statement is of.
   *
   * @param kind whether the set has nothing of that code, or more than one thing
   * @param code the code
   * @param set the id of the set
   * @param suggestion what was probably meant, or {@code null}
   * @serial exclude
   */
  record OtherCode(Kind kind, String code, String set, @Nullable String suggestion)
      implements SnapshotProblem {

    @Override
    public String subject() {
      return code;
    }

    @Override
    public String text(Locale locale) {
      return Messages.get(locale, "snapshot." + kind, code, set);
    }
  }

  /**
   * The unit has no name, or there is no date.
   *
   * @param kind which of the two
   * @serial exclude
   */
  record Missing(Kind kind) implements SnapshotProblem {

    @Override
    public String subject() {
      return kind == Kind.MISSING_NAME ? "name" : "date";
    }

    @Override
    public String text(Locale locale) {
      return Messages.get(locale, "snapshot." + kind);
    }
  }

  /**
   * A set was not in force on the date.
   *
   * @param date the date of the figures
   * @param set the id of the set
   * @param inForceFrom its first day in force
   * @param inForceUntil the first day it is no longer in force, or {@code null} if that is open
   * @serial exclude
   */
  record OutsidePeriod(
      LocalDate date, String set, LocalDate inForceFrom, @Nullable LocalDate inForceUntil)
      implements SnapshotProblem {

    /**
     * Of that set.
     *
     * @param date the day
     * @param set the set
     */
    public OutsidePeriod(LocalDate date, CriteriaSet set) {
      this(date, set.id(), set.inForceFrom(), set.inForceUntil());
    }

    @Override
    public Kind kind() {
      return Kind.OUTSIDE_PERIOD;
    }

    @Override
    public String subject() {
      return set;
    }

    @Override
    public String text(Locale locale) {
      Wording wording = Wording.in(locale);
      LocalDate end = inForceUntil;
      return Messages.get(
          locale,
          "snapshot.OUTSIDE_PERIOD",
          set,
          wording.date(date),
          wording.date(inForceFrom),
          end == null ? "" : wording.date(end.minusDays(1)));
    }
  }

  /**
   * On a day outside the period of the set that is asked, a set has no rule for some indicators.
   *
   * @param date the date of the figures
   * @param set the id of the set without the rules: the one asked, or one that it refers to
   * @param indicators the codes of the indicators, in the order of the decree
   * @serial exclude
   */
  record NoRules(LocalDate date, String set, List<String> indicators) implements SnapshotProblem {

    /**
     * Copies the codes.
     *
     * @param indicators the indicators
     * @param date the day
     * @param set the set
     */
    public NoRules {
      indicators = List.copyOf(indicators);
    }

    @Override
    public Kind kind() {
      return Kind.NO_RULES;
    }

    @Override
    public String subject() {
      return set;
    }

    @Override
    public String text(Locale locale) {
      return Messages.get(
          locale,
          "snapshot.NO_RULES",
          Wording.in(locale).date(date),
          set,
          indicators.size(),
          String.join(", ", indicators));
    }
  }

  /**
   * The unit is of another kind.
   *
   * @param kind whether it is a set that assesses others, or a table
   * @param given the kind of the unit
   * @param expected the kind that is assessed, or that the table holds
   * @serial exclude
   */
  record OtherUnit(Kind kind, UnitKind given, UnitKind expected) implements SnapshotProblem {

    @Override
    public String subject() {
      return "unit";
    }

    @Override
    public String text(Locale locale) {
      return Messages.get(locale, "snapshot." + kind, word(given, locale), word(expected, locale));
    }

    private static String word(UnitKind unit, Locale locale) {
      return Messages.get(locale, "unit." + unit).toLowerCase(locale);
    }
  }
}
