package io.github.ntmrules.examples.workbench.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -o FILE.csv}: results that a spreadsheet program opens as they are. */
class ResultFileTest {

  private static final String UNITS = "examples/xa.csv";

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static List<Object> arguments(String words) {
    return new ArrayList<>(List.of((Object[]) words.split(" ")));
  }

  private static final Map<String, String> HEADINGS =
      Map.of(
          "code", "Mã",
          "indicator", "Chỉ tiêu",
          "where", "Với đơn vị nào",
          "decree", "Văn bản",
          "name", "Đơn vị");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sets",
        "show qd1980-2016-xa",
        "unknown qd1980-2016-xa",
        "unknown qd1980-2016-xa --units " + UNITS,
        "assess qd1980-2016-xa " + UNITS,
        "summary qd1980-2016-xa " + UNITS,
        "diff qd318-2022-xa qd318-2022-xa+binh-phuoc-2022",
        "impact qd1980-2016-xa qd318-2022-xa " + UNITS + " --any-period"
      })
  void a_file_has_the_rows_of_the_csv_for_programs_in_words(String words) throws IOException {
    List<Object> plain = arguments(words);
    plain.addAll(List.of("--format", "csv"));
    List<Object> written = arguments(words);
    Path file = file("kết quả.csv");
    written.addAll(List.of("-o", file));

    Result expected = NtmProcess.within(plain.toArray()).exits(ExitCode.FINE);
    Result result = NtmProcess.within(written.toArray()).exits(ExitCode.FINE);

    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Đã ghi " + file + ".");
    String text = Files.readString(file, UTF_8);
    assertThat(text).startsWith("\uFEFF");
    List<List<String>> cells = cells(text.substring(1), ';');
    List<List<String>> programs = cells(expected.out(), ',');
    assertThat(cells).hasSameSizeAs(programs).hasSizeGreaterThan(1);
    // Headings are words, not ids; every row has a cell under each of them.
    assertThat(cells.get(0)).allMatch(each -> Character.isUpperCase(each.codePointAt(0)));
    assertThat(cells).allMatch(each -> each.size() == cells.get(0).size());
    List<String> ids = programs.get(0);
    for (String each : List.of("code", "indicator", "where", "decree", "name")) {
      int of = ids.indexOf(each);
      String heading = HEADINGS.get(each);
      if (of >= 0 && cells.get(0).contains(heading)) {
        int shown = cells.get(0).indexOf(heading);
        assertThat(cells.stream().skip(1).map(row -> row.get(shown)))
            .containsExactlyElementsOf(programs.stream().skip(1).map(row -> row.get(of)).toList());
      }
    }
    assertThat(cells.stream().flatMap(List::stream))
        .doesNotContain("MET", "NOT_MET", "UNDETERMINED", "CONFIRMED", "AT_LEAST", "true", "false");
  }

  /** The cells of a text, taken apart in the plainest way. */
  private static List<List<String>> cells(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char each : text.replace("\r\n", "\n").toCharArray()) {
      if (each == '"') {
        quoted = !quoted;
      } else if (!quoted && (each == separator || each == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (each == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(each);
      }
    }
    return rows;
  }

  @Test
  void decimals_have_a_comma_in_vietnamese_and_a_point_in_english() throws IOException {
    Path vietnamese = file("vi.csv");
    Path english = file("en.csv");
    NtmProcess.within("show", "qd1980-2016-xa", "--indicator", "15.3", "-o", vietnamese).exits(0);
    NtmProcess.within(
            "show", "qd1980-2016-xa", "--indicator", "15.3", "-o", english, "--lang", "en")
        .exits(0);

    assertThat(Files.readString(vietnamese)).contains(";26,7;%;≤ 26,7%;").contains("\r\n");
    assertThat(Files.readString(english)).contains(",26.7,%,≤ 26.7%,");
  }

  @Test
  void what_is_there_is_not_replaced_unless_asked_for_and_what_is_read_never() throws IOException {
    Path units = file("xa.csv");
    Files.copy(Path.of(UNITS), units);
    String before = Files.readString(units);
    for (String overwrite : List.of("--overwrite", "--confirmed-only")) {
      Result refused =
          NtmProcess.within("assess", "qd1980-2016-xa", units, "-o", units, overwrite)
              .exits(ExitCode.BAD_INPUT);
      assertThat(refused.err()).contains(units + " là đầu vào");
    }
    assertThat(
            NtmProcess.within("unknown", "qd1980-2016-xa", "--units", units, "-o", units)
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("là đầu vào");
    assertThat(Files.readString(units)).isEqualTo(before);

    Path other = file("kq.csv");
    Files.writeString(other, "cũ");
    assertThat(NtmProcess.within("sets", "-o", other).exits(ExitCode.BAD_INPUT).err())
        .contains("--overwrite");
    assertThat(Files.readString(other)).isEqualTo("cũ");
    NtmProcess.within("sets", "-o", other, "--overwrite").exits(ExitCode.FINE);
    assertThat(Files.readString(other)).contains("qd318-2022-xa");
  }

  @Test
  void another_kind_of_file_is_refused() {
    Path file = file("kq.pdf");
    assertThat(NtmProcess.within("sets", "-o", file).exits(ExitCode.BAD_INPUT).err())
        .contains("chỉ ghi được ra tệp .xlsx hoặc .csv", file.toString());
    assertThat(file).doesNotExist();
  }
}
