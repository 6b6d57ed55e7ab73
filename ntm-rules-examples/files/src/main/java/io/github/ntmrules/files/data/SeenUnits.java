package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.snapshot.Snapshot;

/**
 * Which units were read, by name, district, province and date.
 *
 * <p>Of each unit 64 bits are kept and its row, 12 bytes in all, so that the names of a hundred
 * thousand take no memory: two different units are taken for the same once in a thousand million
 * such files. Not thread-safe.
 */
final class SeenUnits {

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private long[] hashes = new long[1024];
  private int[] rows = new int[1024];
  private int size;

  /** The row of the same unit, or 0 if it is new; then it is kept with this row. */
  int add(Snapshot unit, int row) {
    if (2 * size >= rows.length) {
      grow();
    }
    long hash = hash(unit);
    int slot = slot(hash);
    if (rows[slot] == 0) {
      put(slot, hash, row);
      return 0;
    }
    return rows[slot];
  }

  private void put(int slot, long hash, int row) {
    hashes[slot] = hash;
    rows[slot] = row;
    size++;
  }

  /** Where that is, or the free place where it belongs. */
  private int slot(long hash) {
    int slot = (int) hash & (rows.length - 1);
    while (rows[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (rows.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldRows = rows;
    hashes = new long[2 * oldRows.length];
    rows = new int[2 * oldRows.length];
    size = 0;
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        put(slot(oldHashes[i]), oldHashes[i], oldRows[i]);
      }
    }
  }

  private static long hash(Snapshot unit) {
    long hash = BASIS;
    for (String part :
        new String[] {
          unit.name(),
          unit.district() == null ? "" : unit.district(),
          unit.province() == null ? "" : unit.province(),
          unit.date().toString()
        }) {
      String plain = Spelling.plain(part);
      for (int i = 0; i < plain.length(); i++) {
        hash = (hash ^ plain.charAt(i)) * PRIME;
      }
      // No letter: parts that run together differently stay apart.
      hash = (hash ^ 0xFFFFFFL) * PRIME;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}
