package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.reading.Words.Word;
import io.github.ntmrules.internal.syntax.Tree;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes levels that cannot be, and requirements that nobody can meet or nobody can fail. */
final class LevelCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A cell as written, and what it stands for. */
  record Written(Tree tree, Value value) {}

  private final RuleContext context;
  private final RuleNotes notes;

  LevelCheck(RuleContext context, RuleNotes notes) {
    this.context = context;
    this.notes = notes;
  }

  /** Whether all levels of a comparison are sound; what is not is noted at its cell. */
  boolean comparison(Call call, Value figure, List<Written> cells) {
    Word word = Words.find(figure.type(), call.name().text()).get(0);
    boolean sound = true;
    for (Written cell : cells) {
      Clause alone = (Clause) word.maker().make(figure.object(), List.of(cell.value().object()));
      try {
        sound &= threshold((Requirement.Threshold) resolve(alone, null), cell.tree());
      } catch (RuleException e) {
        e.problems().forEach(problem -> notes.add(problem, cell.tree().begin().offset()));
        sound = false;
      }
    }
    return sound;
  }

  private boolean threshold(Requirement.Threshold threshold, Tree cell) {
    BigDecimal level = threshold.level().value();
    if (level != null && fraction(threshold, level)) {
      String percent = level.multiply(HUNDRED).stripTrailingZeros().toPlainString();
      notes.add(Kind.FRACTION_FOR_PERCENT, cell, percent, level.toPlainString());
      return false;
    }
    return possible(threshold, cell.begin().offset(), "");
  }

  static boolean fraction(Requirement.Threshold threshold, BigDecimal level) {
    return threshold.measure().kind() == MeasureKind.PERCENT
        && threshold.comparison().lowerBound()
        && level.signum() > 0
        && level.compareTo(BigDecimal.ONE) < 0;
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
    return clause.resolve(context.columns(), column, LegalStatus.CONFIRMED, LevelCheck::none);
  }

  // Clauses that refer to other sets are not looked at here.
  private static Requirements none(String setId) {
    throw new IllegalStateException(setId);
  }

  private boolean possible(Requirement requirement, int offset, String column) {
    boolean met = Possible.met(requirement);
    if (met && Possible.failed(requirement)) {
      return true;
    }
    notes.add(met ? Kind.CANNOT_FAIL : Kind.CANNOT_BE_MET, offset, null, column);
    return false;
  }
}
