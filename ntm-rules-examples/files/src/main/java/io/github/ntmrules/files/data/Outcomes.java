package io.github.ntmrules.files.data;

import io.github.ntmrules.assessment.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Outcomes as people name them: {@code đạt}, {@code chưa xác định}, {@code not met}. */
final class Outcomes {

  private static final Map<String, Outcome> BY_NAME = new HashMap<>();
  private static final List<String> NAMES = new ArrayList<>();

  static {
    for (Outcome outcome : Outcome.values()) {
      for (String name :
          List.of(
              outcome.displayName(Locale.ROOT),
              outcome.displayName(Locale.ENGLISH),
              outcome.name())) {
        BY_NAME.put(Spelling.plain(name), outcome);
        NAMES.add(name);
      }
    }
  }

  private Outcomes() {}

  /**
   * The outcome of that name.
   *
   * @throws UnreadableCellException if there is none
   */
  static Outcome parse(CellValue value) {
    Outcome outcome = BY_NAME.get(Spelling.plain(value.shown()));
    if (outcome == null) {
      throw UnreadableCellException.maybe(
          Spelling.nearest(value.shown(), NAMES), "outcome.unknown", value.shown());
    }
    return outcome;
  }
}
