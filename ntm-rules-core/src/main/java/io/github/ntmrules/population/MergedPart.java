package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.register.UnitPart;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A unit until 30 June 2025 that went into a new one, whole or in part. Immutable, thread-safe. */
public final class MergedPart {

  private final UnitPart part;
  private final @Nullable Assessment earlier;
  private final @Nullable Long people;

  MergedPart(UnitPart part, @Nullable Assessment earlier, @Nullable Long people) {
    this.part = part;
    this.earlier = earlier;
    this.people = people;
  }

  /** {@return the unit} */
  public RegisteredUnit unit() {
    return part.unit();
  }

  /** {@return whether all of it went into the new one} */
  public boolean isWhole() {
    return part.isWhole();
  }

  /** {@return its last assessment, of the whole unit, or {@code null} if there is none} */
  public @Nullable Assessment earlier() {
    return earlier;
  }

  /** {@return its people as they were given, or {@code null}: the register does not have them} */
  public @Nullable Long people() {
    return people;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MergedPart that
        && unit() == that.unit()
        && isWhole() == that.isWhole()
        && Objects.equals(earlier, that.earlier)
        && Objects.equals(people, that.people);
  }

  @Override
  public int hashCode() {
    return Objects.hash(unit().code(), isWhole(), earlier, people);
  }

  /** The unit; do not parse. */
  @Override
  public String toString() {
    return part.toString();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(MergedPart.class);
  }
}
