package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.Target;
import io.github.ntmrules.population.TargetMeasure;
import io.github.ntmrules.population.TrendResult;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks of a place for a year, as its file says it. Immutable.
 *
 * @param row the row of the file, from 1
 * @param year the year
 * @param province the province, or {@code null} if none is said
 * @param district the district, or {@code null} if none is said; without it and the province all
 *     units are meant
 * @param unit whose criteria or units are counted, or {@code null} if that is not said
 * @param measure what is counted
 * @param planned how much of it
 */
public record PlannedTarget(
    int row,
    int year,
    @Nullable String province,
    @Nullable String district,
    @Nullable UnitKind unit,
    TargetMeasure measure,
    BigDecimal planned) {

  /**
   * As a target for the units of a trend that was grouped by province and district; names are the
   * same however they are spelled, as {@link UnitIdentity} has it. Where no unit is of that place
   * it is a target for a place of which nothing is known.
   */
  public Target in(TrendResult trend) {
    Target whole = Target.of(year, measure, planned);
    GroupKey place = place();
    if (place == null) {
      return whole;
    }
    List<GroupKey> same =
        trend.groups(place.grouping()).stream().filter(each -> isSame(each)).toList();
    return whole.in(same.size() == 1 ? same.get(0) : place);
  }

  /** The place as the file has it, or {@code null} if all units are meant. */
  private @Nullable GroupKey place() {
    if (district != null) {
      return new GroupKey.OfDistrict(province, district);
    }
    return province == null ? null : new GroupKey.OfProvince(province);
  }

  private boolean isSame(GroupKey key) {
    if (key instanceof GroupKey.OfDistrict of) {
      boolean sameProvince =
          province == null
              || UnitIdentity.province(of.province()).equals(UnitIdentity.province(province));
      return sameProvince && folded(of.district()).equals(folded(district));
    }
    return key.grouping() == Grouping.PROVINCE
        && UnitIdentity.province(key.code()).equals(UnitIdentity.province(province));
  }

  private static String folded(@Nullable String name) {
    return UnitIdentity.name(UnitKind.DISTRICT, name);
  }
}
