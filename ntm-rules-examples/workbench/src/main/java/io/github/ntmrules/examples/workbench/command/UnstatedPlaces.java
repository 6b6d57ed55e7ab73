package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.files.data.UnitRow;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gathers of a file which of its units state no region or no province though that would settle
 * something: an overlay of a province may apply to a unit that states none, or one that is none of
 * the list. Not thread-safe.
 */
final class UnstatedPlaces {

  /** So many rows of one file are named. */
  private static final int MOST_ROWS = 20;

  private final class Open {
    private final String key;
    private final List<String> rows = new ArrayList<>();
    private final Set<String> codes = new LinkedHashSet<>();
    private final Set<Overlay> overlays = new LinkedHashSet<>();
    private long units;

    private Open(String key) {
      this.key = key;
    }

    private void add(UnitRow row, List<Requirements> asked) {
      units++;
      if (rows.size() < MOST_ROWS) {
        rows.add(String.valueOf(row.row()));
      }
      for (Requirements each : asked) {
        codes.addAll(each.open());
        overlays.addAll(each.possibleOverlays());
      }
    }

    private void addLine(String file, List<String> lines) {
      if (units > 0) {
        String which = String.join(", ", rows) + (units > rows.size() ? ", …" : "");
        String what = String.join(", ", codes);
        String message = overlays.isEmpty() ? key : key + ".overlay";
        String named =
            String.join("; ", overlays.stream().map(each -> OverlayUse.name(each, texts)).toList());
        lines.add(texts.get(message, file, units, which, what, named));
      }
      rows.clear();
      codes.clear();
      overlays.clear();
      units = 0;
    }
  }

  private final List<Assessor> assessors;
  private final Texts texts;
  private final Open region = new Open("data.noRegion");
  private final Open province = new Open("data.noProvince");
  private final Open unknown = new Open("data.unknownProvince");

  UnstatedPlaces(List<Assessor> assessors, Texts texts) {
    this.assessors = assessors;
    this.texts = texts;
  }

  /** Looks at a unit. */
  void look(UnitRow row) {
    Scope scope = row.snapshot().scope();
    if (scope.region() == null) {
      look(row, scope, region, Requirements::regionOpen);
    }
    if (!Provinces.isListed(scope.province())) {
      Open open = scope.province() == null ? province : unknown;
      look(row, scope, open, Requirements::provinceOpen);
    }
  }

  private void look(UnitRow row, Scope scope, Open open, Predicate<Requirements> depends) {
    List<Requirements> asked =
        assessors.stream().map(each -> each.requirements(scope)).filter(depends).toList();
    if (!asked.isEmpty()) {
      open.add(row, asked);
    }
  }

  /** Says which rows of a file state none, and what it would settle; forgets them. */
  List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    region.addLine(file, lines);
    province.addLine(file, lines);
    unknown.addLine(file, lines);
    return lines;
  }
}
