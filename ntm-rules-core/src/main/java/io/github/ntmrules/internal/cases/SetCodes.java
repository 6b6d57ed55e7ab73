package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseProblem;
import io.github.ntmrules.cases.CaseProblem.Kind;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.internal.engine.RulesInUse;
import io.github.ntmrules.internal.text.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the codes of a set stand for. Immutable. */
public final class SetCodes {

  /** What a code stands for. */
  public sealed interface Subject {}

  /** An indicator, by its position in the set. */
  public record OneIndicator(int index, Criterion criterion) implements Subject {}

  /** A criterion, by the positions of its indicators: from one, included, to another, excluded. */
  public record OneCriterion(int index, int from, int to) implements Subject {}

  /** A condition beside the criteria. */
  public record OneCondition(String code) implements Subject {}

  /** The whole set. */
  record Whole() implements Subject {}

  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  /** The codes of the set of those rules. */
  static SetCodes of(RulesInUse rules) {
    return new SetCodes(rules.set(), rules.conditions());
  }

  public SetCodes(CriteriaSet set, List<Indicator> conditions) {
    subjects.put(Expectation.WHOLE_SET, new Whole());
    Map<String, Subject> named = new LinkedHashMap<>();
    int from = 0;
    for (int i = 0; i < set.criteria().size(); i++) {
      Criterion criterion = set.criteria().get(i);
      int to = from + criterion.indicators().size();
      for (int at = from; at < to; at++) {
        Indicator indicator = criterion.indicators().get(at - from);
        OneIndicator one = new OneIndicator(at, criterion);
        add(indicator.code(), one);
        named.put(Expectation.INDICATOR + indicator.code(), one);
      }
      OneCriterion whole = new OneCriterion(i, from, to);
      named.put(Expectation.CRITERION + criterion.code(), whole);
      if (!sameAsItsIndicator(criterion)) {
        add(criterion.code(), whole);
      }
      from = to;
    }
    for (Indicator condition : conditions) {
      OneCondition one = new OneCondition(condition.code());
      add(condition.code(), one);
      named.put(Expectation.CONDITION + condition.code(), one);
    }
    named.forEach(subjects::putIfAbsent);
  }

  /** One indicator alone decides its criterion: under one code they are one thing. */
  private boolean sameAsItsIndicator(Criterion criterion) {
    return criterion.indicators().size() == 1
        && subjects.get(criterion.code()) instanceof OneIndicator only
        && only.criterion().equals(criterion);
  }

  private void add(String code, Subject subject) {
    if (subjects.putIfAbsent(code, subject) != null) {
      ambiguous.add(code);
    }
  }

  /** The code under which something is expected of that indicator, or of that condition. */
  public String code(Indicator of, boolean condition) {
    if (!ambiguous.contains(of.code())) {
      return of.code();
    }
    return (condition ? Expectation.CONDITION : Expectation.INDICATOR) + of.code();
  }

  /** What the code stands for, or {@code null} if for nothing, or for more than one thing. */
  public @Nullable Subject find(String code) {
    return ambiguous.contains(code) ? null : subjects.get(code);
  }

  /** The codes that stand for more than one thing. */
  public Set<String> ambiguous() {
    return ambiguous;
  }

  /** What is wrong with what a case expects. */
  public List<CaseProblem> problems(List<Expectation> expected) {
    List<CaseProblem> problems = new ArrayList<>();
    if (expected.isEmpty()) {
      problems.add(CaseProblem.of(Kind.NO_EXPECTATION, "", null));
    }
    Set<String> given = new HashSet<>();
    for (Expectation each : expected) {
      String code = each.code();
      if (ambiguous.contains(code)) {
        String meant = Expectation.INDICATOR + code + ", " + Expectation.CRITERION + code;
        problems.add(CaseProblem.of(Kind.AMBIGUOUS_CODE, code, meant));
      } else if (!subjects.containsKey(code)) {
        String nearest = Suggestions.nearest(code, subjects.keySet());
        problems.add(CaseProblem.of(Kind.UNKNOWN_CODE, code, nearest));
      }
      if (!given.add(code)) {
        problems.add(CaseProblem.of(Kind.REPEATED_CODE, code, null));
      }
    }
    return problems;
  }

  /** The position of the first indicator that the outcome depends on; of no condition. */
  public static int from(Subject subject) {
    if (subject instanceof OneIndicator indicator) {
      return indicator.index();
    }
    return subject instanceof OneCriterion criterion ? criterion.from() : 0;
  }

  /** The position after the last; of the whole set beyond every indicator, of a condition 0. */
  public static int to(Subject subject) {
    if (subject instanceof OneIndicator indicator) {
      return indicator.index() + 1;
    }
    if (subject instanceof OneCriterion criterion) {
      return criterion.to();
    }
    return subject instanceof Whole ? Integer.MAX_VALUE : 0;
  }

  /** The results of the indicators that the outcome of what is meant depends on. */
  public static List<IndicatorResult> results(Assessment assessment, Subject subject) {
    if (subject instanceof OneCondition condition) {
      return assessment.conditions().stream()
          .filter(each -> each.code().equals(condition.code()))
          .toList();
    }
    int to = Math.min(to(subject), assessment.indicators().size());
    return assessment.indicators().subList(from(subject), to);
  }

  /** The outcome of what is meant; of a condition that is not asked it is not applicable. */
  public static Outcome outcome(Assessment assessment, Subject subject) {
    if (subject instanceof OneIndicator indicator) {
      return assessment.indicators().get(indicator.index()).outcome();
    }
    if (subject instanceof OneCriterion criterion) {
      return assessment.criteria().get(criterion.index()).outcome();
    }
    if (subject instanceof OneCondition condition) {
      return assessment.conditions().stream()
          .filter(each -> each.code().equals(condition.code()))
          .map(IndicatorResult::outcome)
          .findFirst()
          .orElse(Outcome.NOT_APPLICABLE);
    }
    return assessment.outcome();
  }
}
