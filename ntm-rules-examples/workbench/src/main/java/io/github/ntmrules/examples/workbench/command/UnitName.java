package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.snapshot.Snapshot;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names by which a unit is asked for. */
final class UnitName {

  private UnitName() {}

  /** Its name, commune, district and province, as far as they are stated, with commas between. */
  static String inFull(Snapshot snapshot) {
    return Stream.of(snapshot.name(), snapshot.inCommune(), snapshot.district(), snapshot.province())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** Whether two names are the same: however composed, whatever their case and blanks. */
  static boolean same(String one, String other) {
    return comparable(one).equals(comparable(other));
  }

  /** For comparing: composed, in small letters, with single blanks; empty if not stated. */
  static String comparable(@Nullable String name) {
    return Normalizer.normalize(Objects.requireNonNullElse(name, ""), Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
