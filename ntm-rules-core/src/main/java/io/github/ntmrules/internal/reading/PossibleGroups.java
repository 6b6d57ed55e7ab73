package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.scope.Mentions;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.Conclusions;
import io.github.ntmrules.rules.DerivedTerm;
import io.github.ntmrules.rules.WithdrawalTerm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The groups that a unit can be in, as the rules of a set conclude them: for rules that speak for a
 * group. Immutable and thread-safe.
 */
public final class PossibleGroups {

  private static final Set<String> CONCLUDING = Set.of("group", "groupUndetermined");

  private final List<CheckedRule> rules;
  private final List<String> columns;

  private PossibleGroups(List<CheckedRule> rules, List<String> columns) {
    this.rules = rules;
    this.columns = List.copyOf(columns);
  }

  /**
   * Those that some rules conclude.
   *
   * @param rules the rules of the set
   * @param columns the columns of the set
   */
  public static PossibleGroups of(List<CheckedRule> rules, List<String> columns) {
    return new PossibleGroups(rules.stream().filter(PossibleGroups::concludes).toList(), columns);
  }

  private static boolean concludes(CheckedRule rule) {
    return rule.statements().stream()
        .anyMatch(each -> CONCLUDING.contains(each.call().name().text()));
  }

  /** Whether any rule concludes a group. */
  public boolean any() {
    return !rules.isEmpty();
  }

  /** What the rules look at that conclude groups. */
  public Mentions mentions() {
    Mentions mentions = new Mentions();
    rules.forEach(each -> mentions.addAll(each.condition().mentions()));
    return mentions;
  }

  /** How many rules are asked each time. */
  public int size() {
    return rules.size();
  }

  /** That scope in each of the groups that are possible; in none where none is concluded. */
  public List<Scope> in(Scope scope) {
    Heard heard = new Heard();
    for (CheckedRule rule : rules) {
      if (rule.appliesIn(scope)) {
        heard.doubtful = rule.annotations().getOrDefault("status", "").equals("doubtful");
        rule.conclude(scope, heard);
      }
    }
    return heard.groups.isEmpty()
        ? List.of(scope.inGroup(null))
        : columns.stream().filter(heard.groups::contains).map(scope::inGroup).toList();
  }

  /** Writes down the groups; whatever else a rule says is heard elsewhere. */
  private final class Heard implements Conclusions {

    private final Set<String> groups = new LinkedHashSet<>();
    private boolean doubtful;

    @Override
    public void group(String group) {
      groups.add(group);
    }

    @Override
    public void groupUndetermined(String reason, String... possible) {
      // A rule in doubt excludes no column.
      groups.addAll(possible.length == 0 || doubtful ? columns : List.of(possible));
    }

    @Override
    public void require(String code, Clause clause) {}

    @Override
    public void notApplicable(String code, String reason) {}

    @Override
    public void column(String column) {}

    @Override
    public void column(Region region) {}

    @Override
    public void derive(String measure, DerivedTerm term) {}

    @Override
    public void neverEased(String code) {}

    @Override
    public void condition(String code, Clause clause) {}

    @Override
    public void withdrawal(String code, WithdrawalTerm term) {}
  }
}
