package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.UnitRow;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Provinces that are none of the list: each spelling is told once for each file, with the nearest.
 * Where the rules ask something else in the nearest, the unit has no verdict: it may have been
 * meant. Not thread-safe.
 */
final class UnknownProvinces {

  /** So many spellings of a file are told, and the others counted. */
  private static final int MOST = 20;

  private static final String KNOWN = "";
  private static final int MOST_KEPT = 4_000;

  private final List<Assessor> assessors;
  private final Texts texts;
  private final Map<String, String> nearest = new HashMap<>();
  private final Map<String, String> overlaid = new LinkedHashMap<>();
  private final Map<String, Rows> notes = new LinkedHashMap<>();
  private long more;

  /** The rows of one spelling. */
  private static final class Rows {
    private final int first;
    private long count;

    Rows(int first) {
      this.first = first;
    }
  }

  UnknownProvinces(List<Assessor> assessors, Texts texts) {
    this.assessors = assessors;
    this.texts = texts;
    for (Assessor each : assessors) {
      for (Overlay overlay : each.overlays()) {
        String of = overlay.province();
        if (of != null) {
          overlaid.put(Spelling.bare(of), of);
        }
      }
    }
  }

  /** Why the unit cannot be assessed, or {@code null}; a province that is unknown is noted. */
  @Nullable String problem(UnitRow row) {
    String province = row.snapshot().province();
    if (province == null || province.isBlank() || isKnown(province)) {
      return null;
    }
    String nearest = Provinces.nearest(province);
    String near = nearest == null ? overlaid(province) : nearest;
    if (near != null && depends(row.snapshot().scope(), near)) {
      String key = nearest == null ? "data.province.overlaid" : "data.province.depends";
      return texts.get(key, province, near);
    }
    note(province, row.row());
    return null;
  }

  /** A province that an overlay is for and that is not far from that name, or {@code null}. */
  private @Nullable String overlaid(String province) {
    String bare = Spelling.nearest(Spelling.bare(province), overlaid.keySet());
    return bare == null ? null : overlaid.get(bare);
  }

  private boolean isKnown(String province) {
    String found = nearest.get(province);
    if (found == null) {
      found = Provinces.find(province) == null ? province : KNOWN;
      if (nearest.size() < MOST_KEPT) {
        nearest.put(province, found);
      }
    }
    return found.equals(KNOWN);
  }

  private boolean depends(Scope scope, String meant) {
    Scope there = in(meant, scope);
    Scope elsewhere = in(Scope.ANOTHER_PROVINCE, scope);
    return assessors.stream()
        .anyMatch(each -> !each.requirements(elsewhere).equals(each.requirements(there)));
  }

  private static Scope in(String province, Scope scope) {
    return Scope.of(scope.date(), scope.region(), province, scope.designations());
  }

  private void note(String province, int row) {
    Rows rows = notes.get(province);
    if (rows == null && notes.size() >= MOST) {
      more++;
      return;
    }
    if (rows == null) {
      rows = new Rows(row);
      notes.put(province, rows);
    }
    rows.count++;
  }

  /** What is to be said of the file that was read; then nothing is kept of it. */
  List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    notes.forEach(
        (province, rows) -> {
          String meant = Provinces.nearest(province);
          String row = Integer.toString(rows.first);
          String key = meant == null ? "data.province" : "data.province.nearest";
          lines.add(texts.get(key, file, province, rows.count, row, meant == null ? "" : meant));
        });
    if (more > 0) {
      lines.add(texts.get("data.province.more", file, more));
    }
    notes.clear();
    more = 0;
    return lines;
  }
}
