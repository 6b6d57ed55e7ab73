package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.RuleLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a level that does not decide the one that it is, wherever it is met: where it stands
 * in the rules and in the law, and what is known of it. Immutable.
 *
 * @param condition whether it is of a condition beside the criteria
 * @param code the indicator of the set, or the condition, that it is asked for
 * @param via the sets through which it is asked: none for one of the set's own
 * @param own the indicator that it is a level of: of the last of those sets
 * @param part which of the levels of that indicator, from 0
 * @param threshold what is asked, or {@code null} where it is only known that it may not be
 * @param certainty how well it is established that nothing is asked, or {@code null}
 */
record LevelKey(
    boolean condition,
    String code,
    List<String> via,
    String own,
    RuleLocation rule,
    Citation citation,
    int part,
    @Nullable Threshold threshold,
    @Nullable LegalStatus certainty) {

  /** Where levels are looked for: what is asked of one indicator, be it through other sets. */
  record Path(boolean condition, String code, List<String> via) {

    LevelKey of(Provision provision, int part, Threshold threshold) {
      return key(provision, part, threshold, null);
    }

    /** Of an exemption that does not decide. */
    LevelKey of(Provision.Exempt exempt) {
      return key(exempt, 0, null, exempt.certainty());
    }

    private LevelKey key(
        Provision provision,
        int part,
        @Nullable Threshold threshold,
        @Nullable LegalStatus certainty) {
      return new LevelKey(
          condition,
          code,
          via,
          provision.code(),
          provision.rule(),
          provision.citation(),
          part,
          threshold,
          certainty);
    }

    /** The same through one more set. */
    Path through(String set) {
      List<String> longer = new ArrayList<>(via);
      longer.add(set);
      return new Path(condition, code, List.copyOf(longer));
    }
  }

  /**
   * Whether a level that stands there does not decide and is one of the law's: what differs from
   * column to column is none, since each of the columns has its own.
   */
  static boolean isOpen(Threshold threshold, boolean confirmedOnly) {
    return !threshold.level().decides(confirmedOnly) && !threshold.level().inUndeterminedColumn();
  }
}
