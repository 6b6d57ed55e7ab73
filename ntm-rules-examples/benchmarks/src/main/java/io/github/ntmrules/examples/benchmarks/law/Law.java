package io.github.ntmrules.examples.benchmarks.law;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The packaged set {@code qd1980-2016-xa} as a neutral table, from which the models of the other
 * engines are generated: nobody copies levels by hand. Immutable.
 *
 * @param rows one for each indicator, in the order of the decree
 * @param criteria the codes of the criteria, in the order of the decree
 * @param conditions the conditions beside the criteria
 */
public record Law(List<Row> rows, List<String> criteria, List<Row> conditions) {

  /** The set. */
  public static final String SET = "qd1980-2016-xa";

  /** The date of all assessments. */
  public static final LocalDate DATE = LocalDate.of(2020, 12, 31);

  /** How the parts of a row are joined. */
  public enum Join {
    /** There is one part. */
    ONE,
    /** All parts are asked. */
    ALL,
    /** One of the parts is enough. */
    ANY
  }

  /**
   * One indicator.
   *
   * @param code the code
   * @param criterion the place of its criterion in the set, from 0
   * @param join how its parts are joined
   * @param parts its parts
   * @param onlyWhereTradePlanned whether it does not apply where no trade infrastructure is planned
   */
  public record Row(
      String code, int criterion, Join join, List<Part> parts, boolean onlyWhereTradePlanned) {}

  /**
   * One comparison.
   *
   * @param slot its place among all comparisons of the set, from 0
   * @param figure the figure
   * @param atLeast whether the level is the least that will do; else the most
   * @param levels the level of each region
   */
  public record Part(int slot, FigureName figure, boolean atLeast, Map<Region, Level> levels) {

    /** Copies the levels. */
    public Part {
      levels = Collections.unmodifiableMap(new EnumMap<>(levels));
    }

    /** The level in that region, whatever its status. */
    public Level level(Region region) {
      return Objects.requireNonNull(levels.get(region));
    }

    /** The value that decides in that region, or {@code null} if nothing decides there. */
    public @Nullable BigDecimal value(Region region) {
      Level level = level(region);
      return level.decides(false) ? level.value() : null;
    }
  }

  /** Copies the lists. */
  public Law {
    rows = List.copyOf(rows);
    criteria = List.copyOf(criteria);
    conditions = List.copyOf(conditions);
  }

  /** Reads the table from the library. */
  public static Law read(Assessor assessor) {
    List<Requirements> regions = new ArrayList<>();
    List<Requirements> withoutTrade = new ArrayList<>();
    for (Region region : Region.values()) {
      regions.add(assessor.requirements(scope(region, true)));
      withoutTrade.add(assessor.requirements(scope(region, false)));
    }
    Reader reader = new Reader(regions);
    List<Row> rows = new ArrayList<>();
    List<String> criteria = new ArrayList<>();
    for (Criterion criterion : assessor.set().criteria()) {
      for (Indicator indicator : criterion.indicators()) {
        boolean exempt = withoutTrade.get(0).provisions().get(rows.size()).requirement() == null;
        rows.add(reader.row(indicator.code(), criteria.size(), exempt));
      }
      criteria.add(criterion.code());
    }
    List<Row> conditions = new ArrayList<>();
    for (Provision condition : regions.get(0).conditions()) {
      conditions.add(reader.condition(condition.indicator().code()));
    }
    return new Law(rows, criteria, conditions);
  }

  /** The library's scope of such a commune. */
  public static Scope scope(Region region, boolean tradePlanned) {
    Set<Designation> designations =
        tradePlanned ? Set.of() : Set.of(Designation.NO_TRADE_INFRASTRUCTURE_PLANNED);
    return Scope.of(DATE, region, null, designations);
  }

  /** How many comparisons the set makes of one commune. */
  public int slots() {
    return rows.stream().mapToInt(row -> row.parts().size()).sum();
  }

  /** Collects rows over the regions; counts the comparisons. */
  private static final class Reader {
    private final List<Requirements> regions;
    private int slots;

    Reader(List<Requirements> regions) {
      this.regions = regions;
    }

    Row row(String code, int criterion, boolean exempt) {
      return row(
          code,
          criterion,
          exempt,
          regions.stream().map(region -> requirement(region.provision(code))).toList());
    }

    Row condition(String code) {
      return row(code, -1, false, regions.stream().map(region -> condition(region, code)).toList());
    }

    private static Requirement condition(Requirements requirements, String code) {
      return requirements.conditions().stream()
          .filter(provision -> provision.indicator().code().equals(code))
          .map(Reader::requirement)
          .findFirst()
          .orElseThrow();
    }

    /** The comparisons that the contestants have words for. */
    private static final List<Comparison> FORMS = List.of(Comparison.AT_LEAST, Comparison.AT_MOST);

    private Row row(String code, int criterion, boolean exempt, List<Requirement> byRegion) {
      Requirement first = byRegion.get(0);
      Join join = join(first);
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < first.thresholds().size(); i++) {
        Requirement.Threshold threshold = first.thresholds().get(i);
        Map<Region, Level> levels = new EnumMap<>(Region.class);
        for (int region = 0; region < byRegion.size(); region++) {
          levels.put(
              List.of(Region.values()).get(region),
              byRegion.get(region).thresholds().get(i).level());
        }
        Comparison comparison = threshold.comparison();
        if (!FORMS.contains(comparison) || byRegion.stream().anyMatch(each -> join(each) != join)) {
          throw new IllegalStateException("Indicator " + code + " has a form not provided for.");
        }
        String figure = threshold.measure().id().toUpperCase(Locale.ROOT);
        parts.add(
            new Part(
                slots++, FigureName.valueOf(figure), comparison == Comparison.AT_LEAST, levels));
      }
      return new Row(code, criterion, join, List.copyOf(parts), exempt);
    }

    private static Requirement requirement(Provision provision) {
      return Objects.requireNonNull(provision.requirement());
    }

    private static Join join(Requirement requirement) {
      return requirement.match(
          threshold -> Join.ONE,
          combination ->
              combination.match(
                  all -> Join.ALL,
                  any -> Join.ANY,
                  some -> notProvidedFor(),
                  given -> notProvidedFor()),
          meets -> notProvidedFor());
    }

    private static Join notProvidedFor() {
      throw new IllegalStateException("A set with such a form is not provided for.");
    }
  }
}
