package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the cases of what is not known, where several levels ask for figures that hang together
 * (or for one figure), so that not every outcome of the one can stand beside every outcome of the
 * other. Immutable.
 *
 * <p>A case is a range for each figure within which no level tells figures apart. Levels that are
 * not known are independent of each other, and those of another set that is to be met are looked at
 * there, each indicator for itself.
 */
final class CaseSearch {

  /** More cases are not looked at. */
  static final int MOST_CASES = 20_000;

  private static final List<Range> NONE_OR_SOME =
      List.of(Range.exactly(BigDecimal.ZERO), Range.moreThan(BigDecimal.ZERO));

  /**
   * What the cases lead to.
   *
   * @param outcomes all that can follow, as an {@link OutcomeSet}
   * @param complete whether all cases were looked at that matter
   */
  record Result(int outcomes, boolean complete) {}

  private final RequirementPlan requirement;
  private final Map<FigureGroup, List<ThresholdPlan>> joint;
  private final Set<FigureGroup> groups;
  private final @Nullable Result nothingReported;

  private CaseSearch(
      RequirementPlan requirement,
      Map<FigureGroup, List<ThresholdPlan>> joint,
      Set<FigureGroup> groups,
      boolean ownOnly) {
    this.requirement = requirement;
    this.joint = joint;
    this.groups = Set.copyOf(groups);
    this.nothingReported = ownOnly ? ofNothing() : null;
  }

  /** What follows where none of the figures is reported: the same for every unit. */
  private Result ofNothing() {
    CaseFigures nothing =
        new CaseFigures() {
          @Override
          public PossibleFigures of(FigureGroup group) {
            return PossibleFigures.of(group, each -> null);
          }

          @Override
          public CaseFigures under(FigureNetwork other) {
            return this;
          }
        };
    return search(nothing, requirement.outcomes(nothing), 0);
  }

  /** The search for a requirement, or {@code null} if its parts can be seen each for itself. */
  static @Nullable CaseSearch of(RequirementPlan requirement) {
    Map<FigureGroup, List<ThresholdPlan>> thresholds = new LinkedHashMap<>();
    requirement.forEachOwnThreshold(
        each -> thresholds.computeIfAbsent(each.group(), group -> new ArrayList<>()).add(each));
    Set<FigureGroup> groups = Set.copyOf(thresholds.keySet());
    int own = thresholds.values().stream().mapToInt(List::size).sum();
    List<ThresholdPlan> all = new ArrayList<>();
    requirement.forEachThreshold(all::add);
    thresholds.values().removeIf(each -> each.size() < 2);
    return thresholds.isEmpty()
        ? null
        : new CaseSearch(requirement, thresholds, groups, own == all.size());
  }

  /**
   * Whether there is more than one case: two levels at least ask for figures of which neither is
   * exactly known. What one level alone leaves open is independent of all others.
   */
  boolean matters(UnitFigures unit) {
    for (List<ThresholdPlan> thresholds : joint.values()) {
      int open = 0;
      for (ThresholdPlan each : thresholds) {
        Figure figure = each.reported(unit);
        open += figure == null || !figure.exact() ? 1 : 0;
      }
      if (open > 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * All that can follow.
   *
   * @param figures what the figures can be
   * @param seenApart what can follow where parts are seen each for itself
   */
  Result search(CaseFigures figures, int seenApart) {
    return search(figures, seenApart, 0);
  }

  /** The same of what a unit reports. */
  Result search(UnitFigures unit, int seenApart) {
    return nothingReported != null && groups.stream().noneMatch(each -> each.anyReported(unit))
        ? nothingReported
        : search(unit, seenApart, 0);
  }

  /**
   * The same, but where no outcome is certain, too, all outcomes that can follow, and not only some
   * that differ; those where parts are seen each for itself, if there are too many cases.
   */
  int searchAll(CaseFigures figures, int seenApart) {
    return search(figures, seenApart, seenApart).outcomes();
  }

  private Result search(CaseFigures figures, int seenApart, int wanted) {
    Walk walk = new Walk(wanted);
    int outcomes = walk.outcomes(new Case(figures, Map.of()), 0);
    return outcomes == 0 || walk.left < 0
        ? new Result(seenApart, walk.left >= 0)
        : new Result(outcomes, true);
  }

  /** The figures of one case. */
  private record Case(CaseFigures all, Map<FigureGroup, PossibleFigures> own)
      implements CaseFigures {

    @Override
    public PossibleFigures of(FigureGroup group) {
      PossibleFigures figures = own.get(group);
      return figures == null ? all.of(group) : figures;
    }

    @Override
    public CaseFigures under(FigureNetwork other) {
      return all.under(other);
    }

    Case with(PossibleFigures figures) {
      Map<FigureGroup, PossibleFigures> more = new HashMap<>(own);
      more.put(figures.group(), figures);
      return new Case(all, more);
    }
  }

  /** One search. Not thread-safe. */
  private final class Walk {

    private final int wanted;
    private int left = MOST_CASES;

    /** Goes on until nothing is certain and all these outcomes are known to follow. */
    private Walk(int wanted) {
      this.wanted = wanted;
    }

    /** All that can follow in a case, beside what is known to; not all once nothing is certain. */
    private int outcomes(Case figures, int known) {
      if (--left < 0) {
        return known;
      }
      for (List<ThresholdPlan> thresholds : joint.values()) {
        for (ThresholdPlan threshold : thresholds) {
          PossibleFigures possible = figures.of(threshold.group());
          int divisor = possible.divisorPerhapsZero(threshold.place());
          if (divisor != FigureGroup.NOWHERE) {
            return outcomes(figures, possible, divisor, NONE_OR_SOME, known);
          }
          List<Range> cases = threshold.cases(possible);
          if (!cases.isEmpty()) {
            return outcomes(figures, possible, threshold.place(), cases, known);
          }
        }
      }
      return known | requirement.outcomes(figures);
    }

    private int outcomes(
        Case figures, PossibleFigures possible, int place, List<Range> cases, int known) {
      int all = known;
      for (Range each : cases) {
        PossibleFigures narrower = possible.with(place, each);
        if (narrower != null) {
          all = outcomes(figures.with(narrower), all);
        }
        if (all != 0 && !OutcomeSet.isCertain(all) && (all & wanted) == wanted) {
          return all;
        }
      }
      return all;
    }
  }
}
