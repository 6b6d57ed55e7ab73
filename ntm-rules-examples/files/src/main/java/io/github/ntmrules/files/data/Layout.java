package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.Column.Circumstance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of headings among the first rows of a sheet: below titles, over up to three rows,
 * with a row of ids above or without.
 */
final class Layout {

  /** The last row in which headings may begin. */
  static final int LAST_HEADING_ROW = 10;

  private static final Pattern UNIT_ONLY =
      Pattern.compile("\\(?(?:(?:tỷ|tỉ) lệ)? ?[(]?(?:%|)[)]?\\)?|\\(?(?:tỷ|tỉ) lệ\\)?");

  private static final Pattern DIGITS = Pattern.compile("\\(?[0-9]{1,3}\\)?");

  private final Headings headings;
  private final UnitKind unit;

  Layout(Headings headings, UnitKind unit) {
    this.headings = headings;
    this.unit = unit;
  }

  /**
   * Where headings are.
   *
   * @param first the first row of them, that of ids included
   * @param last the last row of them
   * @param ids the cells of the row of ids; empty if there is none
   * @param cells what heads each column
   */
  record Found(
      int first, int last, List<@Nullable CellValue> ids, List<@Nullable CellValue> cells) {}

  private record Scored(Found found, int understood, int repeated, int unknown, boolean named) {
    boolean isHeading() {
      return named && (understood > 1 || unknown == 0);
    }

    /**
     * Of two that are understood alike, the one of two rows leaves no heading to be a unit. One
     * that says the same of two columns does not tell which is which.
     */
    int rank() {
      return plainRank() + found.last - found.first;
    }

    int plainRank() {
      return 4 * understood - 2 * repeated;
    }
  }

  /** The best heading of the rows, or {@code null} if none is good enough. */
  @Nullable Found find(List<Grid.Row> rows) {
    Found ids = byIds(rows);
    if (ids != null) {
      return ids;
    }
    Scored best = null;
    for (int i = 0; i < rows.size() && rows.get(i).number() <= LAST_HEADING_ROW; i++) {
      Scored one = score(rows.get(i));
      best = better(best, one);
      if (follows(rows, i + 1)) {
        best = better(best, two(rows.get(i), rows.get(i + 1), one));
      }
      if (follows(rows, i + 1) && follows(rows, i + 2)) {
        best = better(best, three(rows.get(i), rows.get(i + 1), rows.get(i + 2)));
      }
    }
    return best == null ? null : best.found;
  }

  private static boolean follows(List<Grid.Row> rows, int index) {
    return index < rows.size() && rows.get(index).number() == rows.get(index - 1).number() + 1;
  }

  /** Three rows as one heading, if that says more than the lower two. */
  private @Nullable Scored three(Grid.Row first, Grid.Row second, Grid.Row third) {
    Joined upper = join(first, second);
    if (upper == null) {
      return null;
    }
    Scored pair =
        score(
            new Found(first.number(), second.number(), List.of(), upper.cells),
            upper.apart,
            upper.otherUnits);
    Scored all = two(new Grid.Row(first.number(), false, upper.cells, first.merged()), third, pair);
    Scored below = two(second, third, score(second));
    boolean more =
        all != null
            && (below == null || !below.isHeading() || all.plainRank() > below.plainRank())
            && all.plainRank() > score(third).plainRank();
    return more ? all : null;
  }

  private static @Nullable Scored better(@Nullable Scored one, @Nullable Scored other) {
    if (other == null || !other.isHeading()) {
      return one;
    }
    return one == null || other.rank() > one.rank() ? other : one;
  }

  /** The first row with a column of names, however little else in it is understood. */
  @Nullable Found weak(List<Grid.Row> rows) {
    for (Grid.Row row : rows) {
      Scored scored = score(row);
      if (scored.named && row.number() <= LAST_HEADING_ROW) {
        return scored.found;
      }
    }
    return null;
  }

  /** A row of ids, and the row of headings below it where it has one. */
  private @Nullable Found byIds(List<Grid.Row> rows) {
    for (int i = 0; i < rows.size() && rows.get(i).number() <= LAST_HEADING_ROW; i++) {
      Grid.Row row = rows.get(i);
      if (row.blank()) {
        continue;
      }
      if (!areIds(row)) {
        return null;
      }
      Grid.Row next = i + 1 < rows.size() ? rows.get(i + 1) : null;
      return next != null && headsOver(row, next)
          ? new Found(row.number(), next.number(), row.cells(), next.cells())
          : new Found(row.number(), row.number(), row.cells(), List.of());
    }
    return null;
  }

  private boolean areIds(Grid.Row row) {
    return row.cells().stream().allMatch(cell -> cell == null || headings.isId(cell.shown()));
  }

  /** Whether that is the row of headings below the row of ids. */
  private boolean headsOver(Grid.Row ids, Grid.Row row) {
    for (int i = 0; i < Math.min(ids.cells().size(), row.cells().size()); i++) {
      CellValue id = ids.cell(i);
      CellValue cell = row.cell(i);
      if (id != null && cell != null && headings.id(id.shown()) == Circumstance.NAME) {
        // A form of units of another kind has their heading there; it is refused by it.
        return headings.headsNames(cell.shown()) || Headings.kind(cell.shown()) != null;
      }
    }
    return false;
  }

  private Scored score(Grid.Row row) {
    return score(new Found(row.number(), row.number(), List.of(), row.cells()));
  }

  private Scored score(Found found) {
    return score(found, new BitSet(), new BitSet());
  }

  /**
   * The same; of columns that are told apart by what else is said of them none is repeated, and one
   * whose unit is another than that of its figure is understood as such.
   */
  private Scored score(Found found, BitSet apart, BitSet otherUnits) {
    Set<Column> columns = new HashSet<>();
    int unknown = 0;
    int repeated = 0;
    for (int i = 0; i < found.cells.size(); i++) {
      CellValue cell = found.cells.get(i);
      Column column = cell == null ? null : column(cell);
      if (column != null) {
        boolean again = !columns.add(column) && !(column instanceof Column.Aside);
        repeated += again && !apart.get(i) ? 1 : 0;
      } else if (cell != null && !otherUnits.get(i)) {
        unknown++;
      }
    }
    boolean named = isNamed(columns);
    columns.removeIf(Column.Aside.class::isInstance);
    int understood = columns.size() + otherUnits.cardinality();
    return new Scored(found, understood, repeated, unknown, named);
  }

  private @Nullable Column column(CellValue cell) {
    return cell instanceof CellValue.Text || cell instanceof CellValue.Numeric
        ? headings.peek(cell.shown())
        : null;
  }

  /** Whether one of the columns says which unit, or which case, a row is of. */
  boolean isNamed(Set<Column> columns) {
    if (headings.ofCases()) {
      return columns.contains(Circumstance.CASE);
    }
    return columns.contains(Circumstance.NAME)
        || switch (unit) {
          case DISTRICT -> columns.contains(Circumstance.DISTRICT);
          case PROVINCE -> columns.contains(Circumstance.PROVINCE);
          case COMMUNE, VILLAGE -> false;
        };
  }

  /** Two rows as one heading, if the lower one can be none of a unit; else {@code null}. */
  private @Nullable Scored two(Grid.Row upper, Grid.Row lower, Scored one) {
    Joined joined = join(upper, lower);
    if (joined == null || joined.own == 0) {
      return null;
    }
    Scored both =
        score(
            new Found(upper.number(), lower.number(), List.of(), joined.cells),
            joined.apart,
            joined.otherUnits);
    boolean more = both.rank() > one.rank() + 1 && both.rank() > score(lower).rank() + 1;
    return (more && joined.own >= 2 * joined.strange) || (joined.strange == 0 && one.isHeading())
        ? both
        : null;
  }

  /**
   * Two rows in one.
   *
   * @param own how many cells the lower has of its own
   * @param strange how many of those are no headings
   * @param apart the columns of which something else is said
   * @param otherUnits those whose unit is not that of their figure
   */
  private record Joined(
      List<@Nullable CellValue> cells, int own, int strange, BitSet apart, BitSet otherUnits) {}

  private @Nullable Joined join(Grid.Row upper, Grid.Row lower) {
    List<@Nullable CellValue> cells = new ArrayList<>();
    int strange = 0;
    int own = 0;
    BitSet apart = new BitSet();
    BitSet otherUnits = new BitSet();
    boolean named = namesAgain(upper, lower);
    for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
      CellValue above = above(upper, lower, i);
      CellValue below = lower.cell(i);
      if (below instanceof CellValue.Day || below instanceof CellValue.Truth) {
        return null;
      }
      boolean repeats = below != null && above != null && below.shown().equals(above.shown());
      if (headsNames(above) && below != null && !repeats && below(above, below) == null) {
        return null;
      }
      own += below == null || repeats ? 0 : 1;
      if (!named && above != null && below instanceof CellValue.Text) {
        otherUnits.set(i, headings.isOtherUnit(above.shown(), below.shown()));
      }
      boolean fits = below == null || repeats || otherUnits.get(i) || isHeading(above, below);
      strange += fits ? 0 : 1;
      cells.add(
          otherUnits.get(i) && above != null && below != null
              ? new CellValue.Text(Headings.withUnit(above.shown(), below.shown()))
              : joined(above, below));
      boolean share = i > 0 && apart.get(i - 1) && isSaid(below, false);
      apart.set(i, share || isSaid(above, true) || isSaid(below, true));
    }
    return new Joined(cells, own, strange, apart, otherUnits);
  }

  /** Whether something stands below the heading of the names, be it the same again. */
  private boolean namesAgain(Grid.Row upper, Grid.Row lower) {
    for (int i = 0; i < upper.cells().size(); i++) {
      if (headsNames(upper.cell(i)) && lower.cell(i) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * What stands above a cell; where nothing does and the cell, like that before it, says whether
   * figures are a plan or a result, of which year, yes or no, it is what stands above that one.
   */
  private @Nullable CellValue above(Grid.Row upper, Grid.Row lower, int column) {
    CellValue above = upper.cell(column);
    for (int i = column; above == null && i > 0 && isSaid(lower.cell(i), i < column); i--) {
      above = isSaid(lower.cell(i - 1), true) ? upper.cell(i - 1) : null;
    }
    return above;
  }

  private static boolean isSaid(@Nullable CellValue cell, boolean plainly) {
    return cell != null
        && (GroupWords.of(cell.shown()) != null
            || (!plainly && UNIT_ONLY.matcher(Spelling.plain(cell.shown())).matches()));
  }

  /** What a lower cell heads; the number of a column below its heading is no code. */
  private @Nullable Column below(@Nullable CellValue above, CellValue below) {
    boolean number = DIGITS.matcher(below.shown()).matches();
    return number && above != null && column(above) != null ? null : column(below);
  }

  private boolean headsNames(@Nullable CellValue cell) {
    return cell != null && column(cell) == Circumstance.NAME;
  }

  /** Whether a cell below a heading is one too, or its unit. */
  private boolean isHeading(@Nullable CellValue above, CellValue below) {
    return isUnit(above, below)
        || (above != null && below instanceof CellValue.Text && StatedUnits.isKnown(below.shown()))
        || (above != null && understands(above) && GroupWords.of(below.shown()) != null)
        || (below instanceof CellValue.Text && below(above, below) != null)
        || (above != null && headings.understands(above.shown() + " " + below.shown()));
  }

  private boolean isUnit(@Nullable CellValue above, CellValue below) {
    if (above == null || !(below instanceof CellValue.Text)) {
      return false;
    }
    String plain = Spelling.plain(below.shown());
    if (plain.equals("%") || UNIT_ONLY.matcher(plain).matches()) {
      return headings.understands(above.shown());
    }
    String shown = plain.startsWith("(") ? plain : "(" + plain + ")";
    return understands(above) && headings.understands(above.shown() + " " + shown);
  }

  private boolean understands(CellValue cell) {
    return headings.understands(cell.shown());
  }

  private @Nullable CellValue joined(@Nullable CellValue above, @Nullable CellValue below) {
    if (below == null) {
      return above;
    }
    if (above == null || above.shown().equals(below.shown()) || below(above, below) != null) {
      return below;
    }
    GroupWords said = GroupWords.of(below.shown());
    if (said != null && understands(above)) {
      return said.rest().isEmpty() ? above : new CellValue.Text(above.shown() + " " + said.rest());
    }
    if (GroupWords.of(above.shown()) != null) {
      return below;
    }
    CellValue both = new CellValue.Text(above.shown() + " " + below.shown());
    if (headings.understands(both.shown())) {
      return both;
    }
    // A heading over several columns is not that of each: "households" and "share" below it.
    return isUnit(above, below) ? above : both;
  }
}
