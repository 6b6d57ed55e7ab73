package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.files.data.UnitIdentity;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names by which a unit is asked for. */
final class UnitName {

  private UnitName() {}

  /** Its name, commune, district and province, as far as they are stated, with commas between. */
  static String inFull(Snapshot snapshot) {
    return Stream.of(
            snapshot.name(), snapshot.inCommune(), snapshot.district(), snapshot.province())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /**
   * Whether the unit is called so: by its name, or by name, commune, district and province as far
   * as they are stated; as {@link UnitIdentity} knows it.
   */
  static boolean isCalled(Snapshot snapshot, String asked) {
    List<String> key = UnitIdentity.key(snapshot);
    if (UnitIdentity.name(snapshot.unit(), asked).equals(key.get(0))) {
      return true;
    }
    List<String> stated = key.stream().filter(each -> !each.isEmpty()).toList();
    String[] parts = asked.split(",", -1);
    if (parts.length != stated.size()) {
      return false;
    }
    Snapshot.Builder same = Snapshot.of(snapshot.unit(), parts[0]).on(snapshot.date());
    int next = 1;
    if (!key.get(1).isEmpty()) {
      same.inCommune(parts[next++]);
    }
    if (!key.get(2).isEmpty()) {
      same.district(parts[next++]);
    }
    if (!key.get(3).isEmpty()) {
      same.province(parts[next]);
    }
    return same.problems().isEmpty() && UnitIdentity.key(same.build()).equals(key);
  }
}
