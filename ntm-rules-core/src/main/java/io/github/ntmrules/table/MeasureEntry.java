package io.github.ntmrules.table;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.SourcePlace;
import java.util.List;

/**
 * One measure that a folder declares, as its line of {@code so_lieu.txt} is written, whether that
 * is sound or not. Immutable.
 */
public final class MeasureEntry {

  /** How many parts stand after the id. */
  static final int PARTS = 6;

  private final String id;
  private final List<String> parts;
  private final SourcePlace place;

  MeasureEntry(String id, List<String> parts, SourcePlace place) {
    this.id = id;
    this.parts = List.copyOf(parts);
    this.place = place;
  }

  /** {@return its id} */
  public String id() {
    return id;
  }

  /**
   * {@return how {@link TableSpot} and {@link RowProblem} name it: {@code measure} and its id}
   *
   * @param id the id
   */
  public static String key(String id) {
    return "measure " + id;
  }

  /**
   * {@return what stands after the id, as {@link TableChange#measure} takes it: the word of the
   * kind, the range or the steps, the unit, the unit in English, the name, the name in English;
   * empty where nothing stands}
   */
  public List<String> parts() {
    return parts;
  }

  /** {@return where its line begins} */
  public SourcePlace place() {
    return place;
  }

  @Override
  public String toString() {
    return id + " | " + String.join(" | ", parts);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(MeasureEntry.class);
  }
}
