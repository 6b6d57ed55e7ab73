package io.github.ntmrules.internal.scope;

import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Puts classes of scopes together into as few descriptions as are easily found, by what makes a
 * difference at all. Exact: each class is in one description, and no other is.
 *
 * <p>Days, regions and provinces are joined where all else is the same; designations, each of which
 * holds or does not, are joined as Quine and McCluskey join the terms of a boolean function,
 * without their search for the fewest.
 */
public final class ScopeDescriber {

  /** Days in some regions and provinces, for some designations. */
  private record Block(
      List<DaySpan> days, Set<String> regions, Set<String> provinces, Cube designations) {}

  /** A term: designations that hold and that do not hold; the others may. */
  private record Cube(Set<Designation> with, Set<Designation> without) {

    /** Both in one, if they differ only in that one designation holds or not; else null. */
    static List<Cube> merged(Set<Cube> cubes) {
      Set<Cube> open = new LinkedHashSet<>(cubes);
      for (Cube one : cubes) {
        for (Designation each : one.with) {
          Set<Designation> fewer = minus(one.with, each);
          Cube twin = new Cube(fewer, plus(one.without, each));
          if (open.contains(one) && open.contains(twin)) {
            open.remove(one);
            open.remove(twin);
            open.add(new Cube(fewer, one.without));
          }
        }
      }
      return open.size() == cubes.size() ? List.copyOf(open) : merged(open);
    }

    private static Set<Designation> plus(Set<Designation> set, Designation one) {
      Set<Designation> more = new TreeSet<>(Set.of(one));
      more.addAll(set);
      return more;
    }

    private static Set<Designation> minus(Set<Designation> set, Designation one) {
      Set<Designation> less = new TreeSet<>();
      less.addAll(set);
      less.remove(one);
      return less;
    }
  }

  private final Set<String> allRegions = new LinkedHashSet<>();
  private final Set<String> allProvinces = new LinkedHashSet<>();
  private final Set<Designation> mentioned = new TreeSet<>();

  /**
   * Descriptions among these.
   *
   * @param all all classes that are looked at
   */
  public ScopeDescriber(List<ScopeClass> all) {
    for (ScopeClass each : all) {
      allRegions.add(region(each.first()));
      allProvinces.add(province(each.first()));
      mentioned.addAll(each.first().designations());
    }
  }

  private static String region(Scope scope) {
    Region region = scope.region();
    return region == null ? "" : region.name();
  }

  private static String province(Scope scope) {
    return Objects.requireNonNullElse(scope.province(), "");
  }

  /** Descriptions of exactly these classes, by their first day. */
  public List<Where> describe(List<ScopeClass> classes) {
    Map<List<Object>, List<ScopeClass>> byDay = new LinkedHashMap<>();
    for (ScopeClass each : classes) {
      Scope at = each.first();
      byDay
          .computeIfAbsent(
              List.of(region(at), province(at), at.designations()), key -> new ArrayList<>())
          .add(each);
    }
    List<Block> blocks = new ArrayList<>();
    byDay.values().forEach(same -> blocks.add(block(same)));
    return designations(provinces(regions(blocks))).stream()
        .map(this::where)
        .sorted(Comparator.comparing(where -> where.days().get(0).from()))
        .toList();
  }

  private Block block(List<ScopeClass> same) {
    Map<LocalDate, DaySpan> spans = new TreeMap<>();
    same.forEach(
        each -> spans.put(each.first().date(), new DaySpan(each.first().date(), each.until())));
    List<DaySpan> days = new ArrayList<>();
    for (DaySpan span : spans.values()) {
      DaySpan last = days.isEmpty() ? null : days.get(days.size() - 1);
      if (last != null && span.from().equals(last.until())) {
        days.set(days.size() - 1, new DaySpan(last.from(), span.until()));
      } else {
        days.add(span);
      }
    }
    Scope at = same.get(0).first();
    Set<Designation> without = new TreeSet<>(mentioned);
    without.removeAll(at.designations());
    Set<Designation> with = new TreeSet<>();
    with.addAll(at.designations());
    return new Block(days, Set.of(region(at)), Set.of(province(at)), new Cube(with, without));
  }

  private static List<Block> regions(List<Block> blocks) {
    return joined(
        blocks,
        block -> List.of(block.days(), block.provinces(), block.designations()),
        same -> {
          Set<String> all = new LinkedHashSet<>();
          same.forEach(block -> all.addAll(block.regions()));
          Block first = same.get(0);
          return List.of(new Block(first.days(), all, first.provinces(), first.designations()));
        });
  }

  private static List<Block> provinces(List<Block> blocks) {
    return joined(
        blocks,
        block -> List.of(block.days(), block.regions(), block.designations()),
        same -> {
          Set<String> all = new LinkedHashSet<>();
          same.forEach(block -> all.addAll(block.provinces()));
          Block first = same.get(0);
          return List.of(new Block(first.days(), first.regions(), all, first.designations()));
        });
  }

  private static List<Block> designations(List<Block> blocks) {
    return joined(
        blocks,
        block -> List.of(block.days(), block.regions(), block.provinces()),
        same -> {
          Set<Cube> cubes = new LinkedHashSet<>();
          same.forEach(block -> cubes.add(block.designations()));
          Block first = same.get(0);
          return Cube.merged(cubes).stream()
              .map(cube -> new Block(first.days(), first.regions(), first.provinces(), cube))
              .toList();
        });
  }

  private static List<Block> joined(
      List<Block> blocks,
      Function<Block, List<Object>> likeness,
      Function<List<Block>, List<Block>> join) {
    Map<List<Object>, List<Block>> alike = new LinkedHashMap<>();
    for (Block block : blocks) {
      alike.computeIfAbsent(likeness.apply(block), key -> new ArrayList<>()).add(block);
    }
    return alike.values().stream().flatMap(same -> join.apply(same).stream()).toList();
  }

  private Where where(Block block) {
    List<Region> regions =
        block.regions().equals(allRegions)
            ? List.of()
            : block.regions().stream()
                .filter(name -> !name.isEmpty())
                .map(Region::valueOf)
                .sorted()
                .toList();
    List<String> provinces =
        block.provinces().equals(allProvinces) ? List.of() : List.copyOf(block.provinces());
    return new Where(
        block.days(),
        regions,
        provinces,
        block.designations().with(),
        block.designations().without());
  }
}
