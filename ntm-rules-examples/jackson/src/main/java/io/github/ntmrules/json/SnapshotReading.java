package io.github.ntmrules.json;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.json.JsonProblem.Kind;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a unit of its data form, and tells of each problem where it stands. Not thread-safe. */
final class SnapshotReading {

  private final SnapshotView view;
  private final String path;
  private final Snapshot.Builder unit;
  private final List<JsonProblem> problems = new ArrayList<>();

  SnapshotReading(SnapshotView view, String path, Measures measures) {
    this.view = view;
    this.path = path;
    this.unit = Snapshot.of(view.kind(), view.name(), measures);
  }

  Snapshot snapshot() {
    unit.on(view.date());
    if (view.commune() != null) {
      if (view.kind() == UnitKind.VILLAGE) {
        unit.inCommune(view.commune());
      } else {
        String place = path + ".commune";
        problems.add(new JsonProblem(Kind.CONTRADICTORY, place, List.of(), null, null));
      }
    }
    if (view.district() != null) {
      unit.district(view.district());
    }
    if (view.province() != null) {
      unit.province(view.province());
    }
    if (view.code() != null) {
      unit.code(view.code());
    }
    region();
    view.designations().forEach(unit::designation);
    view.designatedBy().forEach(this::designated);
    view.figures().forEach(this::figure);
    new SnapshotView.Beside(null, view.evidence(), view.decisions(), view.incomplete(), null)
        .addTo(unit);
    view.stated().forEach(this::stated);
    unit.problems().forEach(this::tell);
    if (!problems.isEmpty()) {
      throw new JsonException(Snapshot.class.getSimpleName(), problems);
    }
    return unit.build();
  }

  /** One that was inferred stays so; one that is written with it is the same. */
  private void region() {
    InferredRegionView inferred = view.regionInferred();
    if (inferred == null) {
      if (view.region() != null) {
        unit.region(view.region());
      }
      return;
    }
    if (inferred.sound() && inferred.inferred().region() == view.region()) {
      unit.inferredRegion(inferred.inferred());
    } else {
      String place = path + ".regionInferred";
      problems.add(new JsonProblem(Kind.CONTRADICTORY, place, List.of(), null, null));
    }
  }

  private void designated(Designation designation, String decision) {
    // A decision that designates a unit as something that it is not said to be.
    if (decision.isBlank() || !view.designations().contains(designation)) {
      add(Kind.CONTRADICTORY, "designatedBy", designation.id());
    } else {
      unit.designation(designation, decision);
    }
  }

  private void figure(String measure, @Nullable Object value) {
    if (value instanceof MeasuredValue.Bounds bounds) {
      Figure figure = figure(bounds);
      if (figure == null) {
        add(Kind.CONTRADICTORY, "figures", measure);
      } else {
        unit.value(measure, figure);
      }
    } else {
      unit.figure(measure, value);
    }
  }

  /** The figure, or {@code null} if the bounds are none. */
  static @Nullable Figure figure(MeasuredValue.Bounds bounds) {
    Object lower = end(bounds.atLeast(), bounds.moreThan());
    Object upper = end(bounds.atMost(), bounds.lessThan());
    if (!number(lower) || !number(upper)) {
      return null;
    }
    try {
      return Figure.in(
          new Range(
              (BigDecimal) lower,
              bounds.moreThan() != null,
              (BigDecimal) upper,
              bounds.lessThan() != null));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The one that is there; both are no number. */
  private static @Nullable Object end(@Nullable Object one, @Nullable Object other) {
    return one == null ? other : other == null ? one : List.of(one, other);
  }

  private static boolean number(@Nullable Object end) {
    return end == null || end instanceof BigDecimal;
  }

  private void stated(String code, SnapshotView.Stated stated) {
    if (code.isBlank()) {
      add(Kind.CONTRADICTORY, "stated", code);
    } else {
      unit.stated(new Statement(code, stated.met(), stated.source(), stated.date()));
    }
  }

  private void add(Kind kind, String field, String name) {
    problems.add(new JsonProblem(kind, place(field, name), List.of(), null, null));
  }

  private void tell(SnapshotProblem problem) {
    String place =
        switch (problem.kind()) {
          case MISSING_NAME -> path + ".name";
          case MISSING_DATE -> path + ".date";
          case REPEATED_STATEMENT -> place("stated", problem.subject());
          default ->
              place(
                  view.figures().containsKey(problem.subject()) ? "figures" : "evidence",
                  problem.subject());
        };
    problems.add(new JsonProblem(Kind.UNIT, place, List.of(), problem.suggestion(), problem));
  }

  private String place(String field, String name) {
    return JsonPath.below(path + "." + field, name);
  }
}
