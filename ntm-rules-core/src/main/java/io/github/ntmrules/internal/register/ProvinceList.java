package io.github.ntmrules.internal.register;

import io.github.ntmrules.internal.text.PackagedList;
import java.util.List;

/** The lists of provinces that the library brings along, before and since 1 July 2025. */
public final class ProvinceList {

  private static final String CITY = "thành phố";

  private ProvinceList() {}

  /**
   * A province until 30 June 2025.
   *
   * @param city whether it is a city under the centre
   * @param others other names of it
   * @param region the abbreviation of the region that it is usually counted to
   * @param disputed whether older papers count it to another
   * @param into the code, since 1 July 2025, of the province that it went into
   */
  public record Before(
      String code,
      boolean city,
      String name,
      List<String> others,
      String region,
      boolean disputed,
      String into) {}

  /**
   * A province since 1 July 2025.
   *
   * @param city whether it is a city under the centre
   */
  public record Since(String code, boolean city, String name) {}

  /** {@return the 63 until 30 June 2025, in the order of the statistics office} */
  public static List<Before> before() {
    return PackagedList.read(
            ProvinceList.class, "tinh.txt", "code | kind | name | other names | region | into")
        .stream()
        .map(ProvinceList::before)
        .toList();
  }

  private static Before before(List<String> entry) {
    String region = entry.get(4);
    boolean disputed = region.endsWith("?");
    return new Before(
        entry.get(0),
        entry.get(1).equals(CITY),
        entry.get(2),
        List.of(entry.get(3).split(";", -1)).stream().filter(each -> !each.isBlank()).toList(),
        disputed ? region.substring(0, region.length() - 1) : region,
        disputed,
        entry.get(5));
  }

  /** {@return the 34 since 1 July 2025, in the order of the statistics office} */
  public static List<Since> since() {
    return PackagedList.read(ProvinceList.class, "tinh_2025.txt", "code | kind | name").stream()
        .map(each -> new Since(each.get(0), each.get(1).equals(CITY), each.get(2)))
        .toList();
  }
}
