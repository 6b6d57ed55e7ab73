package io.github.ntmrules.files.data;

import io.github.ntmrules.files.data.ReadingReport.LeftOut;
import io.github.ntmrules.files.data.ReadingReport.SheetRead;
import io.github.ntmrules.files.data.ReadingReport.Understood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a reading comes to. Of what there is much of, some is kept. Not thread-safe. */
final class ReadingLog {

  /** So many of a kind are kept, and the others counted. */
  static final int MOST = 200;

  private final List<SheetRead> sheets = new ArrayList<>();
  private final List<String> withoutHeading = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<String> hiddenSheets = new ArrayList<>();
  private final Set<String> passedOver = new LinkedHashSet<>();
  private final Set<String> aside = new LinkedHashSet<>();
  private final Set<String> notAsked = new LinkedHashSet<>();
  private final Map<String, Understood> understood = new LinkedHashMap<>();
  private final Map<String, Understood> headings = new LinkedHashMap<>();
  private final Map<String, Understood> rounded = new LinkedHashMap<>();
  private @Nullable Understood percent;
  private final Map<String, Understood> percentRounded = new LinkedHashMap<>();
  private long percentRoundedMore;
  private long leftOutMore;
  private long hiddenMore;
  private long understoodMore;
  private long roundedMore;

  private String sheet = "";
  private int firstHeading;
  private int lastHeading;
  private boolean ids;
  private boolean turned;
  private long units;
  private int firstUnit;
  private int lastUnit;

  /** Forgets all: the file is none of those that are read. */
  void clear() {
    sheets.clear();
    withoutHeading.clear();
    leftOut.clear();
    hidden.clear();
    hiddenSheets.clear();
    passedOver.clear();
    aside.clear();
    notAsked.clear();
    understood.clear();
    headings.clear();
    rounded.clear();
    percent = null;
    percentRounded.clear();
    percentRoundedMore = 0;
    leftOutMore = 0;
    hiddenMore = 0;
    understoodMore = 0;
    roundedMore = 0;
  }

  /** Begins a sheet under its headings. */
  void begin(String name, int firstHeadingRow, int lastHeadingRow, boolean byIds, boolean across) {
    sheet = name;
    firstHeading = firstHeadingRow;
    lastHeading = lastHeadingRow;
    ids = byIds;
    turned = across;
    units = 0;
    firstUnit = 0;
    lastUnit = 0;
  }

  /** Ends the sheet. */
  void end() {
    sheets.add(
        new SheetRead(sheet, firstHeading, lastHeading, ids, units, firstUnit, lastUnit, turned));
  }

  void unit(int row) {
    units++;
    firstUnit = firstUnit == 0 ? row : Math.min(firstUnit, row);
    lastUnit = Math.max(lastUnit, row);
  }

  void sheetWithoutHeading(String name) {
    withoutHeading.add(name);
  }

  void leftOut(String where, RowKind kind, String text) {
    if (leftOut.size() < MOST) {
      leftOut.add(new LeftOut(where, kind.name(), text));
    } else {
      leftOutMore++;
    }
  }

  void hidden(String where) {
    if (hidden.size() < MOST) {
      hidden.add(where);
    } else {
      hiddenMore++;
    }
  }

  void hiddenSheet(String name) {
    hiddenSheets.add(name);
  }

  /** A column of a plan, or of how much of one is reached, beside that of the result. */
  void passedOver(String heading) {
    passedOver.add(heading);
  }

  void aside(String heading) {
    aside.add(heading);
  }

  void notAsked(String heading) {
    notAsked.add(heading);
  }

  void heading(String place, String shown, String meaning) {
    headings.put(shown, new Understood(place, shown, meaning, 1));
  }

  void understood(String place, String shown, String meaning) {
    understoodMore += count(understood, place, shown, meaning);
  }

  void rounded(String place, String shown, String meaning) {
    roundedMore += count(rounded, place, shown, meaning);
  }

  private static int count(
      Map<String, Understood> all, String place, String shown, String meaning) {
    String key = shown + "\u0000" + meaning;
    Understood before = all.get(key);
    if (before == null && all.size() >= MOST) {
      return 1;
    }
    all.put(
        key,
        before == null
            ? new Understood(place, shown, meaning, 1)
            : new Understood(before.place(), shown, meaning, before.cells() + 1));
    return 0;
  }

  void percent(String place, String shown) {
    Understood before = percent;
    percent =
        before == null
            ? new Understood(place, shown, shown, 1)
            : new Understood(before.place(), before.shown(), before.meaning(), before.cells() + 1);
  }

  /** A cell that shows fewer decimals of a percentage than it holds. */
  void percentRounded(String place, String shown, String held) {
    percentRoundedMore += count(percentRounded, place, shown, held);
  }

  /** All of it. */
  ReadingReport report(String file) {
    return new ReadingReport(
        file,
        sheets,
        withoutHeading,
        hiddenSheets,
        leftOut,
        leftOutMore,
        hidden,
        hiddenMore,
        List.copyOf(passedOver),
        List.copyOf(aside),
        List.copyOf(notAsked),
        List.copyOf(headings.values()),
        List.copyOf(understood.values()),
        understoodMore,
        List.copyOf(rounded.values()),
        roundedMore,
        percent,
        List.copyOf(percentRounded.values()),
        percentRoundedMore);
  }
}
