package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which units were read from one file or several, as {@link UnitIdentity} knows them, and of which
 * days; given to each reading of a file, it tells a unit that stands in two. Where the two do not
 * say the same neither counts: of the first that is known only once the second is read, so a second
 * reading ({@link #again}) leaves it out.
 *
 * <p>Of each unit and day 64 bits are kept and 64 of its name, 32 of its places and of what it
 * reports, the day and where it stands, and 64 of which figures there are, 44 bytes in all, so that
 * the names of a hundred thousand take no memory: two different units are taken for the same once
 * in a thousand million such files. Not thread-safe.
 */
public final class SeenUnits {

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private static final int DISTRICT = 0xFFFF0000;
  private static final int PROVINCE = 0xFFFF;
  private static final int MOST_OF_A_NAME = 50;

  /** So many spellings of districts and the like are kept. */
  private static final int MOST_FOLDED = 4_000;

  private final Map<UnitKind, Map<String, String>> places = new EnumMap<>(UnitKind.class);
  private final List<Sheet> sheets = new ArrayList<>();
  private long[] hashes = new long[1024];
  private int[] days = new int[1024];
  private int[] rows = new int[1024];
  private int[] where = new int[1024];
  private long[] names = new long[1024];
  private int[] around = new int[1024];
  private int[] contents = new int[1024];
  private long[] figures = new long[1024];
  private int size;
  private long seriesUnits;
  private boolean disputes;
  private boolean readAgain;

  /** Nothing was read yet. */
  public SeenUnits() {}

  /**
   * Where a unit stands.
   *
   * @param file as it was given
   * @param sheet empty where it needs no name
   * @param disputed whether the unit says something else there, or again elsewhere
   * @param apart whether no figure is said of it there that is said here
   */
  record Place(String file, String sheet, int row, boolean disputed, boolean apart) {}

  private record Sheet(String file, String name) {}

  /**
   * Two places that may be of one unit: the names are the same, and one states a district or a
   * province where the other states none.
   *
   * @param first the place of the one that states less
   * @param second the place of the other
   */
  public record LikelyPair(String first, String second) {}

  /** Where the same unit of the same day stands, or {@code null} if it is new; then it is kept. */
  @Nullable Place add(Snapshot unit, String file, String sheet, int row) {
    if (2 * size >= rows.length) {
      grow();
    }
    UnitIdentity.Parts parts = UnitIdentity.parts(unit);
    long name = name(unit.unit(), parts);
    int place = around(parts);
    long hash = hash(name, parts);
    int day = (int) unit.date().toEpochDay();
    int others = 0;
    int slot = first(hash);
    while (rows[slot] != 0) {
      if (hashes[slot] == hash && days[slot] == day) {
        return again(slot, unit, file, sheet, row);
      }
      others += hashes[slot] == hash ? 1 : 0;
      slot = next(slot);
    }
    seriesUnits += others == 1 ? 1 : 0;
    put(
        slot,
        hash,
        day,
        row,
        sheet(new Sheet(file, sheet)),
        name,
        place,
        content(unit),
        figures(unit));
    return null;
  }

  /** The place of a unit that is known: none if it is read again where it was read first. */
  private @Nullable Place again(int slot, Snapshot unit, String file, String sheet, int row) {
    Sheet its = sheets.get(where[slot]);
    if (readAgain
        && Math.abs(rows[slot]) == row
        && its.file.equals(file)
        && its.name.equals(sheet)) {
      return null;
    }
    if (contents[slot] != content(unit)) {
      // A row below 0 is one of a unit that is disputed.
      rows[slot] = -Math.abs(rows[slot]);
      disputes = true;
    }
    long own = figures(unit);
    boolean apart = own != 0 && figures[slot] != 0 && (own & figures[slot]) == 0;
    return new Place(its.file, its.name, Math.abs(rows[slot]), rows[slot] < 0, apart);
  }

  /** Which figures are said of it, each one of 64 bits. */
  private static long figures(Snapshot unit) {
    long bits = 0;
    for (Measure each : unit.figures().keySet()) {
      bits |= 1L << ((each.id().hashCode() * 0x9E3779B9) >>> 26);
    }
    return bits;
  }

  /** What is not its name, in 32 bits. */
  private static int content(Snapshot unit) {
    return Objects.hash(
        unit.region(),
        unit.designations(),
        unit.designatedBy(),
        unit.figures(),
        unit.evidence(),
        unit.decisions(),
        unit.statements());
  }

  /** Whether some unit stands in two places that do not say the same of one day. */
  public boolean hasDisputes() {
    return disputes;
  }

  /**
   * For reading all that again: units of which two places do not say the same do not count. What
   * was read is not kept twice.
   */
  public SeenUnits again() {
    readAgain = size > 0;
    return this;
  }

  /** Whether that unit and day was found to be disputed when all was read before. */
  boolean isDisputed(Snapshot unit) {
    if (!readAgain || !disputes) {
      return false;
    }
    UnitIdentity.Parts parts = UnitIdentity.parts(unit);
    long hash = hash(name(unit.unit(), parts), parts);
    int day = (int) unit.date().toEpochDay();
    for (int slot = first(hash); rows[slot] != 0; slot = next(slot)) {
      if (hashes[slot] == hash && days[slot] == day) {
        return rows[slot] < 0;
      }
    }
    return false;
  }

  /** How many units have figures of more than one day. */
  public long seriesUnits() {
    return seriesUnits;
  }

  /** Whether of no later day figures of that unit were read. */
  public boolean isLast(Snapshot unit) {
    UnitIdentity.Parts parts = UnitIdentity.parts(unit);
    long hash = hash(name(unit.unit(), parts), parts);
    long day = unit.date().toEpochDay();
    for (int slot = first(hash); rows[slot] != 0; slot = next(slot)) {
      if (hashes[slot] == hash && days[slot] > day) {
        return false;
      }
    }
    return true;
  }

  private int sheet(Sheet sheet) {
    int last = sheets.size() - 1;
    if (last < 0 || !sheets.get(last).equals(sheet)) {
      sheets.add(sheet);
      last++;
    }
    return last;
  }

  private void put(
      int slot,
      long hash,
      int day,
      int row,
      int place,
      long name,
      int districtAndProvince,
      int content,
      long measures) {
    hashes[slot] = hash;
    days[slot] = day;
    rows[slot] = row;
    where[slot] = place;
    names[slot] = name;
    around[slot] = districtAndProvince;
    contents[slot] = content;
    figures[slot] = measures;
    size++;
  }

  private int first(long hash) {
    return (int) hash & (rows.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (rows.length - 1);
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldDays = days;
    int[] oldRows = rows;
    int[] oldWhere = where;
    long[] oldNames = names;
    int[] oldAround = around;
    int[] oldContents = contents;
    long[] oldFigures = figures;
    hashes = new long[2 * oldRows.length];
    days = new int[2 * oldRows.length];
    rows = new int[2 * oldRows.length];
    where = new int[2 * oldRows.length];
    names = new long[2 * oldRows.length];
    around = new int[2 * oldRows.length];
    contents = new int[2 * oldRows.length];
    figures = new long[2 * oldRows.length];
    size = 0;
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        int slot = first(oldHashes[i]);
        while (rows[slot] != 0) {
          slot = next(slot);
        }
        put(
            slot,
            oldHashes[i],
            oldDays[i],
            oldRows[i],
            oldWhere[i],
            oldNames[i],
            oldAround[i],
            oldContents[i],
            oldFigures[i]);
      }
    }
  }

  /**
   * Which units may be one that was written with its district or its province in one place and
   * without in another, each place once.
   *
   * @param most so many
   */
  public List<LikelyPair> likelyPairs(int most) {
    List<LikelyPair> pairs = new ArrayList<>();
    Map<Long, List<Integer>> lacking = lacking();
    for (int slot = 0; slot < rows.length && !lacking.isEmpty(); slot++) {
      List<Integer> its = rows[slot] == 0 ? null : lacking.get(names[slot]);
      if (its != null) {
        for (Integer less : List.copyOf(its)) {
          if (pairs.size() < most && states(around[slot], around[less])) {
            pairs.add(new LikelyPair(place(less), place(slot)));
            its.remove(less);
          }
        }
      }
    }
    return pairs;
  }

  /** Units that lack a district or a province which others have, by their names. */
  private Map<Long, List<Integer>> lacking() {
    Map<Long, List<Integer>> lacking = new HashMap<>();
    boolean districts = false;
    boolean provinces = false;
    for (int slot = 0; slot < rows.length; slot++) {
      districts |= rows[slot] != 0 && (around[slot] & DISTRICT) != 0;
      provinces |= rows[slot] != 0 && (around[slot] & PROVINCE) != 0;
    }
    for (int slot = 0; slot < rows.length; slot++) {
      boolean less =
          (districts && (around[slot] & DISTRICT) == 0)
              || (provinces && (around[slot] & PROVINCE) == 0);
      if (rows[slot] != 0 && less) {
        List<Integer> its = lacking.computeIfAbsent(names[slot], name -> new ArrayList<>(1));
        if (its.size() < MOST_OF_A_NAME) {
          its.add(slot);
        }
      }
    }
    return lacking;
  }

  /** Whether the one states something that the other lacks, and nothing else than it. */
  private static boolean states(int more, int less) {
    boolean district = (less & DISTRICT) == 0 || (less & DISTRICT) == (more & DISTRICT);
    boolean province = (less & PROVINCE) == 0 || (less & PROVINCE) == (more & PROVINCE);
    return more != less && district && province;
  }

  private String place(int slot) {
    Sheet its = sheets.get(where[slot]);
    String row = Integer.toString(Math.abs(rows[slot]));
    return its.file() + ":" + (its.name().isEmpty() ? row : its.name() + "!" + row);
  }

  private long name(UnitKind unit, UnitIdentity.Parts parts) {
    long hash = add(BASIS, UnitIdentity.ofName(unit, parts.name()));
    return add(hash, folded(UnitKind.COMMUNE, parts.commune()));
  }

  /** Of the district and the province 16 bits each, none of which are set where it is not said. */
  private int around(UnitIdentity.Parts parts) {
    int district = bits(folded(UnitKind.DISTRICT, parts.district()));
    int province = bits(folded(UnitKind.PROVINCE, parts.province()));
    return district << 16 | province;
  }

  private static int bits(String folded) {
    if (folded.isEmpty()) {
      return 0;
    }
    int hash = folded.hashCode() * 0x9E3779B9;
    return hash >>> 16 == 0 ? 1 : hash >>> 16;
  }

  private long hash(long name, UnitIdentity.Parts parts) {
    long hash = add(name, folded(UnitKind.DISTRICT, parts.district()));
    hash = add(hash, folded(UnitKind.PROVINCE, parts.province()));
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }

  private String folded(UnitKind kind, @Nullable String place) {
    if (place == null) {
      return "";
    }
    Map<String, String> its = places.computeIfAbsent(kind, each -> new HashMap<>());
    String known = its.get(place);
    if (known == null) {
      known =
          kind == UnitKind.PROVINCE ? UnitIdentity.province(place) : UnitIdentity.name(kind, place);
      if (its.size() < MOST_FOLDED) {
        its.put(place, known);
      }
    }
    return known;
  }

  private static long add(long before, String part) {
    long hash = before;
    for (int i = 0; i < part.length(); i++) {
      hash = (hash ^ part.charAt(i)) * PRIME;
    }
    // No letter: parts that run together differently stay apart.
    return (hash ^ 0xFFFFFFL) * PRIME;
  }
}
