package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.data.RegisterLook;
import io.github.ntmrules.files.data.UnitRow;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.register.InferredRegion;
import io.github.ntmrules.register.InferredRegion.Basis;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notes of a file which units have a region that was inferred and from what, of which none follows
 * and what would settle it, and which state another than follows from where they are. Not
 * thread-safe.
 */
final class RegionNotes {

  private static final int MOST = 20;

  private final Texts texts;
  private final RegisterLook register;
  private final Map<Pair, Rows> unusual = new LinkedHashMap<>();
  private final Map<String, Rows> inferred = new LinkedHashMap<>();
  private final Map<InferredRegion, Rows> open = new LinkedHashMap<>();
  private long inferredUnits;

  /** What is stated, and what follows. */
  private record Pair(Region said, InferredRegion usual) {}

  /** The rows of one note. */
  private static final class Rows {
    private final List<String> first = new ArrayList<>();
    private long count;

    private void add(int row) {
      count++;
      if (first.size() < MOST) {
        first.add(Integer.toString(row));
      }
    }

    private String named() {
      return String.join(", ", first) + (count > first.size() ? ", …" : "");
    }
  }

  RegionNotes(Texts texts, RegisterLook register) {
    this.texts = texts;
    this.register = register;
  }

  /** Notes the unit if there is something to say of its region. */
  void look(UnitRow row) {
    Snapshot unit = row.snapshot();
    InferredRegion follows = unit.inferredRegion();
    if (follows == null) {
      lookAtStated(row, unit);
      return;
    }
    Region region = follows.region();
    if (region == null) {
      add(open, follows, row);
      return;
    }
    inferredUnits++;
    String key = follows.basis() == Basis.PROVINCE ? "province" : follows.basis().toString();
    String from = texts.get("data.region.from." + key, follows.of());
    add(inferred, from + " → " + region.displayName(texts.locale()), row);
  }

  private void lookAtStated(UnitRow row, Snapshot unit) {
    Region said = unit.region();
    if (said == null || (unit.province() == null && unit.code() == null)) {
      return;
    }
    InferredRegion follows = register.region(unit);
    if (follows != null && contradicts(said, follows)) {
      add(unusual, new Pair(said, follows), row);
    }
  }

  /** What contradicts itself says nothing. */
  private static boolean contradicts(Region said, InferredRegion follows) {
    Set<Region> possible = follows.possible();
    return follows.basis() != Basis.CONTRADICTED && !possible.isEmpty() && !possible.contains(said);
  }

  private static <K> void add(Map<K, Rows> notes, K key, UnitRow row) {
    if (notes.containsKey(key) || notes.size() < MOST) {
      notes.computeIfAbsent(key, any -> new Rows()).add(row.row());
    }
  }

  /** What is to be said of the file that was read; then nothing is kept of it. */
  List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    if (inferredUnits > 0) {
      String from =
          inferred.entrySet().stream()
              .map(each -> each.getKey() + " (" + each.getValue().count + ")")
              .collect(Collectors.joining("; "));
      long named = inferred.values().stream().mapToLong(each -> each.count).sum();
      String more = named < inferredUnits ? "; …" : "";
      lines.add(texts.get("data.region.inferred", file, inferredUnits, from + more));
    }
    open.forEach(
        (why, rows) ->
            lines.add(
                texts.get(
                    "data.region.open", file, rows.count, rows.named(), why.text(texts.locale()))));
    unusual.forEach((pair, rows) -> lines.add(unusual(file, pair, rows)));
    unusual.clear();
    inferred.clear();
    open.clear();
    inferredUnits = 0;
    return lines;
  }

  private String unusual(String file, Pair pair, Rows rows) {
    boolean province = pair.usual.basis() == Basis.PROVINCE;
    String usual =
        pair.usual.possible().stream()
            .map(each -> each.displayName(texts.locale()))
            .collect(Collectors.joining(", "));
    return texts.get(
        province ? "data.region.unusual" : "data.region.unusual.unit",
        file,
        pair.usual.of(),
        pair.said.displayName(texts.locale()),
        usual,
        rows.count,
        rows.first.get(0));
  }
}
