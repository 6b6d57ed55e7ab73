package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.PackagedList;
import io.github.ntmrules.internal.text.Suggestions;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of measures (từ điển số liệu): every figure that criteria sets ask for. That of this
 * library is {@link #standard()}; rules of a folder may bring measures of their own beside those,
 * and then {@code Assessor.dictionary()} knows both. The designations that are known with them are
 * its {@link #designations()}. Immutable and thread-safe.
 */
public final class Measures {

  private static final String PARTS_FILE = "phan_cua.txt";
  private static final Measures STANDARD = new Measures(MeasureFile.packaged());

  private final Map<String, Measure> byId;
  private final List<PartOf> parts;
  private final List<Measure> ofFolders;
  private final Designations designations;

  private Measures(Collection<Measure> measures) {
    Map<String, Measure> map = new LinkedHashMap<>();
    for (Measure measure : measures) {
      if (map.put(measure.id(), measure) != null) {
        throw new IllegalStateException("The measure " + measure.id() + " is defined twice.");
      }
    }
    this.byId = Collections.unmodifiableMap(map);
    this.parts =
        PackagedList.read(Measures.class, PARTS_FILE, "part | whole | vi | en").stream()
            .map(
                line ->
                    new PartOf(known(line.get(0)), known(line.get(1)), line.get(2), line.get(3)))
            .toList();
    this.ofFolders = List.of();
    this.designations = Designations.standard();
  }

  private Measures(Measures below, List<Measure> more, Designations designations) {
    Map<String, Measure> map = new LinkedHashMap<>(below.byId);
    more.forEach(each -> map.putIfAbsent(each.id(), each));
    this.byId = Collections.unmodifiableMap(map);
    this.parts = below.parts;
    this.ofFolders = byId.values().stream().filter(Measure::ofFolder).toList();
    this.designations = designations;
  }

  /**
   * The same and what a folder brings; where an id is known already, what it is stays.
   *
   * @param more the measures of the folder
   * @param designated its designations
   */
  Measures with(List<Measure> more, List<Designation> designated) {
    Designations both = designations.with(designated);
    boolean known = byId.keySet().containsAll(more.stream().map(Measure::id).toList());
    return known && both.ofFolders().equals(designations.ofFolders())
        ? this
        : new Measures(this, more, both);
  }

  /**
   * {@return this dictionary and, beside it, the measures and designations of folders that the
   * other knows; where both have an id, what it is in this one stays}
   *
   * @param other the other
   */
  public Measures and(Measures other) {
    return with(other.ofFolders, other.designations.ofFolders());
  }

  private Measure known(String id) {
    Measure measure = byId.get(id);
    if (measure == null) {
      throw new IllegalStateException(PARTS_FILE + ": there is no measure " + id + ".");
    }
    return measure;
  }

  /** {@return the dictionary of this library} */
  public static Measures standard() {
    return STANDARD;
  }

  /**
   * {@return the measure of that id, or {@code null} if there is none}
   *
   * @param id the id
   */
  public @Nullable Measure find(String id) {
    return byId.get(id);
  }

  /**
   * {@return the measure of that id}
   *
   * @param id the id
   * @throws IllegalArgumentException if there is none, with the nearest id in spelling
   */
  public Measure get(String id) {
    Measure measure = find(id);
    if (measure == null) {
      String nearest = nearest(id);
      throw new IllegalArgumentException(
          "No measure has the id \""
              + id
              + "\"."
              + (nearest == null ? "" : " Maybe " + nearest + "?"));
    }
    return measure;
  }

  /**
   * {@return the id that is nearest to {@code id} in spelling, or {@code null} if none is near}
   *
   * @param id the id
   */
  public @Nullable String nearest(String id) {
    return Suggestions.nearest(id, byId.keySet());
  }

  /** {@return which figures are parts of which, in the order of the dictionary} */
  public List<PartOf> parts() {
    return parts;
  }

  /** {@return all measures, in the order of the dictionary; those that only hold a place too} */
  public Collection<Measure> all() {
    return byId.values();
  }

  /** {@return those that folders of rules brought, in their order; empty for the library's} */
  public List<Measure> ofFolders() {
    return ofFolders;
  }

  /** {@return the designations that are known with them: the library's, and those of folders} */
  public Designations designations() {
    return designations;
  }

  /** {@return the measures of which units report figures, in the order of the dictionary} */
  public List<Measure> reportable() {
    return byId.values().stream().filter(each -> !each.placeholder()).toList();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Measures.class);
  }
}
