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
 * The measure dictionary (từ điển số liệu): every figure the criteria sets ask for. Immutable and
 * thread-safe.
 */
public final class Measures {

  private static final String PARTS_FILE = "phan_cua.txt";
  private static final Measures STANDARD = new Measures(MeasureFile.packaged());

  private final Map<String, Measure> byId;
  private final List<PartOf> parts;

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
