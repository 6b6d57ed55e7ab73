package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.snapshot.Snapshot;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names by which a unit is asked for. */
final class UnitName {

  private UnitName() {}

  /** Its name, district and province, as far as they are stated, with commas between. */
  static String inFull(Snapshot snapshot) {
    return Stream.of(snapshot.name(), snapshot.district(), snapshot.province())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** For comparing: composed, in small letters, with single blanks. */
  static String comparable(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
