package io.github.ntmrules.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.register.ProvinceList;
import io.github.ntmrules.internal.register.UnitList;
import io.github.ntmrules.internal.text.NoJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The administrative units of Vietnam that stand above villages, at two times: 63 provinces and
 * 10,035 communes, wards and townships as they were on 30 June 2025, and the 34 provinces and 3,321
 * communes, wards and special zones since 1 July 2025, and which went into which. A date asks for
 * the one list or for the other: what was before or between, or what has changed since, is not on
 * file.
 *
 * <p>Names of units that are not listed are accepted as they are wherever the library reads them: a
 * commune's own list may be newer than this one, or older.
 *
 * <p>Sources: the list of the statistics office of 18 July 2025 as kept in vietnamadminunits, and
 * vietnamese-provinces-database v4.2.0, both under the MIT License. What is wrong with them, as far
 * as is known:
 *
 * <ul>
 *   <li>kinds of units since 1 July 2025 are those of 30 April 2026: some wards were communes, and
 *       Đồng Nai is a city;
 *   <li>the township Ba Chẽ, 06970, has the number 06978 since the merger;
 *   <li>the people of 80 units since 1 July 2025 are not on file, nor the area of 14 of them; four
 *       areas that are given as 0 are taken for unknown;
 *   <li>how large a part is, where a unit was divided, is not on file;
 *   <li>nothing is on file of what five special zones came from: Bạch Long Vĩ, Cồn Cỏ, Hoàng Sa, Lý
 *       Sơn, Côn Đảo;
 *   <li>regions are those that provinces are usually counted to; no document on file says them, and
 *       of Quảng Ninh papers differ.
 * </ul>
 *
 * <p>Immutable and thread-safe. It is read when it is first asked for, which takes some tenths of a
 * second once; it holds about 3 MB, and is kept until the library is unloaded. Nothing of it is
 * read where nobody asks for it.
 */
public final class Register {

  /** The day from which the units since the merger of 2025 exist: 1 July 2025. */
  public static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  private final List<RegisteredProvince> provincesBefore;
  private final List<RegisteredProvince> provincesSince;
  private final RegisteredUnit[] units;
  private final int since;
  private final long[] codesBefore;
  private final long[] codesSince;
  private final Map<RegisteredProvince, List<RegisteredUnit>> byProvince = new HashMap<>();
  private final Map<String, RegisteredProvince> namedBefore;
  private final Map<String, RegisteredProvince> namedSince;
  private final UnitSearch search;

  private Register(List<UnitList.Entry> entries) {
    Map<String, RegisteredProvince> before = new LinkedHashMap<>();
    Map<String, RegisteredProvince> now = new LinkedHashMap<>();
    readProvinces(before, now);
    provincesBefore = List.copyOf(before.values());
    provincesSince = List.copyOf(now.values());
    namedBefore = byName(provincesBefore);
    namedSince = byName(provincesSince);
    units = new RegisteredUnit[entries.size()];
    int first = 0;
    for (int i = 0; i < units.length; i++) {
      UnitList.Entry each = entries.get(i);
      first += each.before() ? 1 : 0;
      RegisteredProvince province =
          Objects.requireNonNull((each.before() ? before : now).get(each.province()));
      units[i] = unit(i, each, province);
      byProvince.computeIfAbsent(province, of -> new ArrayList<>()).add(units[i]);
    }
    since = first;
    codesBefore = codes(0, since);
    codesSince = codes(since, units.length);
    byProvince.replaceAll((province, all) -> List.copyOf(all));
    tie(entries);
    search = new UnitSearch(this);
  }

  private static void readProvinces(
      Map<String, RegisteredProvince> before, Map<String, RegisteredProvince> now) {
    Map<String, List<RegisteredProvince>> from = new HashMap<>();
    for (ProvinceList.Since each : ProvinceList.since()) {
      now.put(
          each.code(),
          new RegisteredProvince(each.code(), each.city(), each.name(), false, null, false));
    }
    for (ProvinceList.Before each : ProvinceList.before()) {
      RegisteredProvince province =
          new RegisteredProvince(
              each.code(), each.city(), each.name(), true, region(each), each.disputed());
      province.others(List.of(Objects.requireNonNull(now.get(each.into()))));
      before.put(each.code(), province);
      from.computeIfAbsent(each.into(), into -> new ArrayList<>()).add(province);
    }
    now.forEach((code, each) -> each.others(from.getOrDefault(code, List.of())));
  }

  private static Map<String, RegisteredProvince> byName(List<RegisteredProvince> provinces) {
    Map<String, RegisteredProvince> named = new HashMap<>();
    provinces.forEach(each -> named.put(each.name(), each));
    return named;
  }

  private static Region region(ProvinceList.Before province) {
    return Arrays.stream(Region.values())
        .filter(each -> each.abbreviation().equals(province.region()))
        .findFirst()
        .orElseThrow();
  }

  private RegisteredUnit unit(int position, UnitList.Entry entry, RegisteredProvince province) {
    String area = entry.before() ? "" : entry.rest().get(0);
    String people = entry.before() ? "" : entry.rest().get(1);
    return new RegisteredUnit(
        this,
        position,
        entry.code(),
        kind(entry.kind()),
        entry.name(),
        province,
        entry.before() ? entry.district() : null,
        area.isEmpty() ? null : new BigDecimal(area),
        people.isEmpty() ? -1 : Integer.parseInt(people));
  }

  private static AdministrativeKind kind(char letter) {
    return switch (letter) {
      case 'x' -> AdministrativeKind.COMMUNE;
      case 'p' -> AdministrativeKind.WARD;
      case 't' -> AdministrativeKind.TOWNSHIP;
      case 'd' -> AdministrativeKind.SPECIAL_ZONE;
      default -> throw new IllegalStateException("No kind is called " + letter);
    };
  }

  private void tie(List<UnitList.Entry> entries) {
    for (int i = 0; i < since; i++) {
      for (String into : entries.get(i).rest().get(0).split(" ", -1)) {
        boolean whole = !into.startsWith("~");
        int other = position(Integer.parseInt(whole ? into : into.substring(1)), false);
        if (other < 0) {
          throw new IllegalStateException("No unit has the code " + into);
        }
        units[i].add(other, whole);
        units[other].add(i, whole);
      }
    }
  }

  private static final class Holder {
    private static final Register STANDARD = new Register(UnitList.read());
  }

  /** {@return the register that the library brings along; it is read when first asked for} */
  public static Register standard() {
    return Holder.STANDARD;
  }

  private static boolean isBefore(LocalDate date) {
    return date.isBefore(MERGER);
  }

  /**
   * {@return the provinces of that day, in the order of the statistics office}
   *
   * @param date the day
   */
  public List<RegisteredProvince> provinces(LocalDate date) {
    return isBefore(date) ? provincesBefore : provincesSince;
  }

  /**
   * {@return the province of that day, or {@code null} if none is called so}
   *
   * @param name the name, written in any usual way
   * @param date the day
   */
  public @Nullable RegisteredProvince province(String name, LocalDate date) {
    String known = Provinces.find(Objects.requireNonNull(name, "name"));
    return known == null ? null : listed(known, date);
  }

  /** The province of that day of which that is the name as it is listed, or null. */
  @Nullable RegisteredProvince listed(String name, LocalDate date) {
    return (isBefore(date) ? namedBefore : namedSince).get(name);
  }

  /**
   * {@return the communes, wards, townships and special zones of that day, in the order of the
   * statistics office}
   *
   * @param date the day
   */
  public List<RegisteredUnit> units(LocalDate date) {
    List<RegisteredUnit> all = Arrays.asList(units);
    return Collections.unmodifiableList(
        isBefore(date) ? all.subList(0, since) : all.subList(since, units.length));
  }

  /**
   * {@return those of that province, in the order of the statistics office}
   *
   * @param province the province, before or since
   */
  public List<RegisteredUnit> units(RegisteredProvince province) {
    return byProvince.getOrDefault(Objects.requireNonNull(province, "province"), List.of());
  }

  /**
   * {@return the unit of that code on that day, or {@code null} if there is none} A code that is
   * not of that day may be of another: {@link #find(UnitQuery)} says so.
   *
   * @param code five figures; zeros before them may be missing
   * @param date the day
   */
  public @Nullable RegisteredUnit unit(String code, LocalDate date) {
    int number = number(Objects.requireNonNull(code, "code"));
    int position = number < 0 ? -1 : position(number, isBefore(date));
    return position < 0 ? null : units[position];
  }

  /** The code as a number, or less than 0 if it is none. */
  static int number(String code) {
    String figures = code.strip();
    boolean valid = !figures.isEmpty() && figures.length() <= 5;
    for (int i = 0; valid && i < figures.length(); i++) {
      valid = figures.charAt(i) >= '0' && figures.charAt(i) <= '9';
    }
    return valid ? Integer.parseInt(figures) : -1;
  }

  /** Where the unit of that code stands, or less than 0. */
  private int position(int code, boolean before) {
    long[] list = before ? codesBefore : codesSince;
    int at = Arrays.binarySearch(list, (long) code << Integer.SIZE);
    int there = at < 0 ? -at - 1 : at;
    return there < list.length && list[there] >>> Integer.SIZE == code ? (int) list[there] : -1;
  }

  /** The codes of a part of the units with their positions, sorted. */
  private long[] codes(int from, int to) {
    long[] codes = new long[to - from];
    for (int i = from; i < to; i++) {
      codes[i - from] = ((long) units[i].number() << Integer.SIZE) | i;
    }
    Arrays.sort(codes);
    return codes;
  }

  /**
   * {@return what is listed of what was said} A name is the same in any case, with any blanks and
   * hyphens and wherever the tone mark stands; without any mark if only one is called so; with the
   * word of its kind or without, which counts where it is said. A code decides unless the name or
   * the province says otherwise. Where there is none of that day, the other list is looked at; then
   * what is spelled nearly so.
   *
   * @param query what was said
   */
  public UnitMatch find(UnitQuery query) {
    return search.find(Objects.requireNonNull(query, "query"));
  }

  /**
   * {@return the same, where what is spelled nearly so is not looked for, which takes far longer
   * than all else: of a name that is not listed it is unknown}
   *
   * @param query what was said
   */
  public UnitMatch findExactly(UnitQuery query) {
    return search.exactly(Objects.requireNonNull(query, "query"));
  }

  /**
   * {@return the region that follows for a unit that states none, or why none follows; {@code null}
   * if neither a province that is listed nor the code of a unit is said}
   *
   * @param kind the kind of the unit
   * @param query what is said of it; of a village, of its commune; of a district, its name
   */
  public @Nullable InferredRegion region(UnitKind kind, UnitQuery query) {
    return region(kind, findExactly(query));
  }

  /**
   * {@return the same, where it was looked for already}
   *
   * @param kind the kind of the unit
   * @param found what was found of what was said of it
   */
  public @Nullable InferredRegion region(UnitKind kind, UnitMatch found) {
    return RegionInference.of(
            this, Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(found, "found"))
        .region();
  }

  UnitSearch search() {
    return search;
  }

  RegisteredUnit at(int position) {
    return units[position];
  }

  int size() {
    return units.length;
  }

  /** How many units there are, before and since; do not parse. */
  @Override
  public String toString() {
    return "Register[%d, %d]".formatted(since, units.length - since);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Register.class);
  }
}
