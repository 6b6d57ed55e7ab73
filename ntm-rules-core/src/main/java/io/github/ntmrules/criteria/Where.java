package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Circumstances in which something holds: on those days, in those regions and provinces, for units
 * designated so. Immutable.
 *
 * @param days the days, in order of time
 * @param regions the regions, in the order of the decrees; empty if the region makes no difference
 * @param provinces the provinces, where {@value Scope#ANOTHER_PROVINCE} stands for every one that
 *     no rule names and an empty text for none stated; an empty list if the province makes no
 *     difference
 * @param with what the unit is designated as
 * @param without what it is not designated as; what is in neither makes no difference
 */
public record Where(
    List<DaySpan> days,
    List<Region> regions,
    List<String> provinces,
    Set<Designation> with,
    Set<Designation> without) {

  /**
   * Copies the collections.
   *
   * @param days the days
   * @param regions the regions
   * @param provinces the provinces
   * @param with what goes with it
   * @param without what is left out
   */
  public Where {
    days = List.copyOf(days);
    regions = List.copyOf(regions);
    provinces = List.copyOf(provinces);
    with = new Designations.Held(with);
    without = new Designations.Held(without);
  }

  /**
   * {@return whether those circumstances are among these; the province as it is spelt here}
   *
   * @param scope the scope
   */
  public boolean contains(Scope scope) {
    String province = scope.province() == null ? "" : scope.province();
    return days.stream().anyMatch(span -> span.contains(scope.date()))
        && (regions.isEmpty() || regions.contains(scope.region()))
        && (provinces.isEmpty() || provinces.contains(province))
        && scope.designations().containsAll(with)
        && scope.designations().stream().noneMatch(without::contains);
  }

  /**
   * In words, for people; do not parse.
   *
   * @param locale English for English, else Vietnamese
   * @return the text
   */
  public String text(Locale locale) {
    List<String> parts = new ArrayList<>();
    parts.add(days.stream().map(span -> text(span, locale)).collect(Collectors.joining("; ")));
    if (!regions.isEmpty()) {
      String names = regions.stream().map(Region::abbreviation).collect(Collectors.joining(", "));
      parts.add(Messages.get(locale, "where.regions", names));
    }
    if (!provinces.isEmpty()) {
      parts.add(
          provinces.stream().map(each -> province(each, locale)).collect(Collectors.joining(", ")));
    }
    with.forEach(each -> parts.add(each.displayName(locale)));
    without.forEach(
        each -> parts.add(Messages.get(locale, "where.without", each.displayName(locale))));
    return String.join(", ", parts);
  }

  private static String text(DaySpan span, Locale locale) {
    Wording wording = Wording.in(locale);
    return span.until() == null
        ? Messages.get(locale, "where.from", wording.date(span.from()))
        : Messages.get(
            locale,
            "where.days",
            wording.date(span.from()),
            wording.date(span.until().minusDays(1)));
  }

  private static String province(String name, Locale locale) {
    if (name.isEmpty()) {
      return Messages.get(locale, "where.noProvince");
    }
    return name.equals(Scope.ANOTHER_PROVINCE)
        ? Messages.get(locale, "where.otherProvinces")
        : name;
  }
}
