package io.github.ntmrules.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case (ca kiểm tra) that an analyst writes down: a unit with its circumstances and figures, and
 * the outcomes that are to follow. Immutable.
 */
public final class VerdictCase {

  private final String name;
  private final Snapshot snapshot;
  private final List<Expectation> expected;
  private final String place;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  private VerdictCase(String name, Snapshot snapshot, List<Expectation> expected, String place) {
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(place, "place");
    expected = List.copyOf(expected);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A case has a name.");
    }

    this.name = name;
    this.snapshot = snapshot;
    this.expected = expected;
    this.place = place;
  }

  /**
   * Makes one.
   *
   * @param name what it is about, a sentence for people
   * @param snapshot the unit: its circumstances and figures
   * @param expected the outcomes that are to follow, in the order they were given
   * @param place where it stands, such as {@code tc10.csv:4}; empty if it stands in no file
   * @return one of these
   */
  public static VerdictCase of(
      String name, Snapshot snapshot, List<Expectation> expected, String place) {
    return new VerdictCase(name, snapshot, expected, place);
  }

  /** {@return what it is about, a sentence for people} */
  public String name() {
    return name;
  }

  /** {@return the unit: its circumstances and figures} */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** {@return the outcomes that are to follow, in the order they were given} */
  public List<Expectation> expected() {
    return expected;
  }

  /** {@return where it stands, such as {@code tc10.csv:4}; empty if it stands in no file} */
  public String place() {
    return place;
  }

  /**
   * {@return a case that stands in no file}
   *
   * @param name the name
   * @param snapshot what the unit reports
   * @param expected the expected
   */
  public static VerdictCase of(String name, Snapshot snapshot, List<Expectation> expected) {
    return new VerdictCase(name, snapshot, expected, "");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerdictCase that
        && name.equals(that.name)
        && snapshot.equals(that.snapshot)
        && expected.equals(that.expected)
        && place.equals(that.place);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, snapshot, expected, place);
  }

  @Override
  public String toString() {
    return "VerdictCase[name="
        + name
        + ", snapshot="
        + snapshot
        + ", expected="
        + expected
        + ", place="
        + place
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(VerdictCase.class);
  }
}
