package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Regions as people name them: by name, abbreviation or id, with or without accents. */
final class Regions {

  private static final Map<String, Region> BY_NAME = new HashMap<>();
  private static final List<String> NAMES = new ArrayList<>();

  static {
    for (Region region : Region.values()) {
      for (String name :
          List.of(
              region.displayName(Locale.ROOT),
              region.displayName(Locale.ENGLISH),
              region.abbreviation(),
              region.name())) {
        BY_NAME.put(Spelling.bare(name), region);
        NAMES.add(name);
      }
    }
  }

  private Regions() {}

  /**
   * The region of that name.
   *
   * @throws UnreadableCellException if there is none
   */
  static Region parse(String text) {
    Region region = BY_NAME.get(Spelling.bare(text));
    if (region == null) {
      throw UnreadableCellException.maybe(
          Spelling.nearest(text, NAMES), "region.unknown", text, abbreviations());
    }
    return region;
  }

  private static String abbreviations() {
    List<String> all = new ArrayList<>();
    for (Region region : Region.values()) {
      all.add(region.abbreviation());
    }
    return String.join(", ", all);
  }
}
