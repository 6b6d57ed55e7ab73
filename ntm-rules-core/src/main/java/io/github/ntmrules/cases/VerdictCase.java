package io.github.ntmrules.cases;

import io.github.ntmrules.snapshot.Snapshot;
import java.util.List;
import java.util.Objects;

/**
 * A case (ca kiểm tra) that an analyst writes down: a unit with its circumstances and figures, and
 * the outcomes that are to follow. Immutable.
 *
 * @param name what it is about, a sentence for people
 * @param snapshot the unit: its circumstances and figures
 * @param expected the outcomes that are to follow, in the order they were given
 * @param place where it stands, such as {@code tc10.csv:4}; empty if it stands in no file
 */
public record VerdictCase(
    String name, Snapshot snapshot, List<Expectation> expected, String place) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public VerdictCase {
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(place, "place");
    expected = List.copyOf(expected);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A case has a name.");
    }
  }

  /** A case that stands in no file. */
  public VerdictCase(String name, Snapshot snapshot, List<Expectation> expected) {
    this(name, snapshot, expected, "");
  }
}
