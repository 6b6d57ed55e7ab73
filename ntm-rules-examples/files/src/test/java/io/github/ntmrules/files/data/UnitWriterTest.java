package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written reads back the same: any unit, in every format and language. */
final class UnitWriterTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"xa.csv,vi", "xa.csv,en", "xa.json,vi", "xa.jsonl,en", "xa.xlsx,vi", "xa.xlsx,en"})
  void every_measure_and_designation_reads_back(String name, String language) {
    Locale locale = Locale.forLanguageTag(language);
    RandomSnapshots random = new RandomSnapshots(20261122);
    List<Measure> all = List.copyOf(Measures.standard().reportable());
    for (UnitKind kind : UnitKind.values()) {
      List<Snapshot> units = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        units.add(random.next(kind, all, i));
      }
      Path file = folder.resolve(kind + name);
      Form form = Form.of(kind, Designations.standard().all(), all);
      UnitWriter.write(file, form, locale, writer -> units.forEach(writer::add));
      assertSame(units, file, locale);
    }
  }

  @ParameterizedTest
  @CsvSource({"xa.csv,vi", "xa.csv,en", "xa.xlsx,vi", "xa.json,en"})
  void units_read_back_from_the_columns_they_need(String name, String language) {
    Locale locale = Locale.forLanguageTag(language);
    RandomSnapshots random = new RandomSnapshots(7);
    List<Measure> all = List.copyOf(Measures.standard().reportable());
    for (int from = 0; from < all.size(); from += 20) {
      List<Measure> some = all.subList(from, Math.min(from + 5, all.size()));
      List<Snapshot> units =
          List.of(random.next(UnitKind.COMMUNE, some, 1), random.next(UnitKind.COMMUNE, some, 2));
      Path file = folder.resolve(from + name);
      UnitWriter.write(file, Form.of(units), locale, writer -> units.forEach(writer::add));
      assertSame(units, file, locale);
    }
  }

  @ParameterizedTest
  @CsvSource({"xa.csv,vi", "xa.csv,en", "xa.xlsx,vi", "xa.xlsx,en", "xa.json,vi"})
  void a_unit_that_is_missing_figures_keeps_its_mark(String name, String language) {
    Locale locale = Locale.forLanguageTag(language);
    List<Snapshot> units =
        List.of(
            Snapshot.commune("A").on(LocalDate.of(2020, 12, 31)).incomplete().build(),
            Snapshot.commune("B").on(LocalDate.of(2020, 12, 31)).build());
    Path file = folder.resolve(name);
    UnitWriter.write(file, Form.of(units), locale, writer -> units.forEach(writer::add));
    List<Boolean> marks = new ArrayList<>();
    UnitFile.of(file, new ReadOptions(UnitKind.COMMUNE, locale, null, null, null))
        .read(row -> marks.add(row.snapshot().isIncomplete()), problem -> {}, bytes -> {});

    assertThat(marks).containsExactly(true, false);
  }

  static void assertSame(List<Snapshot> units, Path file, Locale locale) {
    List<DataProblem> problems = new ArrayList<>();
    List<Snapshot> read = new ArrayList<>();
    UnitKind kind = units.get(0).unit();
    UnitFile.of(file, new ReadOptions(kind, locale, null, null, null))
        .read(row -> read.add(row.snapshot()), problems::add, bytes -> {});
    assertThat(problems).isEmpty();
    assertThat(read).hasSameSizeAs(units);
    for (int i = 0; i < units.size(); i++) {
      Snapshot expected = units.get(i);
      Snapshot actual = read.get(i);
      assertThat(actual.name()).isEqualTo(expected.name());
      assertThat(actual.district()).isEqualTo(expected.district());
      assertThat(actual.scope()).isEqualTo(expected.scope());
      assertThat(actual.designatedBy()).isEqualTo(expected.designatedBy());
      assertThat(actual.figures()).isEqualTo(expected.figures());
    }
  }
}
