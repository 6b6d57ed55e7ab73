package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells by their numbers which rows stand above or below those of units: I above 1, 1 above 1.1 or
 * a dash. Rows are held back until the next one shows what they are; where neither numbers nor
 * names say which of the two are the units, none is. Of one sheet; not thread-safe.
 */
final class RowNumbers {

  /** More of them than are held back are a list of their own. */
  private static final int MOST_HELD = 60;

  private static final Pattern UPPER = Pattern.compile("(?:[IVX]{1,6}|[A-H])[.)]?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}[.)]?");
  private static final Pattern BELOW =
      Pattern.compile(
          "(?:[0-9]{1,3}|[IVX]{1,6}|[A-H])(?:[.,][0-9]{1,2}){1,2}[.)]?|[-–—+*•]{1,2}|[a-z][.)]?");

  /** Which of two levels are the units. */
  private enum Units {
    ABOVE,
    BELOW,
    UNCLEAR
  }

  private enum Level {
    UPPER,
    WHOLE,
    BELOW,
    NONE
  }

  /**
   * A row of a unit, as far as its name and its figures say.
   *
   * @param number what numbers it; empty if nothing
   * @param figures whether anything is reported in it
   */
  record Numbered(Grid.Row row, List<Entry> entries, String number, String name, boolean figures) {}

  /** What becomes of a row. */
  interface Taker {
    /** It is one of a unit. */
    void unit(Numbered row);

    /** It heads a group of units. */
    void group(Numbered row);

    /** It is none of a unit of the kind that is wanted, or may be none. */
    void tell(Numbered row, @Nullable UnitKind other);
  }

  private final UnitKind unit;
  private final Taker taker;
  private final List<Numbered> uppers = new ArrayList<>();
  private @Nullable Numbered whole;
  private @Nullable Units belowUpper;
  private @Nullable Units belowWhole;
  private boolean anyAbove;
  private boolean anyWhole;

  RowNumbers(UnitKind unit, Taker taker) {
    this.unit = unit;
    this.taker = taker;
  }

  /** Takes the next row. */
  void add(Numbered row) {
    switch (level(row)) {
      case UPPER -> upper(row);
      case WHOLE -> whole(row);
      case BELOW -> below(row);
      case NONE -> unnumbered(row);
    }
  }

  /** A row whose number is a dash comes without one: among numbered ones its name says more. */
  private void unnumbered(Numbered row) {
    settle();
    UnitKind said = anyAbove ? kind(row.name) : null;
    if (said != null && said.compareTo(unit) < 0) {
      tell(row);
    } else {
      taker.unit(row);
    }
  }

  /** That another row stands between: what is above is not above the next one. */
  void group() {
    settle();
    anyAbove = false;
  }

  /** Takes the row that is held back as that of a unit, as it has nothing below it. */
  void settle() {
    Numbered held = whole;
    whole = null;
    if (held != null) {
      taker.unit(held);
    }
  }

  /** That there are no more rows. */
  void end() {
    settle();
    uppers.forEach(taker::unit);
    uppers.clear();
  }

  private static Level level(Numbered row) {
    String number = row.number.strip();
    if (UPPER.matcher(number).matches()) {
      return Level.UPPER;
    }
    if (WHOLE.matcher(number).matches()) {
      return Level.WHOLE;
    }
    return BELOW.matcher(number).matches() ? Level.BELOW : Level.NONE;
  }

  private void upper(Numbered row) {
    settle();
    Units below = belowUpper;
    if (below == null && anyWhole && uppers.isEmpty()) {
      below = Units.BELOW;
      belowUpper = below;
    }
    if (below == null) {
      uppers.add(row);
      if (uppers.size() > MOST_HELD) {
        end();
      }
    } else {
      above(row, below);
    }
    anyAbove = true;
  }

  private void whole(Numbered row) {
    if (!uppers.isEmpty() || belowUpper != null) {
      belowUpper = belowUpper == null ? units(uppers, row, Units.BELOW) : belowUpper;
      Units units = belowUpper;
      uppers.forEach(each -> above(each, units));
      uppers.clear();
      if (units != Units.BELOW) {
        tell(row);
        return;
      }
    }
    settle();
    anyAbove = true;
    anyWhole = true;
    Units below = belowWhole;
    if (below == null) {
      whole = row;
    } else {
      above(row, below);
    }
  }

  private void below(Numbered row) {
    Numbered held = whole;
    if (!uppers.isEmpty()) {
      belowUpper = units(uppers, row, Units.BELOW);
      Units units = belowUpper;
      uppers.forEach(each -> above(each, units));
      uppers.clear();
    } else if (held != null) {
      Units units = units(List.of(held), row, Units.UNCLEAR);
      belowWhole = units;
      whole = null;
      above(held, units);
    }
    Units units = belowWhole == null ? belowUpper : belowWhole;
    if (!anyAbove || units == null || units == Units.BELOW) {
      taker.unit(row);
    } else {
      tell(row);
    }
  }

  /** Which are the units, by what their names say and by who reports anything. */
  private Units units(List<Numbered> above, Numbered below, Units otherwise) {
    UnitKind said = kind(below.name);
    if (said != null && said.compareTo(unit) < 0) {
      return Units.ABOVE;
    }
    if (said == unit && above.stream().anyMatch(each -> UnitKinds.kind(each.name) == unit)) {
      return Units.UNCLEAR;
    }
    if (said == unit || above.stream().noneMatch(Numbered::figures)) {
      return Units.BELOW;
    }
    for (Numbered each : above) {
      UnitKind kind = UnitKinds.kind(each.name);
      if (kind != null) {
        return kind == unit ? Units.ABOVE : Units.BELOW;
      }
    }
    return otherwise;
  }

  private void above(Numbered row, Units units) {
    switch (units) {
      case ABOVE -> taker.unit(row);
      case BELOW -> taker.group(row);
      case UNCLEAR -> taker.tell(row, null);
    }
  }

  private void tell(Numbered row) {
    UnitKind kind = kind(row.name);
    taker.tell(row, kind == unit ? null : kind);
  }

  /** The kind that a name says, where no commune is called so. */
  private @Nullable UnitKind kind(String name) {
    UnitKind kind = UnitKinds.kind(name);
    return kind == null && unit != UnitKind.VILLAGE && UnitKinds.mayBeVillage(name)
        ? UnitKind.VILLAGE
        : kind;
  }
}
