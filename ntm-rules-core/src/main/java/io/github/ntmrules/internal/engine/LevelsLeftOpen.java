package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.FolderReading;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which levels a set leaves to the province and an overlay does not say. */
final class LevelsLeftOpen {

  private static final int MOST_SCOPES = 1_000;

  private final Map<String, Set<Region>> open = new LinkedHashMap<>();
  private final Set<Region> looked = EnumSet.noneOf(Region.class);

  private LevelsLeftOpen() {}

  /** One note of all of them, at the list of its rule files; none if there are none. */
  static List<RuleProblem> by(RuleSet rules, Overlay overlay, FolderReading reading) {
    LevelsLeftOpen levels = new LevelsLeftOpen();
    DaySpan period = new DaySpan(overlay.inForceFrom(), overlay.inForceUntil());
    rules.space().classes(MOST_SCOPES).stream()
        .map(ScopeClass::first)
        .filter(scope -> period.contains(scope.date()) && of(overlay, scope))
        .forEach(scope -> levels.look(scope, rules.ifTold(scope)));
    if (levels.open.isEmpty()) {
      return List.of();
    }
    RuleProblem note =
        RuleProblem.of(Kind.LEFT_OPEN_BY_OVERLAY, null, List.of(levels.text(rules)), null);
    return List.of(reading.atKeyOfOverlay(note, "rules"));
  }

  private static boolean of(Overlay overlay, Scope scope) {
    return overlay.province() == null || overlay.appliesTo(scope.province(), scope.date());
  }

  private void look(Scope scope, @Nullable Requirements asked) {
    if (asked == null) {
      return;
    }
    Region region = scope.region();
    if (region != null) {
      looked.add(region);
    }
    Stream.concat(asked.provisions().stream(), asked.conditions().stream())
        .filter(LevelsLeftOpen::leftOpen)
        .map(each -> each.indicator().code())
        .forEach(
            code -> {
              Set<Region> regions =
                  open.computeIfAbsent(code, each -> EnumSet.noneOf(Region.class));
              if (region != null) {
                regions.add(region);
              }
            });
  }

  private static boolean leftOpen(Provision provision) {
    Requirement requirement = provision.requirement();
    return requirement != null
        && requirement.thresholds().stream().anyMatch(each -> each.level().leftToProvince());
  }

  /**
   * The codes as the decree prints them, conditions last; of those that are open in some regions
   * only, with these.
   */
  private String text(RuleSet rules) {
    List<String> order =
        rules.description().set().indicators().stream().map(Indicator::code).toList();
    Comparator<Map.Entry<String, Set<Region>>> asPrinted =
        Comparator.comparingInt(each -> Math.floorMod(order.indexOf(each.getKey()), MOST_SCOPES));
    return open.entrySet().stream()
        .sorted(asPrinted)
        .map(
            each ->
                each.getValue().size() < looked.size()
                    ? each.getKey() + " " + regions(each.getValue())
                    : each.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String regions(Set<Region> regions) {
    return regions.stream().map(Region::abbreviation).collect(Collectors.joining(", ", "(", ")"));
  }
}
