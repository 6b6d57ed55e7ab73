package io.github.ntmrules.json;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.Catalogue;
import io.github.ntmrules.ReloadableAssessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.assessment.AssessmentPlans;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.FindingText;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.ProvisionPlan;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.cases.IdleLevel;
import io.github.ntmrules.cases.RuleCell;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.difference.ProvisionText;
import io.github.ntmrules.impact.Impact;
import io.github.ntmrules.impact.LevelMargin;
import io.github.ntmrules.impact.RuleCause;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.missing.ConditionToReport;
import io.github.ntmrules.missing.HeldUpCounter;
import io.github.ntmrules.missing.MissingToPass;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.MergerProgress;
import io.github.ntmrules.population.Progress;
import io.github.ntmrules.population.Reassessment;
import io.github.ntmrules.population.RollUp;
import io.github.ntmrules.population.Target;
import io.github.ntmrules.population.TargetMeasure;
import io.github.ntmrules.population.TransitionCounter;
import io.github.ntmrules.population.Trend;
import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisterCoverage;
import io.github.ntmrules.register.UnitMatch;
import io.github.ntmrules.register.UnitQuery;
import io.github.ntmrules.rules.Columns;
import io.github.ntmrules.rules.SourcePlace;
import io.github.ntmrules.rules.Terms;
import io.github.ntmrules.rules.Vocabulary;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.table.RowField;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableChangeException;
import io.github.ntmrules.table.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the objects of runs hang: what an application holds in its hands. */
final class Roots {

  // With random figures the smallest set of changes takes seconds to find in some sets.
  private static final Set<String> QUICK = Set.of("qd1980-2016-xa", "qd51-2025-xa");
  private static final Grouping[] GROUPINGS = Grouping.values();

  private Roots() {}

  static List<Object> all() {
    List<Object> roots = new ArrayList<>();
    roots.add(Catalogue.packaged());
    roots.add(Catalogue.packaged().applicable(UnitKind.COMMUNE, LocalDate.of(2024, 6, 30)));
    roots.add(Catalogue.packaged().coverage("qd1980-2016-xa"));
    roots.add(Measures.standard());
    for (Assessor assessor : RealRuns.assessors()) {
      List<Assessment> results = RealRuns.assessments(assessor, 8, 1);
      roots.add(assessor);
      roots.add(results);
      results.forEach(each -> add(roots, assessor, each));
      counted(roots, assessor, results);
      unknown(roots, assessor, results);
    }
    RealRuns.overlaid().stream().limit(4).forEach(each -> compared(roots, each));
    succeeded(roots);
    tested(roots);
    texts(roots);
    refused(roots);
    edited(roots);
    rare(roots);
    table(roots);
    register(roots);
    return roots;
  }

  private static void add(List<Object> roots, Assessor assessor, Assessment result) {
    roots.add(result.recognition());
    roots.add(result.statements());
    roots.add(result.gaps());
    roots.add(result.indicators().stream().map(each -> each.unsettled()).toList());
    roots.add(result.indicators().stream().map(each -> each.inferences()).toList());
    if (QUICK.contains(assessor.set().id())) {
      roots.add(
          MissingToPass.of(assessor.forAnyPeriod().assess(RealRuns.exact(result.snapshot()))));
    }
    roots.add(assessor.questions(result.snapshot().scope()));
    roots.add(result.requirements().coverage());
    roots.add(AssessmentPlan.of(result.requirements(), false));
    roots.add(
        new ProvisionPlan(
            result.requirements().provisions().get(0), result.requirements().derivations(), true));
  }

  private static void unknown(List<Object> roots, Assessor assessor, List<Assessment> results) {
    LocalDate day = assessor.set().inForceFrom().plusYears(1);
    roots.add(assessor.lawTable(day, null));
    UnknownLevels levels = assessor.unknownLevels(day, null);
    HeldUpCounter counter = HeldUpCounter.of(levels);
    results.forEach(counter::add);
    roots.add(levels);
    roots.add(counter);
    roots.add(counter.result());
  }

  private static void counted(List<Object> roots, Assessor assessor, List<Assessment> results) {
    RollUp rollUp = RollUp.of(assessor.set(), GROUPINGS);
    Progress progress = Progress.of(assessor.set());
    Trend trend = Trend.of(GROUPINGS);
    Impact impact = Impact.of(assessor.set(), assessor.set(), GROUPINGS);
    for (Assessment each : results) {
      rollUp.add(each);
      Snapshot.Builder other = Snapshot.of(each.snapshot().unit(), each.snapshot().name());
      other.in(each.snapshot().scope());
      if (each.snapshot().district() != null) {
        other.district(each.snapshot().district());
      }
      Assessment without = assessor.forAnyPeriod().assess(other.build());
      Reassessment pair = new Reassessment(without, each);
      roots.add(pair);
      progress.add(pair);
      trend.add(pair.later());
      trend.addChange(pair);
      impact.add(UnitImpact.of(each, each));
    }
    roots.add(rollUp);
    roots.add(rollUp.result());
    roots.add(rollUp.result().shareMet());
    roots.add(rollUp.result().meanCriteriaMet());
    roots.add(progress);
    roots.add(progress.result());
    roots.add(trend);
    roots.add(merger(assessor));
    roots.add(merger(assessor).result());
    roots.add(trend.result());
    for (TargetMeasure each : TargetMeasure.values()) {
      Target target = Target.of(trend.result().years().get(0), each, BigDecimal.TEN);
      roots.add(target);
      roots.add(trend.result().against(target));
      roots.add(trend.result().against(target.in(new GroupKey.OfProvince("Kon Tum"))));
    }
    roots.add(impact);
    roots.add(impact.result());
  }

  /** Khun Há is of Bản Hon and Khun Há. */
  private static MergerProgress merger(Assessor assessor) {
    MergerProgress merger = MergerProgress.of(Register.standard());
    Assessor any = assessor.forAnyPeriod();
    LocalDate before = LocalDate.of(2024, 12, 31);
    if (assessor.set().unit() == UnitKind.COMMUNE) {
      for (String name : List.of("Bản Hon", "Khun Há", "Không Có Tên Này")) {
        Snapshot.Builder unit = Snapshot.commune(name).district("Tam Đường").province("Lai Châu");
        merger.add(any.assess(unit.on(before).value("income_per_capita", "30").build()));
      }
      merger.add(
          any.assess(
              Snapshot.commune("Khun Há").province("Lai Châu").on(before.plusYears(1)).build()));
      for (String code : List.of("03421", "03430")) {
        merger.people(Objects.requireNonNull(Register.standard().unit(code, before)), 1000);
      }
    }
    return merger;
  }

  private static void compared(List<Object> roots, Assessor overlaid) {
    Assessor plain = Assessor.packaged(overlaid.set().id());
    roots.add(overlaid);
    roots.add(plain.differences(overlaid));
    Impact impact = Impact.of(plain.set(), overlaid.set(), GROUPINGS);
    for (Snapshot unit : RealRuns.units(overlaid, 40, 3)) {
      Snapshot its = unit.toBuilder().province(province(overlaid)).build();
      UnitImpact each =
          UnitImpact.of(plain.forAnyPeriod().assess(its), overlaid.forAnyPeriod().assess(its));
      impact.add(each);
      roots.add(each);
    }
    roots.add(impact.result());
  }

  /** The decree of 2009 and its successor, on the same figures. */
  private static void succeeded(List<Object> roots) {
    Assessor before = Assessor.packaged("qd491-2009-xa").forAnyPeriod();
    Assessor after = Assessor.packaged("qd1980-2016-xa").forAnyPeriod();
    Impact impact = Impact.of(before.set(), after.set(), GROUPINGS);
    for (Snapshot unit : RealRuns.units(after, 30, 11)) {
      UnitImpact each = UnitImpact.of(before.assess(unit), after.assess(unit));
      impact.add(each);
      roots.add(each);
    }
    roots.add(impact.result());
    roots.add(impact.result().criteria());
  }

  /** What no run above comes to, made of what they do. */
  private static void rare(List<Object> roots) {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    Assessment result = result("xã");
    Finding.Comparison found =
        result.indicators().stream()
            .flatMap(each -> each.comparisons().stream())
            .findFirst()
            .orElseThrow();
    Requirement.Threshold level = found.threshold();
    Provision provision = result.requirements().provisions().get(0);
    RuleCell cell = new RuleCell(false, provision, List.of());
    roots.add(new IdleLevel(cell, level, true));
    roots.add(new Requirement.AtLeastOf(1, List.of(level, level)));
    roots.add(made(LevelMargin.class, level, null, Outcome.MET, null));
    roots.add(
        new RuleCause.OfDerivation(
            "1",
            null,
            new Derivation(
                level.measure(),
                Derivation.Operation.SUM,
                List.of(level.measure()),
                provision.rule())));
    roots.add(
        made(ConditionToReport.class, level.measure(), Figure.of(true), null, false, List.of("1")));
    roots.add(Columns.of(List.of("ĐBSH", "BTB"), "BTB"));
    roots.add(
        new SnapshotProblem.NoRules(LocalDate.of(1999, 1, 1), assessor.set().id(), List.of("1")));
    roots.add(
        assessor.statementProblems(result.snapshot().toBuilder().stated("99.99", true).build()));
  }

  /** A folder that is edited, and a mistake in it. */
  private static void edited(List<Object> roots) {
    try {
      Path folder =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "quy-tac")
              .resolve("bo");
      RuleFiles.export("ha-tinh-2014-kdc", folder);
      try (ReloadableAssessor reloadable = ReloadableAssessor.of(folder)) {
        reloadable.reload();
        roots.add(reloadable);
        roots.add(reloadable.last());
        Files.writeString(folder.resolve("tc99_sai.drl"), "package sai\nrule \"1");
        roots.add(RuleFiles.check(folder));
        roots.add(reloadable.reload());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String province(Assessor overlaid) {
    return overlaid.scopes(overlaid.set().inForceFrom().plusYears(1)).stream()
        .map(each -> each.province())
        .filter(each -> each != null && !each.equals("…"))
        .findFirst()
        .orElse("Kon Tum");
  }

  /** Law under test: the smallest set, with cases that hold, that do not, and that are wrong. */
  private static void tested(List<Object> roots) {
    Assessor small =
        RealRuns.assessors().stream()
            .min(java.util.Comparator.comparingInt(each -> each.set().indicators().size()))
            .orElseThrow();
    RuleTests tests = RuleTests.of(small);
    roots.add(tests);
    roots.add(tests.boundaries());
    List<VerdictCase> cases = new ArrayList<>();
    for (Snapshot unit : RealRuns.units(small, 4, 5)) {
      Outcome outcome = small.forAnyPeriod().assess(unit).outcome();
      cases.add(VerdictCase.of("đúng", unit, List.of(new Expectation("*", outcome))));
      cases.add(VerdictCase.of("sai", unit, List.of(new Expectation("*", Outcome.NOT_APPLICABLE))));
      cases.add(VerdictCase.of("nhầm", unit, List.of(new Expectation("99.99", Outcome.MET))));
    }
    roots.add(tests.run(cases));
    roots.add(tests.coverage(cases));
    roots.add(tests.mutations(cases.stream().filter(each -> each.name().equals("đúng")).toList()));
  }

  private static void texts(List<Object> roots) {
    roots.add(FindingText.in(Locale.ENGLISH));
    roots.add(Wording.in(Locale.ENGLISH));
    roots.add(new ProvisionText(Locale.ENGLISH));
    roots.add(new AssessmentPlans());
    roots.add(new TransitionCounter());
    Assessor first = RealRuns.assessors().get(0);
    roots.add(StatementCodes.of(first.set(), first.conditions()));
    FigureTable.Builder table = FigureTable.of(first.set().unit());
    RealRuns.units(first, 3, 9).forEach(each -> table.unit(each.name(), each.scope()));
    roots.add(table);
    FigureTable figures = table.build();
    roots.add(figures);
    roots.add(first.forAnyPeriod().assess(figures));
    roots.add(Snapshot.commune("xã"));
    roots.add(Vocabulary.percent("multidimensional_poverty_rate"));
    roots.add(new Terms(Measures.standard()));
  }

  /** The rules as rows. */
  private static void table(List<Object> roots) {
    RuleTable table = RuleTable.packaged("qd1980-2016-xa");
    TableRow row = table.rows().get(0);
    SourcePlace place = Objects.requireNonNull(row.place());
    roots.add(table);
    roots.add(row);
    roots.add(table.change().set(row.key(), RowField.SOURCE, "mục 1"));
    roots.add(Objects.requireNonNull(table.at(place.file(), place.line(), place.column())));
    List<String> parts = List.of("count", "0..", "cái", "", "Cầu", "Bridges");
    roots.add(table.change().measure("cau", parts).done().measures().get(0));
    try {
      table.change().set(row.key(), RowField.STATUS, "x").done();
      throw new AssertionError("Nothing was refused");
    } catch (TableChangeException e) {
      roots.add(e);
    }
  }

  /** Units over time, and what follows from them. */
  private static void register(List<Object> roots) {
    Register register = Register.standard();
    UnitQuery query = UnitQuery.on(Register.MERGER).name("Ba Đình").province("Hà Nội");
    UnitMatch match = register.find(query);
    roots.add(match);
    roots.add(RegisterCoverage.of(register.provinces(Register.MERGER).get(0), List.of(match)));
    roots.add(Objects.requireNonNull(match.unit()).cameFrom());
    roots.add(Objects.requireNonNull(register.region(UnitKind.COMMUNE, query)));
  }

  /** What is thrown, and what is wrong. */
  private static void refused(List<Object> roots) {
    List<Runnable> mistakes =
        List.of(
            () -> Assessor.packaged("qd1980-2016-xb"),
            () -> Assessor.packaged("qd1980-2016-xa").withOverlay("ha-tinh"),
            () ->
                Snapshot.commune("")
                    .value("income_per_capita", "x")
                    .value("x", 1)
                    .value("income_per_capita", new BigDecimal("-1"))
                    .stated("1", true)
                    .stated("1", true)
                    .build(),
            () -> RealRuns.assessors().get(0).assess(village(LocalDate.of(1999, 1, 1))),
            () ->
                FigureTable.of(UnitKind.COMMUNE)
                    .unit(village(LocalDate.of(2020, 1, 1)))
                    .value("income_per_capita", Figure.atLeast(BigDecimal.ONE))
                    .build(),
            () -> UnitImpact.of(result("a"), result("b")),
            () -> Assessor.fromDirectory(Path.of("src/test/resources/khong-co")));
    for (Runnable each : mistakes) {
      try {
        each.run();
        throw new AssertionError("Nothing was refused");
      } catch (NtmException e) {
        roots.add(e);
      }
    }
  }

  private static Snapshot village(LocalDate day) {
    return Snapshot.of(UnitKind.VILLAGE, "thôn").on(day).build();
  }

  private static Assessment result(String name) {
    return Assessor.packaged("qd1980-2016-xa")
        .assess(Snapshot.commune(name).on(LocalDate.of(2020, 12, 31)).build());
  }

  /** What the library alone makes, and makes in no run here. */
  private static Object made(Class<?> type, @Nullable Object... parts) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
