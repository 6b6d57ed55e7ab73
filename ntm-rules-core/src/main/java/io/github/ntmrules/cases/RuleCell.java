package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell (ô) of what the rules ask: what one rule asks for one indicator, or one condition beside
 * the criteria, in one column of the decree. Immutable.
 *
 * @param condition whether it is a condition beside the criteria
 * @param provision what is asked, by which rule and with which source
 * @param where in which circumstances of the set's period
 */
public record RuleCell(boolean condition, Provision provision, List<Where> where) {

  /**
   * Copies the list.
   *
   * @param where where that is
   * @param condition the condition
   * @param provision the provision
   */
  public RuleCell {
    where = List.copyOf(where);
  }

  /** {@return the indicator, or the condition} */
  public Indicator indicator() {
    return provision.indicator();
  }

  /** {@return the rule that asks it} */
  public RuleLocation rule() {
    return provision.rule();
  }

  /** {@return the overlay whose rule it is, or {@code null} if it is one of the set's own} */
  public @Nullable Overlay overlay() {
    return overlay(provision);
  }

  /**
   * The overlay of which a provision is.
   *
   * @param provision the provision
   * @return its overlay, or {@code null} if it is the set's own
   */
  public static @Nullable Overlay overlay(Provision provision) {
    Replacement replaced = provision.replaced();
    return replaced == null ? provision.addedBy() : replaced.overlay();
  }

  /**
   * {@return the column its levels were taken from, or {@code null} if they hold for all columns}
   */
  public @Nullable String column() {
    return provision.citation().column();
  }
}
