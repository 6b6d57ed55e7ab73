package io.github.ntmrules.json;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.Catalogue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random units of every packaged set, with all that a unit can report, on days of the set. */
final class RealRuns {

  private static final List<Assessor> ASSESSORS =
      Assessor.packagedSets().stream().map(Assessor::packaged).toList();

  private RealRuns() {}

  static List<Assessor> assessors() {
    return ASSESSORS;
  }

  static List<Snapshot> units(Assessor assessor, int number, long seed) {
    RandomSnapshots all = new RandomSnapshots(seed);
    Random random = new Random(seed);
    List<Measure> measures = assessor.measures();
    List<Snapshot> units = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Snapshot any = all.next(assessor.set().unit(), measures, i);
      LocalDate day = assessor.set().inForceFrom().plusDays(random.nextInt(300));
      Snapshot.Builder unit =
          Snapshot.of(any.unit(), any.name())
              .in(Scope.of(day, any.region(), any.province(), any.designations()));
      if (any.district() != null) {
        unit.district(any.district());
      }
      any.designatedBy().forEach(unit::designation);
      any.figures().forEach(unit::figure);
      for (Measure measure : measures) {
        if (random.nextInt(12) == 0) {
          unit.evidence(measure, evidence(random));
        }
        if (random.nextInt(40) == 0) {
          unit.evidence(measure, evidence(random));
        }
      }
      for (int n = random.nextInt(3); n > 0; n--) {
        unit.decision(
            random.nextBoolean()
                ? AuthorityDecision.recognised(assessor.set().id(), "QĐ " + n + "/QĐ-UBND", day)
                : AuthorityDecision.notRecognised(
                    assessor.set().id(), "QĐ " + n + "/QĐ-UBND", day));
      }
      assessor.set().indicators().stream()
          .filter(each -> random.nextInt(10) == 0)
          .forEach(
              each ->
                  unit.stated(
                      new Statement(
                          Statement.INDICATOR + each.code(),
                          random.nextBoolean(),
                          random.nextBoolean() ? "Báo cáo \"12\"/BC-UBND\n—" : null,
                          random.nextBoolean() ? day : null)));
      units.add(unit.build());
    }
    return units;
  }

  /** The unit without the figures of which only bounds are known. */
  static Snapshot exact(Snapshot unit) {
    Snapshot.Builder exact = Snapshot.of(unit.unit(), unit.name()).in(unit.scope());
    unit.figures()
        .forEach(
            (measure, figure) -> {
              if (figure.exact()) {
                exact.figure(measure, figure);
              }
            });
    return exact.build();
  }

  private static Evidence evidence(Random random) {
    return Evidence.of(random.nextBoolean() ? "Báo cáo 12/BC-UBND" : "")
        .page(random.nextBoolean() ? "tr. 4" : null)
        .reportedBy(random.nextBoolean() ? "UBND xã Đăk Năng" : null)
        .reportedOn(random.nextBoolean() ? LocalDate.of(2024, 2, 29) : null);
  }

  static List<Assessment> assessments(Assessor assessor, int number, long seed) {
    return units(assessor, number, seed).stream().map(assessor.forAnyPeriod()::assess).toList();
  }

  /** Each packaged overlay over its set. */
  static List<Assessor> overlaid() {
    return Catalogue.packaged().overlays().stream()
        .map(each -> Assessor.packaged(each.overlays()).withOverlay(each.id()))
        .toList();
  }
}
