package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.files.data.DataProblem;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.data.RegisterLook;
import io.github.ntmrules.files.data.UnitFile;
import io.github.ntmrules.files.data.UnitRow;
import io.github.ntmrules.files.view.RegisterRow;
import io.github.ntmrules.files.view.RegisterRow.Status;
import io.github.ntmrules.files.view.RegisterView;
import io.github.ntmrules.register.AdministrativeKind;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisterCoverage;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.register.UnitMatch;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files of communes, held against the register: what of a province is there, and what is missing. A
 * unit counts once for all its days, and is double where one day has it twice. Not thread-safe.
 */
final class RegisteredFiles {

  private final Console console;
  private final ReadOptions reading;
  private final RegisterLook register = new RegisterLook();
  private final Set<RegisteredProvince> provinces = new LinkedHashSet<>();
  private final Map<RegisteredUnit, Found> found = new LinkedHashMap<>();
  private final List<RegisterRow> notFound = new ArrayList<>();
  private long problems;

  /** A unit of the files. */
  private static final class Found {
    private final List<String> rows = new ArrayList<>();
    private final Map<LocalDate, List<UnitMatch>> days = new HashMap<>();

    /** What the day that has it most often says of it. */
    private List<UnitMatch> matches() {
      List<UnitMatch> most = List.of();
      for (List<UnitMatch> each : days.values()) {
        most = each.size() > most.size() ? each : most;
      }
      return most;
    }
  }

  RegisteredFiles(Console console, ReadOptions reading) {
    this.console = console;
    this.reading = reading;
  }

  /** Reads a file; what is wrong with it is told at once. */
  void read(Path file) {
    UnitFile units =
        file.toString().equals(StandardInput.NAME)
            ? UnitFile.of(StandardInput.kept(), StandardInput.NAME, reading)
            : UnitFile.of(file, reading);
    units.readRows(this::add, this::report).lines(console.locale()).forEach(console.err()::println);
  }

  private void report(DataProblem problem) {
    problems++;
    console.err().println(problem.text());
  }

  private void add(UnitRow row) {
    Snapshot unit = row.snapshot();
    String place = row.sheet().isEmpty() ? "" : row.sheet() + "!";
    String number = place + row.row();
    String asked = reading.province();
    if (asked != null) {
      RegisteredProvince province = Register.standard().province(asked, unit.date());
      if (province != null) {
        provinces.add(province);
      }
    }
    UnitMatch match = register.nearest(unit);
    RegisteredUnit listed = match.unit();
    if (listed == null) {
      notFound.add(
          RegisterRow.notFound(
              unit.name(),
              unit.district(),
              unit.province(),
              match.text(console.locale()),
              number,
              console.locale()));
      return;
    }
    if (asked == null) {
      provinces.add(listed.province());
    }
    Found its = found.computeIfAbsent(listed, any -> new Found());
    its.rows.add(number);
    its.days.computeIfAbsent(unit.date(), any -> new ArrayList<>()).add(match);
  }

  /** What there is and what is missing. */
  RegisterView view() {
    List<UnitMatch> matches =
        found.values().stream().flatMap(each -> each.matches().stream()).toList();
    List<RegisterView.Covered> covered = new ArrayList<>();
    List<RegisterRow> rows = new ArrayList<>();
    for (RegisteredProvince province : provinces) {
      RegisterCoverage coverage = RegisterCoverage.of(province, matches);
      covered.add(RegisterView.Covered.of(coverage));
      Set<RegisteredUnit> doubles = new LinkedHashSet<>(coverage.doubles());
      for (RegisteredUnit each : Register.standard().units(province)) {
        Status status = status(each, doubles);
        if (status != null) {
          rows.add(row(each, status));
        }
      }
    }
    found.keySet().stream()
        .filter(each -> !provinces.contains(each.province()))
        .forEach(each -> rows.add(row(each, Status.ELSEWHERE)));
    rows.addAll(notFound);
    return new RegisterView(covered, rows);
  }

  private @Nullable Status status(RegisteredUnit unit, Set<RegisteredUnit> doubles) {
    boolean commune = unit.kind() == AdministrativeKind.COMMUNE;
    if (!found.containsKey(unit)) {
      return commune ? Status.MISSING : null;
    }
    if (doubles.contains(unit)) {
      return Status.DOUBLE;
    }
    return commune ? Status.COVERED : Status.NOT_COMMUNE;
  }

  private RegisterRow row(RegisteredUnit unit, Status status) {
    Found its = found.get(unit);
    String rows = its == null ? null : String.join(", ", its.rows);
    return RegisterRow.of(unit, status, rows, console.locale());
  }

  int exitCode() {
    return problems > 0 ? ExitCode.BAD_INPUT : ExitCode.FINE;
  }
}
