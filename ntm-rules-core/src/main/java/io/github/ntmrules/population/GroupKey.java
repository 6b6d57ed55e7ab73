package io.github.ntmrules.population;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.text.Messages;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The group a unit belongs to: a region, a province, a district, a commune or a commune group; or
 * "not stated". Immutable.
 *
 * <p>Names are compared as written, except for blanks around them and for the way Unicode composes
 * a letter with its marks; a blank name is "not stated".
 *
 * <p>Ordered for people: regions as the decree prints them, provinces, districts, communes and
 * commune groups by the Vietnamese alphabet, districts within their province, communes within both;
 * "not stated" comes last.
 */
public sealed interface GroupKey extends Comparable<GroupKey> {

  /**
   * A region.
   *
   * @param region the region, or {@code null} if not stated
   */
  record OfRegion(@Nullable Region region) implements GroupKey {
    @Override
    public Grouping grouping() {
      return Grouping.REGION;
    }

    @Override
    public boolean stated() {
      return region != null;
    }

    @Override
    public @Nullable String code() {
      return region == null ? null : region.name();
    }

    @Override
    public String label(Locale locale) {
      return region == null ? notStated(locale) : region.displayName(locale);
    }
  }

  /**
   * A province.
   *
   * @param province the name, or {@code null} if not stated
   */
  record OfProvince(@Nullable String province) implements GroupKey {
    /**
     * Composes the name.
     *
     * @param province the province
     */
    public OfProvince {
      province = composed(province);
    }

    @Override
    public Grouping grouping() {
      return Grouping.PROVINCE;
    }

    @Override
    public boolean stated() {
      return province != null;
    }

    @Override
    public @Nullable String code() {
      return province;
    }

    @Override
    public String label(Locale locale) {
      return province == null ? notStated(locale) : province;
    }
  }

  /**
   * A district, with its province: districts of several provinces bear the same name.
   *
   * @param province the name of the province, or {@code null} if not stated
   * @param district the name of the district, or {@code null} if not stated
   */
  record OfDistrict(@Nullable String province, @Nullable String district) implements GroupKey {
    /**
     * Composes the names.
     *
     * @param province the province
     * @param district the district
     */
    public OfDistrict {
      province = composed(province);
      district = composed(district);
    }

    @Override
    public Grouping grouping() {
      return Grouping.DISTRICT;
    }

    /** Whether the district is stated; its province may not be. */
    @Override
    public boolean stated() {
      return district != null;
    }

    @Override
    public @Nullable String code() {
      return district == null || province == null ? district : district + " (" + province + ")";
    }

    @Override
    public String label(Locale locale) {
      String name = district == null ? notStated(locale) : district;
      return province == null ? name : Messages.get(locale, "group.within", name, province);
    }
  }

  /**
   * A commune, with its district and province: communes of several districts bear the same name.
   *
   * @param province the name of the province, or {@code null} if not stated
   * @param district the name of the district, or {@code null} if not stated
   * @param commune the name of the commune, or {@code null} if not stated
   */
  record OfCommune(@Nullable String province, @Nullable String district, @Nullable String commune)
      implements GroupKey {
    /**
     * Composes the names.
     *
     * @param province the province
     * @param district the district
     * @param commune the commune
     */
    public OfCommune {
      province = composed(province);
      district = composed(district);
      commune = composed(commune);
    }

    @Override
    public Grouping grouping() {
      return Grouping.COMMUNE;
    }

    /** Whether the commune is stated; its district and province may not be. */
    @Override
    public boolean stated() {
      return commune != null;
    }

    @Override
    public @Nullable String code() {
      String place = place();
      return commune == null || place == null ? commune : commune + " (" + place + ")";
    }

    @Override
    public String label(Locale locale) {
      String name = commune == null ? notStated(locale) : commune;
      String place = place();
      return place == null ? name : Messages.get(locale, "group.within", name, place);
    }

    private @Nullable String place() {
      if (district == null || province == null) {
        return district == null ? province : district;
      }
      return district + ", " + province;
    }
  }

  /**
   * A commune group (nhóm xã).
   *
   * @param group the name as the rules give it, or {@code null} if they did not infer one: it is
   *     undetermined, or the set has none
   */
  record OfCommuneGroup(@Nullable String group) implements GroupKey {
    /**
     * Composes the name.
     *
     * @param group the group
     */
    public OfCommuneGroup {
      group = composed(group);
    }

    @Override
    public Grouping grouping() {
      return Grouping.COMMUNE_GROUP;
    }

    @Override
    public boolean stated() {
      return group != null;
    }

    @Override
    public @Nullable String code() {
      return group;
    }

    @Override
    public String label(Locale locale) {
      return group == null ? Messages.get(locale, "group.undetermined") : group;
    }
  }

  /**
   * By what the units are grouped.
   *
   * @return the grouping
   */
  Grouping grouping();

  /** {@return whether it is known which group the units belong to} */
  boolean stated();

  /**
   * The group in data, the same in every language: the id of a region as {@link Region#name()}, the
   * name of a province or a commune group, a district with its province in parentheses, a commune
   * with its district and province.
   *
   * @return {@code null} if it is not known which group the units belong to
   */
  @Nullable String code();

  /**
   * {@return the name of the group, for people; "not stated" in words where it is not}
   *
   * @param locale English for English, else Vietnamese
   */
  String label(Locale locale);

  /** In the order described above; consistent with {@code equals}. */
  @Override
  default int compareTo(GroupKey other) {
    return GroupOrder.ORDER.compare(this, other);
  }

  private static String notStated(Locale locale) {
    return Messages.get(locale, "group.notStated");
  }

  private static @Nullable String composed(@Nullable String name) {
    return name == null || name.isBlank()
        ? null
        : Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }
}
