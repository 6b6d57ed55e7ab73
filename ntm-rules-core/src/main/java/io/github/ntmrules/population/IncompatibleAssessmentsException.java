package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.problem.Problem;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Assessments that cannot be counted together, or not be compared.
 *
 * @serial exclude
 */
public final class IncompatibleAssessmentsException extends NtmException {

  private static final long serialVersionUID = 1L;

  /** The kinds of problem. */
  public enum Kind {
    /** They are against different criteria sets. */
    OTHER_SET,
    /**
     * The sets have the same id but are not the same, as a rule folder before and after an edit.
     */
    OTHER_CONTENT,
    /** In one only confirmed levels decide, in the other unconfirmed ones too. */
    OTHER_MODE,
    /** The later assessment is of an earlier date. */
    WRONG_ORDER,
    /** They are of different units, by kind or name. */
    OTHER_UNIT,
    /** They are of different figures. */
    OTHER_FIGURES
  }

  /**
   * Why the assessments do not go together.
   *
   * @param kind what is wrong
   * @param facts what the message names, in its order
   */
  private record Incompatible(Kind kind, List<String> facts) implements Problem {

    @Override
    public String text(Locale locale) {
      Wording wording = Wording.in(locale);
      return Messages.get(
          locale,
          "analysis." + kind,
          facts.stream()
              .map(
                  fact ->
                      kind == Kind.WRONG_ORDER && DAY.matcher(fact).matches()
                          ? wording.date(LocalDate.parse(fact))
                          : fact)
              .toArray());
    }
  }

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Incompatible problem;

  private IncompatibleAssessmentsException(Kind kind, String... facts) {
    this(new Incompatible(kind, List.of(facts)));
  }

  private IncompatibleAssessmentsException(Incompatible problem) {
    super(line("", List.of(problem)));
    this.problem = problem;
  }

  /**
   * Refuses an assessment that is not against that set.
   *
   * @param set the set
   * @param assessment the assessment
   */
  public static void requireSet(CriteriaSet set, Assessment assessment) {
    if (!set.equals(assessment.set())) {
      throw otherSet(assessment.snapshot().name(), set, assessment.set());
    }
  }

  /**
   * Refuses to take the counts against one set into those against another.
   *
   * @param set the set
   * @param other the other one
   */
  public static void requireSet(CriteriaSet set, CriteriaSet other) {
    if (!set.equals(other)) {
      throw otherSet("…", set, other);
    }
  }

  private static IncompatibleAssessmentsException otherSet(
      String unit, CriteriaSet set, CriteriaSet other) {
    Kind kind = set.id().equals(other.id()) ? Kind.OTHER_CONTENT : Kind.OTHER_SET;
    return new IncompatibleAssessmentsException(kind, unit, set.id(), other.id());
  }

  /**
   * Refuses to mix strict and usual assessments.
   *
   * @param mode the mode
   * @param other the other one
   * @return the mode of both; {@code null} while neither is known
   */
  public static @Nullable Boolean requireMode(@Nullable Boolean mode, @Nullable Boolean other) {
    if (mode != null && other != null && !mode.equals(other)) {
      throw new IncompatibleAssessmentsException(Kind.OTHER_MODE);
    }
    return mode == null ? other : mode;
  }

  /**
   * Refuses a later assessment that is of an earlier date.
   *
   * @param earlier what was so earlier
   * @param later what was so later
   */
  public static void requireOrder(Assessment earlier, Assessment later) {
    if (later.snapshot().date().isBefore(earlier.snapshot().date())) {
      throw new IncompatibleAssessmentsException(
          Kind.WRONG_ORDER,
          later.snapshot().name(),
          earlier.snapshot().date().toString(),
          later.snapshot().date().toString());
    }
  }

  /**
   * Refuses to compare rules by assessments of different units or figures.
   *
   * @param before what is so before
   * @param after what is so after
   */
  public static void requireUnit(Assessment before, Assessment after) {
    Snapshot one = before.snapshot();
    Snapshot other = after.snapshot();
    if (one.equals(other)) {
      return;
    }
    if (one.unit() != other.unit() || !one.name().equals(other.name())) {
      throw new IncompatibleAssessmentsException(Kind.OTHER_UNIT, one.name(), other.name());
    }
    if (!one.figures().equals(other.figures())) {
      throw new IncompatibleAssessmentsException(Kind.OTHER_FIGURES, one.name());
    }
  }

  /** {@return what is wrong} */
  public Kind kind() {
    return problem.kind();
  }

  /** The one problem. */
  @Override
  public List<Problem> problems() {
    return List.of(problem);
  }

  @Override
  public String message(Locale locale) {
    return problem.message(locale);
  }
}
