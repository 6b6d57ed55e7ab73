package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The levels that hold only in a province (the packaged overlays) or only for communes of a
 * designation, held against the second transcription: {@code law/ID.within.tsv}.
 */
class LevelsWithinTest {

  private static final String SUFFIX = ".within.tsv";
  private static final String ADVANCED = "qd318-2022-xa-nang-cao";

  /** The rules of an overlay over its set, or those of a set, with the table of their levels. */
  private record Place(String id, Assessor assessor, @Nullable Overlay overlay) {

    static Place of(String id) {
      if (!PackagedRules.overlayIds().contains(id)) {
        return new Place(id, Assessor.packaged(id), null);
      }
      Overlay overlay = overlay(id);
      return new Place(id, Assessor.packaged(overlay.overlays()).withOverlay(id), overlay);
    }

    private static Overlay overlay(String id) {
      return Catalogue.packaged().overlays().stream()
          .filter(each -> each.id().equals(id))
          .findFirst()
          .orElseThrow();
    }

    LocalDate first() {
      return overlay == null ? assessor.set().inForceFrom() : overlay.inForceFrom();
    }

    LocalDate last() {
      LocalDate until = overlay == null ? assessor.set().inForceUntil() : overlay.inForceUntil();
      return Objects.requireNonNull(until).minusDays(1);
    }

    /** The rows: the parts of one indicator or condition for one designation and time. */
    List<Row> rows() {
      Map<List<String>, List<Map<String, String>>> rows = new LinkedHashMap<>();
      for (Map<String, String> part : TestFiles.table("law/" + id + SUFFIX)) {
        rows.computeIfAbsent(
                List.of(part.get("designation"), part.get("code"), part.get("from")),
                key -> new ArrayList<>())
            .add(part);
      }
      return rows.values().stream().map(parts -> new Row(this, parts)).toList();
    }
  }

  private record Row(Place place, List<Map<String, String>> parts) {

    String first(String heading) {
      return parts.get(0).get(heading);
    }

    LocalDate from() {
      LocalDate first = place.first();
      LocalDate from = first("from").isEmpty() ? first : LocalDate.parse(first("from"));
      return from.isBefore(first) ? first : from;
    }

    LocalDate last() {
      return first("until").isEmpty() ? place.last() : LocalDate.parse(first("until")).minusDays(1);
    }

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from()) && !day.isAfter(last());
    }

    Set<Designation> designations() {
      String name = first("designation");
      return name.isEmpty() ? Set.of() : Set.of(Designations.standard().get(name));
    }

    List<Scope> scopes() {
      String province = first("province").isEmpty() ? null : first("province");
      List<Scope> scopes = new ArrayList<>();
      for (LocalDate day : new TreeSet<>(List.of(from(), last()))) {
        for (Region region : Region.values()) {
          scopes.add(Scope.of(day, region, province, designations()));
        }
      }
      return scopes;
    }

    Provision.Required provision(Scope scope) {
      return (Provision.Required)
          everything(place.assessor().requirements(scope)).stream()
              .filter(each -> each.code().equals(first("code")))
              .findFirst()
              .orElseThrow();
    }

    @Override
    public String toString() {
      return String.join(" ", place.id(), first("code"), first("designation"), first("from"));
    }
  }

  private static List<Provision> everything(Requirements requirements) {
    List<Provision> all = new ArrayList<>(requirements.provisions());
    all.addAll(requirements.conditions());
    return all;
  }

  private static List<Place> places() {
    return TestFiles.names("law").stream()
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> Place.of(name.substring(0, name.length() - SUFFIX.length())))
        .toList();
  }

  private static Stream<DynamicTest> forEachRow(Consumer<Row> test) {
    return places().stream()
        .flatMap(place -> place.rows().stream())
        .map(row -> dynamicTest(row.toString(), () -> test.accept(row)));
  }

  @Test
  void no_packaged_overlay_is_without_a_second_transcription() {
    assertThat(places().stream().filter(place -> place.overlay() != null).map(Place::id))
        .containsExactlyInAnyOrderElementsOf(PackagedRules.overlayIds());
  }

  @TestFactory
  Stream<DynamicTest> every_level_equals_the_second_transcription_with_its_sources() {
    return forEachRow(
        row -> {
          for (Scope scope : row.scopes()) {
            Provision.Required asked = row.provision(scope);
            assertThat(described(asked.requirement()))
                .as("%s", scope)
                .isEqualTo(expected(row, scope));
            assertThat(String.join(" ", asked.citation().readAt())).isEqualTo(row.first("sources"));
            Replacement replaced = asked.replaced();
            Overlay overlay = row.place().overlay();
            assertThat(replaced == null ? null : replaced.overlay()).isEqualTo(overlay);
            if (overlay != null) {
              assertThat(overlay.isOf(row.first("province"))).isTrue();
              assertThat(asked.citation().decree()).isEqualTo(overlay.decree());
            }
          }
        });
  }

  private static List<String> described(Requirement requirement) {
    List<String> ways = new ArrayList<>();
    addWays(requirement, "", ways);
    List<String> lines = new ArrayList<>();
    for (Requirement.Threshold threshold : requirement.thresholds()) {
      Level level = threshold.level();
      BigDecimal value = level.value();
      lines.add(
          String.join(
              " ",
              ways.get(lines.size()),
              threshold.measure().id(),
              threshold.comparison().name(),
              value == null ? "" : value.stripTrailingZeros().toPlainString(),
              level.status().name()));
    }
    return lines;
  }

  private static void addWays(Requirement requirement, String way, List<String> ways) {
    if (requirement instanceof Requirement.Threshold) {
      ways.add(way.isEmpty() ? "one" : way);
      return;
    }
    String name = requirement instanceof Requirement.AllOf ? "all" : "any";
    requirement
        .children()
        .forEach(part -> addWays(part, way.isEmpty() ? name : way + "." + name, ways));
  }

  private static List<String> expected(Row row, Scope scope) {
    List<String> lines = new ArrayList<>();
    for (Map<String, String> part : row.parts()) {
      boolean above = part.get("combination").equals("above");
      Map<String, String> base = above ? advancedIncome(scope) : part;
      String level = base.get("level");
      if (above && !level.isEmpty()) {
        BigDecimal percent = new BigDecimal(part.get("level")).add(BigDecimal.valueOf(100));
        level =
            new BigDecimal(level)
                .multiply(percent)
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString();
      }
      lines.add(
          String.join(
              " ",
              above ? "one" : part.get("combination"),
              part.get("measure"),
              part.get("comparison"),
              level,
              base.get("status")));
    }
    return lines;
  }

  /** The second transcription of the advanced set's income in that region on that day. */
  private static Map<String, String> advancedIncome(Scope scope) {
    Region region = Objects.requireNonNull(scope.region());
    return TestFiles.table("law/" + ADVANCED + ".cells.tsv").stream()
        .filter(cell -> cell.get("code").equals("10"))
        .filter(cell -> cell.get("column").equals(region.abbreviation()))
        .filter(cell -> cell.get("from").compareTo(scope.date().toString()) <= 0)
        .filter(
            cell ->
                cell.get("until").isEmpty()
                    || cell.get("until").compareTo(scope.date().toString()) > 0)
        .findFirst()
        .orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> an_overlay_says_nothing_that_the_second_transcription_does_not() {
    return places().stream()
        .filter(place -> place.overlay() != null)
        .map(place -> dynamicTest(place.id(), () -> assertNothingMore(place)));
  }

  private static void assertNothingMore(Place place) {
    List<Row> rows = place.rows();
    Set<LocalDate> days = new TreeSet<>(Set.of(place.first(), place.last()));
    rows.forEach(row -> days.addAll(List.of(row.from(), row.last())));
    List<Set<Designation>> circumstances = new ArrayList<>(List.of(Set.of()));
    rows.forEach(row -> circumstances.add(row.designations()));
    String province = Objects.requireNonNull(place.overlay()).province();
    for (LocalDate day : days) {
      for (Set<Designation> designations : circumstances) {
        Scope scope = Scope.of(day, Region.BAC_TRUNG_BO, province, designations);
        List<String> said =
            everything(place.assessor().requirements(scope)).stream()
                .filter(each -> each.replaced() != null)
                .map(Provision::code)
                .toList();
        List<String> onFile =
            rows.stream()
                .filter(row -> row.holdsOn(day) && appliesTo(row, designations, rows))
                .map(row -> row.first("code"))
                .toList();
        assertThat(said).as("%s", scope).containsExactlyInAnyOrderElementsOf(onFile);
      }
    }
  }

  /** A row of no designation holds for the units that have no row of their own. */
  private static boolean appliesTo(Row row, Set<Designation> designations, List<Row> rows) {
    if (!row.designations().isEmpty() || designations.isEmpty()) {
      return row.designations().equals(designations);
    }
    return rows.stream()
        .noneMatch(
            other ->
                other.first("code").equals(row.first("code"))
                    && other.designations().equals(designations));
  }

  @TestFactory
  Stream<DynamicTest> a_level_decides_at_it_and_just_beside_it() {
    return forEachRow(
        row -> {
          Map<String, String> part = row.parts().get(0);
          boolean decides = Set.of("CONFIRMED", "UNCONFIRMED").contains(part.get("status"));
          if (row.parts().size() > 1 || !decides || part.get("combination").equals("above")) {
            return;
          }
          Measure measure =
              Objects.requireNonNull(Measures.standard().find(part.get("measure")), "measure");
          BigDecimal level = new BigDecimal(part.get("level"));
          boolean whole = measure.whole() || measure.kind() == MeasureKind.YES_NO;
          BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.001");
          for (Scope scope : row.scopes()) {
            assertThat(outcome(row, scope, measure, level)).isEqualTo(Outcome.MET);
            assertThat(outcome(row, scope, measure, level.subtract(step)))
                .isEqualTo(Outcome.NOT_MET);
          }
        });
  }

  private static Outcome outcome(Row row, Scope scope, Measure measure, BigDecimal value) {
    CriteriaSet set = row.place().assessor().set();
    Snapshot.Builder unit =
        Snapshot.of(set.unit(), "Thử")
            .province(Objects.requireNonNullElse(scope.province(), "Tỉnh khác"))
            .on(scope.date());
    if (set.regionNeeded()) {
      unit.region(Objects.requireNonNull(scope.region()));
    }
    scope.designations().forEach(unit::designation);
    if (measure.kind() == MeasureKind.YES_NO) {
      unit.value(measure.id(), value.signum() > 0);
    } else {
      unit.value(measure.id(), Figure.exactly(value));
    }
    var assessment = row.place().assessor().assess(unit.build());
    return assessment.conditions().stream()
        .filter(each -> each.code().equals(row.first("code")))
        .findFirst()
        .orElseGet(() -> assessment.indicator(row.first("code")))
        .outcome();
  }
}
