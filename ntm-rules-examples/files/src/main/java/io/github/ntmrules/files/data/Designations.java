package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Designation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Designations as people name them: by name or id. */
final class Designations {

  private static final Map<String, Designation> BY_NAME = new HashMap<>();
  private static final List<String> NAMES = new ArrayList<>();

  static {
    for (Designation each : Designation.values()) {
      for (String name :
          List.of(each.displayName(Locale.ROOT), each.displayName(Locale.ENGLISH), each.name())) {
        BY_NAME.put(Spelling.plain(name), each);
        NAMES.add(name);
      }
    }
  }

  private Designations() {}

  /** The designation of that name, or {@code null} if there is none. */
  static @Nullable Designation find(String name) {
    return BY_NAME.get(Spelling.plain(name));
  }

  /** All names. */
  static List<String> names() {
    return NAMES;
  }

  /**
   * The designations of a list with semicolons, line ends or, where no name has one, commas between
   * them.
   *
   * @throws UnreadableCellException if one is not known
   */
  static Set<Designation> list(String text) {
    Set<Designation> held = EnumSet.noneOf(Designation.class);
    for (String part : text.split("[;\\n\\r]+", -1)) {
      Designation whole = find(part);
      if (whole != null) {
        held.add(whole);
      } else {
        for (String name : part.split(",", -1)) {
          if (!Spelling.missing(Spelling.stripped(name))) {
            held.add(known(name));
          }
        }
      }
    }
    return held;
  }

  private static Designation known(String name) {
    Designation found = find(name);
    if (found == null) {
      String given = Spelling.stripped(name);
      throw UnreadableCellException.maybe(
          Spelling.nearest(given, NAMES), "designation.unknown", given);
    }
    return found;
  }
}
