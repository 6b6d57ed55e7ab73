package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.Suggestions;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of designations (diện). That of this library is {@link #standard()}; rules of a
 * folder may bring designations of their own beside those, and then {@code
 * Assessor.dictionary().designations()} knows both. Immutable and thread-safe.
 */
public final class Designations {

  private static final Designations STANDARD = new Designations(Designation.packaged(), List.of());

  private final Map<String, Designation> byId;
  private final List<Designation> ofFolders;

  private Designations(Map<String, Designation> known, Collection<Designation> more) {
    Map<String, Designation> map = new LinkedHashMap<>(known);
    for (Designation each : new TreeSet<>(more)) {
      map.putIfAbsent(each.id(), each);
    }
    this.byId = Collections.unmodifiableMap(map);
    this.ofFolders = byId.values().stream().filter(Designation::ofFolder).sorted().toList();
  }

  /** The same and those of a folder; where an id is known already, that designation stays. */
  Designations with(List<Designation> more) {
    return byId.keySet().containsAll(more.stream().map(Designation::id).toList())
        ? this
        : new Designations(byId, more);
  }

  /**
   * {@return this dictionary and, beside it, the designations of folders that the other knows;
   * where both have an id, the designation of this one stays}
   *
   * @param other the other
   */
  public Designations and(Designations other) {
    return with(other.ofFolders);
  }

  /** {@return the dictionary of this library} */
  public static Designations standard() {
    return STANDARD;
  }

  /**
   * {@return the designation of that id, or {@code null} if there is none}
   *
   * @param id the id
   */
  public @Nullable Designation find(String id) {
    return byId.get(id);
  }

  /**
   * {@return the designation of that id}
   *
   * @param id the id
   * @throws IllegalArgumentException if there is none, with the nearest id in spelling
   */
  public Designation get(String id) {
    Designation designation = find(id);
    if (designation == null) {
      String nearest = nearest(id);
      throw new IllegalArgumentException(
          "No designation has the id \""
              + id
              + "\"."
              + (nearest == null ? "" : " Maybe " + nearest + "?"));
    }
    return designation;
  }

  /**
   * {@return the id that is nearest to {@code id} in spelling, or {@code null} if none is near}
   *
   * @param id the id
   */
  public @Nullable String nearest(String id) {
    return Suggestions.nearest(id, byId.keySet());
  }

  /** {@return all designations: those of the library, then those of folders by their ids} */
  public List<Designation> all() {
    return byId.values().stream().sorted().toList();
  }

  /** {@return those that folders of rules brought, by their ids; empty for the library's} */
  public List<Designation> ofFolders() {
    return ofFolders;
  }

  /**
   * Designations in their order. Those of the library are held as bits too: scopes are compared,
   * and looked into, once for each assessment. Immutable.
   */
  static final class Held extends AbstractSet<Designation> {

    private final long packaged;
    private final List<Designation> all;
    private final boolean ofFolders;

    Held(Collection<Designation> given) {
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
          || (other instanceof Held that
              ? packaged == that.packaged
                  && (!(ofFolders || that.ofFolders) || all.equals(that.all))
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

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Designations.class);
  }
}
