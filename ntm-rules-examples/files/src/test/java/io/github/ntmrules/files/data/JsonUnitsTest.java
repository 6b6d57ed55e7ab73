package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.jackson.NtmModule;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of units and the JSON of the module are one: what one writes, the other reads, whole. */
final class JsonUnitsTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new NtmModule()).build();

  @TempDir private Path folder;

  private static List<Snapshot> units() {
    RandomSnapshots random = new RandomSnapshots(13);
    List<Snapshot> units = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Snapshot any =
          random.next(UnitKind.COMMUNE, List.copyOf(Measures.standard().reportable()), i);
      units.add(
          any.toBuilder()
              .evidence("income_per_capita", Evidence.of("Báo cáo 12/BC-UBND").reportedBy("UBND"))
              .decision(AuthorityDecision.recognised("qd1980-2016-xa", "QĐ 1/QĐ-UBND", any.date()))
              .stated(new Statement("ct:13.1", i % 2 == 0, "Báo cáo", any.date()))
              .stated(new Statement("5", true, null, null))
              .build());
    }
    return units;
  }

  private List<Snapshot> read(Path file) {
    List<Snapshot> read = new ArrayList<>();
    List<DataProblem> problems = new ArrayList<>();
    UnitFile.of(file, new ReadOptions(UnitKind.COMMUNE, VI, null, null, null))
        .read(row -> read.add(row.snapshot()), problems::add, bytes -> {});
    assertThat(problems).isEmpty();
    return read;
  }

  @Test
  void the_module_reads_what_a_writer_of_files_wrote() throws IOException {
    List<Snapshot> units = units();
    Path file = folder.resolve("xa.json");
    UnitWriter.write(file, Form.of(units), VI, writer -> units.forEach(writer::add));
    assertThat(MAPPER.readValue(Files.readAllBytes(file), new TypeReference<List<Snapshot>>() {}))
        .isEqualTo(units);
    assertThat(read(file)).isEqualTo(units);
  }

  @Test
  void a_reader_of_files_reads_what_the_module_wrote() throws IOException {
    List<Snapshot> units = units();
    Path file = folder.resolve("xa.json");
    Files.write(file, MAPPER.writeValueAsBytes(units));
    assertThat(read(file)).isEqualTo(units);
  }

  @Test
  void what_is_wrong_beside_the_figures_is_told_with_its_place() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("xa.json"),
            """
            [{"name":"0","date":"2020-12-31"},
             {"kind":"DISTRICT","name":"A","date":"2020-12-31"},
             {"kind":"XA","name":"B","date":"2020-12-31","evidence":{"income_per_capita":[{}]},
              "decisions":[{"set":"x","recognised":"có","decision":"1","date":"2020-12-31"}]}]
            """);
    List<String> problems = new ArrayList<>();
    UnitFile.of(file, new ReadOptions(UnitKind.COMMUNE, VI, null, null, null))
        .read(row -> {}, each -> problems.add(each.row() + ":" + each.column()), bytes -> {});
    assertThat(problems)
        .containsExactly(
            "2:kind",
            "3:kind",
            "3:evidence.income_per_capita[0].document",
            "3:decisions[0].recognised");
  }
}
