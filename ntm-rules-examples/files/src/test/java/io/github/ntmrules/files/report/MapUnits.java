package io.github.ntmrules.files.report;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.register.AdministrativeKind;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Pages with maps, of communes of the register with generated figures. */
final class MapUnits {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final Register REGISTER = Register.standard();
  private static final LocalDate DAY = LocalDate.of(2025, 12, 30);

  private MapUnits() {}

  /** Two of three communes of that province, and units of those names. */
  static PopulationReport of(Assessor some, String province, List<String> others) {
    Assessor assessor = some.forAnyPeriod();
    PopulationReport report = PopulationReport.of(assessor.set());
    units(assessor, province, others, DAY, 1).forEach(each -> report.add(assessor.assess(each)));
    return report;
  }

  /** Communes of most provinces. */
  static PopulationReport everywhere(Assessor some) {
    Assessor assessor = some.forAnyPeriod();
    PopulationReport report = PopulationReport.of(assessor.set());
    REGISTER.provinces(DAY).stream()
        .skip(2)
        .flatMap(each -> REGISTER.units(each).stream().limit(6))
        .map(each -> unit(assessor, each.name(), each.province().name(), DAY, 1))
        .forEach(each -> report.add(assessor.assess(each)));
    return report;
  }

  /** The same units a year apart, and some that are there only once. */
  static ProgressReport between(Assessor some, String province, List<String> others) {
    Assessor assessor = some.forAnyPeriod();
    ProgressReport report = ProgressReport.of(assessor.set());
    List<Snapshot> earlier = units(assessor, province, others, DAY.minusMonths(5), 2);
    List<Snapshot> later = units(assessor, province, others, DAY, 1);
    for (int i = 0; i < later.size(); i++) {
      report.add(assessor.assess(earlier.get(i)), assessor.assess(later.get(i)));
    }
    others.forEach(report::onlyEarlier);
    others.forEach(report::onlyLater);
    return report;
  }

  private static List<Snapshot> units(
      Assessor assessor, String province, List<String> others, LocalDate day, int seed) {
    List<Snapshot> units = new ArrayList<>();
    int next = 0;
    for (RegisteredUnit each :
        REGISTER.units(Objects.requireNonNull(REGISTER.province(province, DAY), province))) {
      if (each.kind() == AdministrativeKind.COMMUNE && next++ % 3 > 0) {
        units.add(unit(assessor, each.fullName(VI), province, day, seed));
      }
    }
    others.forEach(each -> units.add(unit(assessor, each, province, day, seed)));
    return units;
  }

  private static Snapshot unit(
      Assessor assessor, String name, String province, LocalDate day, int seed) {
    Snapshot figures = GeneratedUnits.named(assessor, name, name.hashCode() * 31L + seed % 2);
    return figures.toBuilder().province(province).on(day).build();
  }
}
