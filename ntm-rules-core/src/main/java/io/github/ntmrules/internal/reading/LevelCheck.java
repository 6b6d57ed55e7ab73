package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.reading.Words.Word;
import io.github.ntmrules.internal.syntax.Prose;
import io.github.ntmrules.internal.syntax.Tree;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.rules.Cell;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.Columns;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes levels that cannot be, and requirements that nobody can meet or nobody can fail. */
final class LevelCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Range SHARES = new Range(BigDecimal.ZERO, true, BigDecimal.ONE, true);

  /** A cell as written, and what it stands for. */
  record Written(Tree tree, Value value) {}

  private final RuleContext context;
  private final RuleNotes notes;
  private final Terms terms;

  LevelCheck(RuleContext context, RuleNotes notes) {
    this.context = context;
    this.notes = notes;
    this.terms = new Terms(context.measures());
  }

  /**
   * Whether all levels of a comparison are sound; what is not is noted at its cell.
   *
   * @param levels what the comparison is given: for each level the cells of its row, or the only
   *     one
   */
  boolean comparison(Call call, Value figure, List<List<Written>> levels) {
    Word word = Words.find(figure.type(), call.name().text()).get(0);
    int columns = levels.stream().mapToInt(List::size).max().orElse(0);
    boolean sound = true;
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<Written> cells =
          levels.stream().map(each -> each.get(Math.min(column, each.size() - 1))).toList();
      List<Object> given = cells.stream().map(cell -> cell.value().object()).toList();
      if (given.stream().anyMatch(each -> each instanceof Cell cell && cell.isNotApplicable())) {
        continue;
      }
      try {
        Clause alone = (Clause) word.maker().make(terms, figure.object(), given);
        for (Requirement.Threshold threshold : resolve(alone, null).thresholds()) {
          sound &= threshold(threshold, cells.get(0).tree());
        }
      } catch (RuleException e) {
        e.problems().forEach(problem -> notes.add(told(problem), offset(cells, problem)));
        sound = false;
      }
    }
    return sound;
  }

  /** The same problem; of prose in the place of a level with the word that says it. */
  static RuleProblem told(RuleProblem problem) {
    boolean level = problem.kind() == Kind.WRONG_LEVEL || problem.kind() == Kind.UNKNOWN_GRADE;
    String meant = level ? Prose.meant(problem.details().get(0)) : null;
    return meant == null
        ? problem
        : RuleProblem.of(Kind.PROSE_FOR_LEVEL, null, List.of(problem.details().get(0)), meant);
  }

  /** The cell that the problem names, or else the first. */
  private static int offset(List<Written> cells, RuleProblem problem) {
    Tree named =
        cells.stream()
            .map(Written::tree)
            .filter(each -> ClauseReader.names(problem, each))
            .findFirst()
            .orElse(cells.get(0).tree());
    return named.begin().offset();
  }

  private boolean threshold(Requirement.Threshold threshold, Tree cell) {
    Range accepted = threshold.accepted();
    if (accepted != null && fraction(threshold.measure(), accepted)) {
      BigDecimal level = accepted.ends().get(0);
      String percent = level.multiply(HUNDRED).stripTrailingZeros().toPlainString();
      notes.add(Kind.FRACTION_FOR_PERCENT, cell, percent, level.toPlainString());
      return false;
    }
    return possible(threshold, cell.begin().offset(), "");
  }

  /** Whether a share of one was written for a percentage: all levels are between 0 and 1. */
  static boolean fraction(Measure measure, Range accepted) {
    return measure.kind() == MeasureKind.PERCENT
        && accepted.lower() != null
        && accepted.ends().stream().allMatch(SHARES::contains);
  }

  /** Whether a combination can be met and can fail, in every column; if not, that is noted. */
  boolean combination(Call call, Value made) {
    Clause clause = (Clause) made.object();
    if (!clause.usesRows()) {
      return possible(resolve(clause, null), call.name().offset(), "");
    }
    for (String column : context.columns()) {
      if (!possible(resolve(clause, column), call.name().offset(), "(" + column + ")")) {
        return false;
      }
    }
    return true;
  }

  private Requirement resolve(Clause clause, @Nullable String column) {
    return clause.resolve(
        Columns.of(context.columns(), column), LegalStatus.CONFIRMED, LevelCheck::none);
  }

  // Clauses that refer to other sets are not looked at here.
  private static Requirements none(String setId) {
    throw new IllegalStateException(setId);
  }

  private boolean possible(Requirement requirement, int offset, String column) {
    boolean met = Satisfiability.met(requirement);
    if (met && Satisfiability.failed(requirement)) {
      return true;
    }
    notes.add(met ? Kind.CANNOT_FAIL : Kind.CANNOT_BE_MET, offset, null, column);
    return false;
  }
}
