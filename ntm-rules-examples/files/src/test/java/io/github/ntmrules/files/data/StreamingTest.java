package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read row by row: a small process reads more units than it could hold. */
final class StreamingTest {

  private static final int ROWS = 7_000;

  /** The memory of the process, in megabytes. */
  private static final int SMALL = 32;

  @TempDir private Path folder;

  @Test
  void a_small_process_reads_more_than_it_can_hold() throws Exception {
    List<String> files = new ArrayList<>();
    for (String name : List.of("xa.csv", "xa.jsonl", "xa.xlsx")) {
      files.add(write(folder.resolve(name)).toString());
    }
    assertThat(run("forget", SMALL, files)).startsWith(3 * ROWS + " units, 0 problems");
    // What it could not hold: the units of one of the files alone take more than all its memory.
    String kept = run("keep", 10 * SMALL, files.subList(0, 1));
    assertThat(kept).startsWith(ROWS + " units, 0 problems, ");
    int megabytes = Integer.parseInt(kept.replaceAll("(?s).*, (\\d+) MB.*", "$1"));
    assertThat(megabytes).isGreaterThan(SMALL);
  }

  private static Path write(Path file) {
    List<Measure> measures =
        Measures.standard().reportable().stream()
            .filter(each -> each.scale().isEmpty() && each.unitVi().equals("%"))
            .limit(60)
            .toList();
    Form form = Form.of(UnitKind.COMMUNE, List.of(), measures);
    UnitWriter.write(
        file,
        form,
        Locale.ROOT,
        writer -> {
          for (int i = 0; i < ROWS; i++) {
            Snapshot.Builder unit = Snapshot.commune("Xã số " + i).on(LocalDate.of(2020, 12, 31));
            for (Measure measure : measures) {
              unit.value(measure.id(), (i + measure.id().length()) % 100);
            }
            writer.add(unit.build());
          }
        });
    return file;
  }

  private static String run(String mode, int megabytes, List<String> files)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ManyUnits.class.getName(),
                mode));
    command.addAll(files);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
