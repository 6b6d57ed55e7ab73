package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.Region;

/**
 * What a rule may conclude; the global {@code law} of a rule file.
 *
 * <p>For one scope, one indicator is concluded by exactly one rule. The order in which rules are
 * asked makes no difference.
 */
public interface Conclusions {

  /**
   * The indicator is assessed, and this is asked.
   *
   * <p>Example: {@code law.require("15.1", percent("health_insurance_coverage").atLeast(85));}
   *
   * @param code the code of the indicator, as printed in the decree
   * @param clause what is asked
   */
  void require(String code, Clause clause);

  /**
   * The indicator is not assessed.
   *
   * <p>Example: {@code law.notApplicable("7", "Quy hoạch được duyệt không có chợ");}
   *
   * @param code the code of the indicator
   * @param reason why, in Vietnamese; shown to people
   */
  void notApplicable(String code, String reason);

  /**
   * The column of the decree that the cells of every row are taken from.
   *
   * <p>Example: {@code law.column("TDMNPB");}
   *
   * @param column the column, as the set names it
   */
  void column(String column);

  /**
   * The column of a region.
   *
   * <p>Example, with the region bound in the condition: {@code law.column($vung);}
   *
   * @param region the region
   */
  void column(Region region);

  /**
   * The group the commune is in, for a decree whose columns are groups; picks the column of that
   * name.
   *
   * <p>Example: {@code law.group("2");}
   *
   * @param group the group, as the set names its column
   */
  void group(String group);

  /**
   * The text on file does not say which group the commune is in. One of several columns applies
   * then, and it is not known which: only what they ask alike decides, and what each of them asks
   * is kept.
   *
   * <p>Example: {@code law.groupUndetermined("Xã vừa thuộc nhóm 1 vừa thuộc nhóm 3", "nhom-1",
   * "nhom-3");}
   *
   * @param reason why, in Vietnamese; shown to people
   * @param columns the columns of which one applies, as the set names them: two or more; none where
   *     it can be any column of the set
   */
  void groupUndetermined(String reason, String... columns);

  /**
   * A figure follows from others where it is not reported itself.
   *
   * <p>Example: {@code law.derive("multidimensional_poverty_rate", sum("poor_households_rate",
   * "near_poor_households_rate"));}
   *
   * @param measure the id of the figure that follows
   * @param term how
   */
  void derive(String measure, DerivedTerm term);

  /**
   * The level of the indicator is never eased from one day to a later one: what is asked at the
   * least never falls, what is asked at the most never rises. Where a level is not on file, it lies
   * then between the last one before it and the next one after it that are.
   *
   * <p>Example: {@code law.neverEased("10");}
   *
   * @param code the code of the indicator
   */
  void neverEased(String code);

  /**
   * A condition beside the criteria, such as one for recognition. It is reported with its reason
   * and does not count as a criterion.
   *
   * <p>Where no rule concludes a condition that the set declares, it is not asked in that scope.
   *
   * <p>Example: {@code law.condition("no-debt",
   * millionDong("outstanding_construction_debt").none());}
   *
   * @param code a short name of the condition
   * @param clause what is asked
   */
  void condition(String code, Clause clause);

  /**
   * Ground for withdrawing recognition, from the share of criteria that are not met.
   *
   * <p>Example: {@code law.withdrawal("w2", criteriaNotMet(50));}
   *
   * @param code the code of the trigger, as the set declares it
   * @param term when it holds
   */
  void withdrawal(String code, WithdrawalTerm term);
}
