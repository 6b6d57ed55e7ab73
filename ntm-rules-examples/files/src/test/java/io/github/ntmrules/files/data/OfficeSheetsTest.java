package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sheets as offices make them: of so many made-up ones no verdict is wrong, nearly all cells are
 * read, and what is not read is told.
 */
final class OfficeSheetsTest {

  private static final int SHEETS = 300;
  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final Assessor RULES = Assessor.packaged("qd1980-2016-xa");

  @TempDir private Path folder;

  private final List<String> wrong = new ArrayList<>();
  private final List<String> untold = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private int plainCells;
  private int plainRead;
  private int unclearCells;
  private int unclearRead;
  private int verdicts;
  private int decided;
  private int decidedOfTruth;

  @Test
  void no_verdict_is_wrong_and_what_is_not_read_is_told() {
    int units = 0;
    for (int seed = 0; seed < SHEETS; seed++) {
      OfficeSheets.Sheet sheet = OfficeSheets.make(seed, folder);
      units += sheet.units().size();
      check(sheet);
    }
    System.out.printf(
        Locale.ROOT,
        "%d sheets, %d units: %d of %d plain cells read (%.2f %%), %d of %d unclear ones;"
            + " %d of %d verdicts decided, %d of them wrong; %d unread and not told%n",
        SHEETS,
        units,
        plainRead,
        plainCells,
        100.0 * plainRead / plainCells,
        unclearRead,
        unclearCells,
        decided,
        decidedOfTruth,
        wrong.size(),
        untold.size());
    assertThat(wrong).isEmpty();
    assertThat(untold).isEmpty();
    assertThat(decided).isGreaterThan(decidedOfTruth * 9 / 10).isGreaterThan(1_000);
    assertThat(100 * plainRead).as("%s", unread).isGreaterThanOrEqualTo(99 * plainCells);
    assertThat(100 * (plainRead + unclearRead))
        .isGreaterThanOrEqualTo(95 * (plainCells + unclearCells));
    assertThat(verdicts).isGreaterThan(10_000);
  }

  private void check(OfficeSheets.Sheet sheet) {
    List<DataProblem> problems = new ArrayList<>();
    Map<String, UnitRow> read = new HashMap<>();
    ReadOptions reading =
        new ReadOptions(UnitKind.COMMUNE, VI, null, null, null).asking(Asked.by(List.of(RULES)));
    ReadingReport report =
        UnitFile.of(sheet.file(), reading)
            .read(row -> read.put(row.snapshot().name(), row), problems::add, bytes -> {});
    String told =
        problems.stream().map(DataProblem::text).reduce("", (one, other) -> one + "\n" + other);
    for (OfficeSheets.Unit unit : sheet.units()) {
      UnitRow row = read.remove(unit.name());
      if (row == null) {
        boolean named =
            told.contains("dòng")
                || report.leftOut().stream().anyMatch(each -> each.text().contains(unit.name()));
        (named ? unread : untold).add(sheet.about() + ": " + unit.name() + "\n" + told);
        plainCells += unit.figures().size();
        continue;
      }
      cells(sheet, unit, row, told);
      verdicts(sheet, unit, row.snapshot());
    }
    read.forEach((name, row) -> wrong.add(sheet.about() + ": there is no unit " + name));
  }

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  private void cells(OfficeSheets.Sheet sheet, OfficeSheets.Unit unit, UnitRow row, String told) {
    for (Map.Entry<String, BigDecimal> meant : unit.figures().entrySet()) {
      Figure figure = row.snapshot().figure(measure(meant.getKey()));
      boolean unclear = unit.unclear().contains(meant.getKey());
      String about = sheet.about() + ": " + unit.name() + " " + meant;
      if (figure == null) {
        boolean isTold = row.lost() > 0 || told.contains("không được đọc");
        (isTold ? unread : untold).add(about + (unclear ? " (unclear)" : "") + told);
      } else if (!holds(figure, meant.getValue())) {
        wrong.add(about + " was read as " + figure);
      }
      plainCells += unclear ? 0 : 1;
      plainRead += unclear || figure == null ? 0 : 1;
      unclearCells += unclear ? 1 : 0;
      unclearRead += unclear && figure != null ? 1 : 0;
    }
    row.snapshot()
        .figures()
        .forEach(
            (measure, figure) -> {
              if (!unit.figures().containsKey(measure.id())) {
                wrong.add(sheet.about() + ": " + unit.name() + " has no " + measure + " " + figure);
              }
            });
  }

  private static boolean holds(Figure figure, BigDecimal meant) {
    return figure.range().contains(meant);
  }

  /** The verdicts on what was read are those on what is meant, or open. */
  private void verdicts(OfficeSheets.Sheet sheet, OfficeSheets.Unit unit, Snapshot read) {
    Snapshot.Builder truth =
        Snapshot.commune(unit.name()).on(OfficeSheets.DAY).region(region(unit.region()));
    unit.figures().forEach((id, value) -> truth.figure(measure(id), meant(measure(id), value)));
    Map<String, Outcome> expected = outcomes(RULES.assess(truth.build()));
    Map<String, Outcome> actual = outcomes(RULES.assess(read));
    actual.forEach(
        (code, outcome) -> {
          verdicts++;
          decided += outcome == Outcome.UNDETERMINED ? 0 : 1;
          decidedOfTruth += expected.get(code) == Outcome.UNDETERMINED ? 0 : 1;
          if (outcome != Outcome.UNDETERMINED && outcome != expected.get(code)) {
            wrong.add(
                sheet.about()
                    + ": "
                    + unit.name()
                    + " "
                    + code
                    + " is "
                    + expected.get(code)
                    + " and was found "
                    + outcome);
          }
        });
  }

  /** What is meant, or where it has no end, between its nearest neighbours of six decimals. */
  private static Figure meant(Measure measure, BigDecimal value) {
    BigDecimal below = value.setScale(6, RoundingMode.FLOOR);
    BigDecimal above = value.setScale(6, RoundingMode.CEILING);
    return below.compareTo(above) == 0
        ? Figure.exactly(below)
        : Figure.in(
            Objects.requireNonNull(measure.figuresIn(new Range(below, false, above, false))));
  }

  private static Region region(String abbreviation) {
    return Stream.of(Region.values())
        .filter(each -> each.abbreviation().equals(abbreviation))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Outcome> outcomes(Assessment assessment) {
    Map<String, Outcome> outcomes = new HashMap<>();
    for (IndicatorResult each : assessment.indicators()) {
      outcomes.put(each.code(), each.outcome());
    }
    return outcomes;
  }
}
