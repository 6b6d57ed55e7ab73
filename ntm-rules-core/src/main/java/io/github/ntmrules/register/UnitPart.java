package io.github.ntmrules.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;

/** A unit that went into another on 1 July 2025, or that another went into: whole or a part. */
public final class UnitPart {

  private final RegisteredUnit unit;
  private final boolean whole;

  UnitPart(RegisteredUnit unit, boolean whole) {
    this.unit = unit;
    this.whole = whole;
  }

  /** {@return the other unit} */
  public RegisteredUnit unit() {
    return unit;
  }

  /**
   * {@return whether the whole unit of before went into the one since} How large a part is, is not
   * on file.
   */
  public boolean isWhole() {
    return whole;
  }

  /** The other unit; do not parse. */
  @Override
  public String toString() {
    return (whole ? "" : "~") + unit;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(UnitPart.class);
  }
}
