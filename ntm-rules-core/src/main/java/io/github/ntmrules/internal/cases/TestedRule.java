package io.github.ntmrules.internal.cases;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.criteria.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule of the rules that cases are held against, as its file writes it. */
public interface TestedRule {

  /** Its name and place. */
  RuleReference reference();

  /** The overlay it is a rule of, or {@code null} if it is one of the set's own. */
  @Nullable Overlay overlay();

  /** Whether it speaks in those circumstances. */
  boolean speaksIn(Scope scope);

  /** Whether it says which column applies, or that this is not determined. */
  boolean choosesColumn();

  /** Whether it says how a figure is computed. */
  boolean derives();

  /** Whether it concludes for an indicator, or for a condition beside the criteria. */
  boolean provides();

  /**
   * For each threshold of what it asks, in its order, whether the level is taken from a row, so
   * that each column has its own; empty where it asks nothing of that code.
   *
   * @param condition whether a condition beside the criteria is meant
   * @param code the code of the indicator, or of the condition
   */
  List<Boolean> fromRows(boolean condition, String code);
}
