package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A null where none may be is told by name: of the parameter, or of the measure it was given for.
 */
@SuppressWarnings("NullAway") // what is tried is just what NullAway forbids
class NamedNullsTest {

  private static final String INCOME = "income_per_capita";
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  private static final Scope SCOPE = Scope.of(DAY, Region.TAY_NGUYEN, null, Set.of());
  private static final Evidence REPORT = Evidence.of("Báo cáo");

  private final Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
  private final Assessor assessor = Assessor.packaged("qd1980-2016-xa");

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Một").on(DAY);
  }

  private static FigureTable.Builder table() {
    return FigureTable.of(UnitKind.COMMUNE).unit("Một", SCOPE);
  }

  /** Each call after what the message is to name; the number only tells calls of one name apart. */
  private void call(String named, ThrowingCallable call) {
    calls.put(calls.size() + " " + named, call);
  }

  @TestFactory
  Stream<DynamicTest> a_null_is_told_by_name() {
    figures();
    snapshots();
    tables();
    assessors();
    return calls.entrySet().stream()
        .map(
            each -> {
              String named = each.getKey().substring(each.getKey().indexOf(' ') + 1);
              return DynamicTest.dynamicTest(
                  each.getKey(),
                  () ->
                      assertThatThrownBy(each.getValue())
                          .isExactlyInstanceOf(NullPointerException.class)
                          .message()
                          .matches(".*\\b" + named + "\\b.*")
                          // The JVM's own words say which variable, not which parameter.
                          .doesNotContain("Cannot invoke", "because"));
            });
  }

  private void figures() {
    Measure income = Objects.requireNonNull(Measures.standard().find(INCOME));
    call(INCOME, () -> commune().value(INCOME, (String) null));
    call(INCOME, () -> commune().value(INCOME, (BigDecimal) null));
    call(INCOME, () -> commune().value(INCOME, (Figure) null));
    call(INCOME, () -> commune().figure(income, null));
    call(INCOME, () -> table().value(INCOME, (String) null));
    call("measure", () -> commune().value(null, "1"));
    call("measure", () -> commune().value(null, 1));
    call("measure", () -> commune().value(null, true));
    call("measure", () -> commune().figure((String) null, 1));
    call("measure", () -> commune().figure((Measure) null, Figure.of(true)));
    call("figures", () -> commune().figures(null));
    call("range", () -> Figure.in(null));
    call("value", () -> Figure.exactly(null));
    call("value", () -> Figure.moreThan(null));
    call("upper", () -> Figure.between(BigDecimal.ONE, null));
  }

  private void snapshots() {
    call("name", () -> Snapshot.commune(null));
    call("unit", () -> Snapshot.of(null, "Một"));
    call("district", () -> commune().district(null));
    call("province", () -> commune().province(null));
    call("region", () -> commune().region(null));
    call("date", () -> commune().on(null));
    call("scope", () -> commune().in(null));
    call("designation", () -> commune().designation((Designation) null));
    call("designation", () -> commune().designation(null, "1/QĐ-UBND"));
    call("decision", () -> commune().designation(Designation.AREA_II, null));
    call("decision", () -> commune().decision(null));
    call(INCOME, () -> commune().evidence(INCOME, null));
    call("measure", () -> commune().evidence((String) null, REPORT));
    call("measure", () -> commune().evidence((Measure) null, REPORT));
    call("statement", () -> commune().stated((Statement) null));
    call("code", () -> commune().stated(null, true));
    call("setId", () -> AuthorityDecision.recognised(null, "1", DAY));
    call("document", () -> Evidence.of(null));
    Snapshot unit = commune().build();
    call("measure", () -> unit.figure((String) null));
    call("measure", () -> unit.figure((Measure) null));
    call("measure", () -> unit.evidence((String) null));
    call("measure", () -> unit.evidence((Measure) null));
  }

  private void tables() {
    call("unit", () -> FigureTable.of(null));
    call("snapshots", () -> FigureTable.of(UnitKind.COMMUNE, null));
    call("scope", () -> FigureTable.of(UnitKind.COMMUNE).unit("Một", null));
    call("name", () -> FigureTable.of(UnitKind.COMMUNE).unit(null, SCOPE));
    call("snapshot", () -> FigureTable.of(UnitKind.COMMUNE).unit(null));
    call("scaled", () -> table().build().with(INCOME, null));
  }

  private void assessors() {
    call("setId", () -> Assessor.packaged(null));
    call("folder", () -> Assessor.fromDirectory(null));
    call("overlayId", () -> assessor.withOverlay((String) null));
    call("folder", () -> assessor.withOverlay((Path) null));
    call("snapshot", () -> assessor.assess((Snapshot) null));
    call("table", () -> assessor.assess((FigureTable) null));
    call("snapshots", () -> assessor.assessAll((Stream<Snapshot>) null));
    call("snapshots", () -> assessor.assessAll((List<Snapshot>) null));
    call("snapshot", () -> assessor.statementProblems(null));
    call("scope", () -> assessor.requirements(null));
    call("scope", () -> assessor.measures(null));
    call("scope", () -> assessor.questions(null));
    call("day", () -> assessor.scopes(null));
    call("after", () -> assessor.differences(null));
    call("date", () -> Scope.of(null, null, null, Set.of()));
    call("designations", () -> Scope.of(DAY, null, null, null));
    call("folder", () -> RuleFiles.check(null));
    call("id", () -> RuleFiles.export(null, Path.of("x")));
    call("folder", () -> RuleFiles.export("qd1980-2016-xa", null));
    call("folder", () -> ReloadableAssessor.of(null));
    call("interval", () -> reloading().watch(null, news -> {}));
    call("listener", () -> reloading().watch(Duration.ofSeconds(1), null));
    call("assessor", () -> RuleTests.of(null));
    call("unit", () -> Catalogue.packaged().applicable(null, DAY));
    call("date", () -> Catalogue.packaged().applicable(UnitKind.COMMUNE, null));
    call("id", () -> Catalogue.packaged().find(null));
    Snapshot unit = commune().build();
    call("requirements", () -> Assessment.of(null, unit, false));
    call("snapshot", () -> Assessment.of(assessor.requirements(SCOPE), null, false));
    call("locale", () -> assessor.assess(unit).explain(null));
    call("code", () -> assessor.assess(unit).explain(null, java.util.Locale.ENGLISH));
    call("code", () -> assessor.assess(unit).indicator(null));
  }

  private static ReloadableAssessor reloading() throws java.io.IOException {
    Path folder =
        java.nio.file.Files.createTempDirectory(
                java.nio.file.Files.createDirectories(java.nio.file.Path.of("target")),
                "named-nulls")
            .resolve("bo");
    RuleFiles.export("qd1980-2016-xa", folder);
    return ReloadableAssessor.of(folder);
  }
}
