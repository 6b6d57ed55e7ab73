package io.github.ntmrules.criteria;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Designations in their order. Those of the library are held as bits too: scopes are compared, and
 * looked into, once for each assessment. Immutable.
 */
final class DesignationSet extends AbstractSet<Designation> {

  private final long packaged;
  private final List<Designation> all;
  private final boolean ofFolders;

  DesignationSet(Collection<Designation> given) {
    this.all = List.copyOf(given.size() < 2 ? given : new TreeSet<>(given));
    long bits = 0;
    for (Designation each : all) {
      bits |= bit(each);
    }
    this.packaged = bits;
    this.ofFolders = all.size() > Long.bitCount(bits);
  }

  /** Its bit, or 0 if it has none. */
  private static long bit(Designation designation) {
    return designation.position >= 0 && designation.position < Long.SIZE
        ? 1L << designation.position
        : 0;
  }

  @Override
  public boolean contains(@Nullable Object other) {
    if (!(other instanceof Designation designation)) {
      return false;
    }
    long bit = bit(designation);
    return bit == 0 ? ofFolders && all.contains(designation) : (packaged & bit) != 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DesignationSet that
            ? packaged == that.packaged && (!(ofFolders || that.ofFolders) || all.equals(that.all))
            : super.equals(other));
  }

  /** As sets have it. */
  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public Iterator<Designation> iterator() {
    return all.iterator();
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public Object[] toArray() {
    return all.toArray();
  }
}
