package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred decrees in one book are read in seconds. */
class LawBookLimitsTest {

  private static final int CRITERIA = 57;
  private static final int RULES = 100;
  private static final Duration SHORT = Duration.ofSeconds(10);

  @TempDir Path temp;

  private static RuleTable large() {
    Map<String, String> files = new TreeMap<>();
    StringBuilder head = new StringBuilder("id = lon\ncolumns = a, b, c\n");
    for (int i = 1; i <= CRITERIA; i++) {
      head.append("criterion ").append(i).append(" = tc").append(i).append(" | Một\n");
      StringBuilder rules = new StringBuilder("package a\n");
      for (int j = 1; j <= RULES; j++) {
        String code = i + "." + j;
        head.append("indicator ").append(code).append(" = Hai\n");
        rules
            .append("\nrule \"")
            .append(code)
            .append(" Hai\"\n    @source(\"m\") @status(\"confirmed\")\nwhen\n    Scope()\nthen\n")
            .append("    law.require(\"")
            .append(code)
            .append("\", percent(\"health_insurance_coverage\").atLeast( row(1, 2, 3) ));\nend\n");
      }
      files.put("tc" + i + ".drl", rules.toString());
    }
    files.put("bo_tieu_chi.txt", head.toString());
    return RuleTable.of(files);
  }

  @Test
  void five_thousand_seven_hundred_rows() throws IOException {
    RuleTable table = large();
    assertThat(table.rows()).hasSize(5_700);
    Path file = temp.resolve("lon.xlsx");
    LawBook.write(table, file, Locale.forLanguageTag("vi"));
    EditedBook book = new EditedBook(file);
    for (int row = 1; row <= 5_700; row++) {
      book.set(EditedBook.ROWS, row, "b", "≥2,5%");
    }
    book.save(file);
    // The time of this thread: what else the machine does is not counted.
    long start = System.nanoTime();
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    LawBook read = LawBook.read(file);
    RuleTable after = read.table();
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Duration took = Duration.ofNanos(end - begin);
    System.out.printf(
        Locale.ROOT,
        "5700 rows read: %.1f s of the processor, %.1f s by the clock%n",
        took.toMillis() / 1000.0,
        (System.nanoTime() - start) / 1e9);
    assertThat(after.rows()).allMatch(row -> row.cells().get(1).text().equals("2.5"));
    assertThat(took).isLessThan(SHORT);
  }
}
