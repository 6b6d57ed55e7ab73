package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Proof that results were read; the same few instructions for every contestant. */
final class Checksum {

  private long value;

  @SuppressWarnings("EnumOrdinal") // Any number that tells outcomes apart will do.
  void add(Outcome outcome) {
    value = value * 31 + outcome.ordinal();
  }

  /** Touches the number itself, so it must exist. */
  void add(@Nullable BigDecimal number) {
    value = value * 31 + (number == null ? 7 : number.signum() + number.scale());
  }

  void add(long number) {
    value = value * 31 + number;
  }

  long value() {
    return value;
  }
}
