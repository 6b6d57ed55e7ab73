package io.github.ntmrules.files.data;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Regions, outcomes and designations as people name them: in Vietnamese, in English or by their
 * ids, whatever the case and the blanks. Immutable.
 */
final class Names<E extends Enum<E>> {

  /** With or without accents, by abbreviation too. */
  static final Names<Region> REGIONS =
      new Names<>(
          Region.values(),
          each ->
              List.of(
                  each.displayName(Locale.ROOT),
                  each.displayName(Locale.ENGLISH),
                  each.abbreviation()),
          Spelling::bare,
          "region.unknown",
          Region::abbreviation);

  /** {@code đạt}, {@code chưa xác định}, {@code not met}. */
  static final Names<Outcome> OUTCOMES =
      new Names<>(
          Outcome.values(),
          each -> List.of(each.displayName(Locale.ROOT), each.displayName(Locale.ENGLISH)),
          Spelling::plain,
          "outcome.unknown",
          Outcome::name);

  static final Names<Designation> DESIGNATIONS =
      new Names<>(
          Designation.values(),
          each -> List.of(each.displayName(Locale.ROOT), each.displayName(Locale.ENGLISH)),
          Spelling::plain,
          "designation.unknown",
          Designation::name);

  private final Map<String, E> byName = new HashMap<>();
  private final List<String> all = new ArrayList<>();
  private final UnaryOperator<String> comparable;
  private final String unknown;
  private final String known;

  private Names(
      E[] values,
      Function<E, List<String>> names,
      UnaryOperator<String> comparable,
      String unknown,
      Function<E, String> shortest) {
    this.comparable = comparable;
    this.unknown = unknown;
    this.known = Arrays.stream(values).map(shortest).collect(Collectors.joining(", "));
    for (E each : values) {
      List<String> its = new ArrayList<>(names.apply(each));
      its.add(each.name());
      its.forEach(name -> byName.put(comparable.apply(name), each));
      all.addAll(its);
    }
  }

  /** What bears that name, or {@code null} if nothing does. */
  @Nullable E find(String name) {
    return byName.get(comparable.apply(name));
  }

  /**
   * The same.
   *
   * @throws UnreadableCellException if nothing does
   */
  E parse(String name) {
    E found = find(name);
    if (found == null) {
      throw UnreadableCellException.maybe(Spelling.nearest(name, all), unknown, name, known);
    }
    return found;
  }

  /**
   * The designations of a list with semicolons, line ends or, where no name has one, commas between
   * them.
   *
   * @throws UnreadableCellException if one is not known
   */
  static Set<Designation> designations(String text) {
    Set<Designation> held = EnumSet.noneOf(Designation.class);
    for (String part : text.split("[;\\n\\r]+", -1)) {
      Designation whole = DESIGNATIONS.find(part);
      if (whole != null) {
        held.add(whole);
      } else {
        Arrays.stream(part.split(",", -1))
            .map(Spelling::stripped)
            .filter(name -> !Spelling.missing(name))
            .map(DESIGNATIONS::parse)
            .forEach(held::add);
      }
    }
    return held;
  }
}
