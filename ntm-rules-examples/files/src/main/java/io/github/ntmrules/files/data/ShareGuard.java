package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.files.cell.FigureText;
import io.github.ntmrules.files.cell.OfficeText;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.snapshot.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a share that may be a fraction of one, 0.95 for 95 % or for 0.95 %, from deciding by
 * accident. Where no figure of its column lies between 1 and 10, both are possible: in a column of
 * which every figure is at most 1, and for one such figure among some that are far above.
 *
 * <p>So does a column under the bare number of a criterion that holds only 0 and 1, or words for
 * met and not met, where a figure is asked: it is one of outcomes.
 *
 * <p>The first rows wait until it is known of their columns; where they do not settle it, the file
 * is looked through once more. Not thread-safe.
 */
final class ShareGuard implements Consumer<EntryRow> {

  private static final int WAITING = 200;
  private static final BigDecimal TEN = BigDecimal.TEN;

  /** Whether a column holds figures beside what may be outcomes. */
  private static final class Outcomes {
    private boolean marks;
    private boolean figures;
    private boolean told;
  }

  /** What the figures of a column are like. */
  private static final class Profile {
    private boolean fraction;
    private boolean usual;
    private boolean large;
    private @Nullable Entry first;
  }

  private final Fractions how;
  private final FileProblems of;
  private final UnitSource source;
  private final Headings headings;
  private final RowTaker taker;
  private final Consumer<EntryRow> rows;
  private final List<EntryRow> waiting = new ArrayList<>();
  private final Map<Measure, Profile> profiles = new HashMap<>();
  private final Set<Measure> told = new HashSet<>();
  private final Map<Measure, Outcomes> outcomes = new HashMap<>();
  private boolean known;

  /**
   * In front of the one who takes the rows.
   *
   * @param how how shares are read that may be fractions
   */
  ShareGuard(
      Fractions how,
      FileProblems of,
      UnitSource source,
      Headings headings,
      RowTaker taker,
      Consumer<EntryRow> rows) {
    this.how = how;
    this.of = of;
    this.source = source;
    this.headings = headings;
    this.taker = taker;
    this.rows = rows;
    // What JSON says is in the unit of the measure, and has no bare headings.
    this.known = source instanceof JsonSource;
  }

  /** Stops the second look at a file. */
  private static final class Settled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Settled() {
      super(null, null, false, false);
    }
  }

  @Override
  public void accept(EntryRow row) {
    if (known) {
      pass(row);
    } else {
      look(row);
      waiting.add(row);
      if (waiting.size() >= WAITING) {
        if (open()) {
          lookThrough();
        }
        release();
      }
    }
  }

  /** Hands on what still waits. */
  void end() {
    if (!known) {
      release();
    }
  }

  private void release() {
    known = true;
    waiting.forEach(this::pass);
    waiting.clear();
  }

  private void look(EntryRow row) {
    for (Entry entry : row.entries()) {
      if (entry.bare() && entry.column() instanceof Column.Reported of && isNumber(of.measure())) {
        Outcomes its = outcomes.computeIfAbsent(of.measure(), each -> new Outcomes());
        boolean mark = isMark(entry.value());
        its.marks |= mark;
        its.figures |= !mark && greatest(of.measure(), entry.value()) != null;
      }
      if (how != Fractions.AS_IS
          && entry.column() instanceof Column.Reported of
          && OfficeText.isShare(of.measure())) {
        look(profiles.computeIfAbsent(of.measure(), each -> new Profile()), of.measure(), entry);
      }
    }
  }

  private static boolean isNumber(Measure measure) {
    return measure.kind() != MeasureKind.YES_NO && measure.kind() != MeasureKind.GRADE;
  }

  /** Whether a cell holds 0, 1, or a word for met or not met. */
  private static boolean isMark(CellValue value) {
    try {
      CellReader.yes(value);
      return true;
    } catch (UnreadableCellException e) {
      return false;
    }
  }

  private static void look(Profile profile, Measure measure, Entry entry) {
    if (profile.usual) {
      return;
    }
    BigDecimal greatest = greatest(measure, entry.value());
    if (greatest == null || greatest.signum() <= 0) {
      return;
    }
    if (greatest.compareTo(BigDecimal.ONE) > 0) {
      profile.usual |= greatest.compareTo(TEN) < 0;
      profile.large |= greatest.compareTo(TEN) >= 0;
    } else if (!saysPercent(entry.value())) {
      profile.fraction = true;
      profile.first = profile.first == null ? entry : profile.first;
    }
  }

  /** The figure, or the greater of its ends that are stated; {@code null} if it is none. */
  private static @Nullable BigDecimal greatest(Measure measure, CellValue value) {
    if (value instanceof CellValue.Numeric number) {
      return number.percent() ? number.value().scaleByPowerOfTen(2) : number.value();
    }
    if (value instanceof CellValue.Bounds bounds) {
      return greatest(bounds.figure());
    }
    if (!(value instanceof CellValue.Text text)) {
      return null;
    }
    try {
      return greatest(FigureText.parse(text.text(), measure));
    } catch (UnreadableCellException e) {
      return null;
    }
  }

  private static @Nullable BigDecimal greatest(Figure figure) {
    return figure.upper() == null ? figure.lower() : figure.upper();
  }

  private static boolean saysPercent(CellValue value) {
    return value instanceof CellValue.Numeric number
        ? number.percent()
        : value.shown().indexOf('%') >= 0;
  }

  /** Whether later rows may still tell how some column is meant. */
  private boolean open() {
    return profiles.values().stream().anyMatch(each -> each.fraction && !each.usual && !each.large)
        || outcomes.values().stream().anyMatch(each -> each.marks && !each.figures);
  }

  /** Reads the file once more, as far as it takes. */
  private void lookThrough() {
    int[] seen = {0};
    RowTaker silent =
        new RowTaker(
            row -> {
              if (++seen[0] > WAITING) {
                look(row);
                if (!open()) {
                  throw new Settled();
                }
              }
            },
            problem -> {},
            bytes -> {},
            new ReadingLog());
    try {
      source.read(headings, silent);
    } catch (Settled | UnreadableFileException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass(EntryRow row) {
    List<Entry> entries = null;
    for (int i = 0; i < row.entries().size(); i++) {
      Entry entry = row.entries().get(i);
      if (isOutcome(entry)) {
        entries = entries == null ? new ArrayList<>(row.entries()) : entries;
        entries.set(i, outcome(entry));
      } else if (how != Fractions.AS_IS
          && entry.column() instanceof Column.Reported of
          && OfficeText.isShare(of.measure())
          && isDoubtful(of.measure(), entry.value())) {
        entries = entries == null ? new ArrayList<>(row.entries()) : entries;
        entries.set(i, settled(entry, of.measure()));
      }
    }
    rows.accept(
        entries == null ? row : new EntryRow(row.sheet(), row.number(), entries, row.beside()));
  }

  private boolean isOutcome(Entry entry) {
    if (!entry.bare()
        || !(entry.column() instanceof Column.Reported of)
        || !isNumber(of.measure())
        || !isMark(entry.value())) {
      return false;
    }
    Outcomes its = outcomes.get(of.measure());
    return its == null || !its.figures;
  }

  /** Nothing that counts; the column is told of once. */
  private Entry outcome(Entry entry) {
    Measure measure = ((Column.Reported) entry.column()).measure();
    Outcomes its = outcomes.computeIfAbsent(measure, each -> new Outcomes());
    if (!its.told) {
      its.told = true;
      String place = entry.place().get();
      String label = Headings.of(measure, of.texts().locale());
      taker
          .problems()
          .accept(of.problem(entry.row(), place, "heading.outcomes", entry.heading(), label));
    }
    return entry.with(new CellValue.Open(entry.value().shown()));
  }

  private boolean isDoubtful(Measure measure, CellValue value) {
    Profile profile = profiles.get(measure);
    if ((profile != null && profile.usual) || saysPercent(value)) {
      return false;
    }
    BigDecimal greatest = greatest(measure, value);
    return greatest != null && greatest.signum() > 0 && greatest.compareTo(BigDecimal.ONE) <= 0;
  }

  private Entry settled(Entry entry, Measure measure) {
    BigDecimal number = exact(measure, entry.value());
    if (how == Fractions.OF_ONE && number != null) {
      CellValue percent = new CellValue.Numeric(number, true);
      taker
          .log()
          .understood(
              entry.place().get(),
              entry.value().shown(),
              Headings.number(number.scaleByPowerOfTen(2), of.texts().locale()));
      return entry.with(percent);
    }
    Profile profile = profiles.get(measure);
    if (profile != null && profile.large) {
      tell(entry, "number.fraction", number);
    } else if (told.add(measure)) {
      tell(entry, "column.fractions", number);
    }
    return entry.with(new CellValue.Open(entry.value().shown()));
  }

  private static @Nullable BigDecimal exact(Measure measure, CellValue value) {
    if (value instanceof CellValue.Numeric number) {
      return number.value();
    }
    if (value instanceof CellValue.Text text) {
      Figure figure = FigureText.parse(text.text(), measure);
      return figure.exact() ? figure.lower() : null;
    }
    return null;
  }

  private void tell(Entry entry, String key, @Nullable BigDecimal number) {
    String shown = entry.value().shown();
    String large = number == null ? shown + " × 100" : number(number.scaleByPowerOfTen(2));
    String small = number == null ? shown : number(number);
    String column = Headings.of(((Column.Reported) entry.column()).measure(), of.texts().locale());
    taker
        .problems()
        .accept(of.problem(entry.row(), entry.place().get(), key, shown, large, small, column));
  }

  private String number(BigDecimal number) {
    return Headings.number(number, of.texts().locale());
  }
}
