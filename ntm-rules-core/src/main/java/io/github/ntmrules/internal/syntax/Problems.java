package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one file, up to a number that a person can still read. */
public final class Problems {

  /** Problems listed of one file; of more, only the number is told. */
  static final int MOST = 200;

  private final SourceText source;
  private final List<RuleProblem> found = new ArrayList<>();
  private int more;

  /** No problems yet. */
  public Problems(SourceText source) {
    this.source = source;
  }

  /** Notes a problem at an offset of the file. */
  public void add(
      Kind kind,
      @Nullable RuleLocation rule,
      int offset,
      @Nullable String suggestion,
      String... details) {
    if (found.size() < MOST) {
      add(RuleProblem.of(kind, source.place(offset), rule, List.of(details), suggestion));
    } else {
      more++;
    }
  }

  /** Notes a problem. */
  public void add(RuleProblem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    } else {
      more++;
    }
  }

  /** Problems between those offsets that name no rule are in that rule. */
  void in(RuleLocation rule, int from, int to) {
    int first = source.line(from);
    int last = source.line(to);
    found.replaceAll(
        problem ->
            problem.rule() == null && line(problem) >= first && line(problem) <= last
                ? problem.in(rule)
                : problem);
  }

  /** Forgets those of these kinds between those offsets, which are told as a whole. */
  void forget(int from, int to, Set<Kind> kinds) {
    SourcePlace first = source.place(from);
    SourcePlace last = source.place(to);
    found.removeIf(
        problem ->
            kinds.contains(problem.kind())
                && problem.place() != null
                && problem.place().line() == first.line()
                && problem.place().column() >= first.column()
                && problem.place().column() < last.column());
  }

  /** Whether there is one of that kind at that offset. */
  boolean at(Kind kind, int offset) {
    SourcePlace place = source.place(offset);
    return found.stream()
        .anyMatch(problem -> problem.kind() == kind && place.equals(problem.place()));
  }

  /** The problems in the order of the file. */
  public List<RuleProblem> list() {
    List<RuleProblem> all = new ArrayList<>(found);
    all.sort(
        Comparator.comparingInt((RuleProblem problem) -> line(problem))
            .thenComparingInt(Problems::column));
    if (more > 0) {
      all.add(
          RuleProblem.of(
              Kind.MORE_PROBLEMS,
              new SourcePlace(source.file(), 1, 0, ""),
              null,
              List.of(Integer.toString(more)),
              null));
    }
    return all;
  }

  private static int line(RuleProblem problem) {
    SourcePlace place = problem.place();
    RuleLocation rule = problem.rule();
    return place != null ? place.line() : rule != null ? rule.line() : 0;
  }

  private static int column(RuleProblem problem) {
    SourcePlace place = problem.place();
    return place == null ? 0 : place.column();
  }
}
