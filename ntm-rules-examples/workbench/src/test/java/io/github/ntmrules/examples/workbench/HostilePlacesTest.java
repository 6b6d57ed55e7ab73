package io.github.ntmrules.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where results cannot be written, or what is read is not what it seems: the exit code, what is
 * said, and what is left on disk.
 */
class HostilePlacesTest {

  private static final String SET = "qd491-2009-xa";
  private static final String UNITS = "xa.csv";

  @TempDir private Path folder;

  @BeforeEach
  void writeUnits() throws IOException {
    StringBuilder rows = new StringBuilder("Xã,Ngày,Thu nhập bình quân đầu người\n");
    for (int i = 1; i <= 200; i++) {
      rows.append("Tân Lập ").append(i).append(",30/06/2015,").append(i % 40).append('\n');
    }
    Files.writeString(folder.resolve(UNITS), rows);
  }

  /** Takes so many bytes and no more. */
  private static final class Full extends OutputStream {

    private final String reason;
    private int room;

    Full(int room, String reason) {
      this.room = room;
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException(reason);
      }
    }
  }

  private Result into(OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(out, errors, Console.locale(arguments), false);
    return new Result(Ntm.run(arguments, console), "", err.toString(StandardCharsets.UTF_8));
  }

  private String units() {
    return folder.resolve(UNITS).toString();
  }

  private String[] arguments(String line) {
    return Stream.of(line.split(" "))
        .map(each -> each.equals(UNITS) ? file(UNITS) : each)
        .toArray(String[]::new);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  static Stream<String> printing() {
    return Stream.of(
        "--help",
        "assess --help",
        "--version",
        "help sets",
        "sets",
        "sets --format json",
        "measures",
        "show qd491-2009-xa",
        "unknown qd51-2025-xa --format csv",
        "assess qd491-2009-xa xa.csv",
        "assess qd491-2009-xa xa.csv --format csv",
        "assess qd491-2009-xa xa.csv --format json",
        "explain qd491-2009-xa xa.csv",
        "summary qd491-2009-xa xa.csv",
        "diff qd491-2009-xa qd1980-2016-xa --any-period",
        "completion");
  }

  @ParameterizedTest
  @MethodSource("printing")
  void a_result_that_cannot_be_written_is_a_failure(String line) {
    for (int room : new int[] {0, 3}) {
      Result result = into(new Full(room, "No space left on device"), arguments(line));

      assertThat(result.exits(ExitCode.BAD_INPUT).err())
          .contains(
              "Không ghi được kết quả ra đầu ra chuẩn (No space left on device); phần đã ghi không"
                  + " đầy đủ.")
          .doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @MethodSource("printing")
  void who_stops_reading_ends_the_command_quietly(String line) {
    Result result = into(new Full(3, "Broken pipe"), arguments(line));

    assertThat(result.exits(ExitCode.PIPE_CLOSED).err()).doesNotContain("ống", "pipe", "\tat ");
  }

  @Test
  void a_process_whose_output_goes_to_a_full_device_says_so() throws Exception {
    Path device = Path.of("/dev/full");
    assumeTrue(Files.exists(device), "only some systems have such a device");

    Process process =
        new ProcessBuilder(NtmProcess.command(List.of(), "sets"))
            .redirectOutput(device.toFile())
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).startsWith("Không ghi được kết quả ra đầu ra chuẩn (");
  }

  /** The shell lets no process write a file of more than two blocks, as a full disk would. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "report qd491-2009-xa xa.csv -o r.html --overwrite",
        "template qd491-2009-xa -o m.xlsx",
        "export qd491-2009-xa -o bo.xlsx",
        "export qd491-2009-xa bo"
      })
  void on_a_full_disk_nothing_is_left_and_what_was_there_stays(String line) throws Exception {
    Path shell = Path.of("/bin/sh");
    assumeTrue(Files.exists(shell), "needs a shell to limit what may be written");
    Files.writeString(folder.resolve("r.html"), "cũ");
    List<String> before = left();
    List<String> command = new ArrayList<>(List.of(shell.toString(), "-c"));
    command.add("ulimit -f 4; exec \"$@\"");
    command.add("sh");
    // What the machine itself keeps in files is not what is tried here.
    command.addAll(NtmProcess.command(List.of("-XX:-UsePerfData"), (Object[]) line.split(" ")));

    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    process.getOutputStream().close();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(err).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("File too large").doesNotContain("\tat ");
    assertThat(left()).isEqualTo(before);
    assertThat(folder.resolve("r.html")).hasContent("cũ");
  }

  @Test
  void a_device_is_not_replaced_whatever_name_it_has() throws IOException {
    Path nowhere = Path.of("/dev/null");
    assumeTrue(Files.exists(nowhere), "only some systems have such a device");
    Files.createSymbolicLink(folder.resolve("kq.csv"), nowhere);

    Result result = NtmProcess.within("assess", SET, units(), "-o", file("kq.csv"), "--overwrite");

    assertThat(result.exits(ExitCode.BAD_INPUT).err()).contains("không phải là tệp thường");
    assertThat(Files.isRegularFile(nowhere)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kết quả 😀 xã.csv", "a b  c.xlsx", "LONG"})
  void names_of_any_letters_and_of_the_longest_length_are_written(String given) throws IOException {
    String name = given.equals("LONG") ? "x".repeat(251) + ".csv" : given;

    NtmProcess.within("assess", SET, units(), "-o", file(name)).exits(ExitCode.FINE);

    assertThat(left()).containsExactlyInAnyOrder(name, UNITS);
  }

  @Test
  void a_name_that_is_too_long_is_told_and_leaves_nothing() throws IOException {
    Result result = NtmProcess.within("assess", SET, units(), "-o", file("x".repeat(252) + ".csv"));

    assertThat(result.exits(ExitCode.BAD_INPUT).err()).contains("Không ghi được ", "xx.csv: ");
    assertThat(left()).containsExactly(UNITS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"measures thu\uFFFD", "show qd491-2009-xa --indicator \uFFFD\uFFFD"})
  void an_argument_that_arrives_garbled_is_refused(String line) {
    Result result = NtmProcess.within((Object[]) line.split(" "));

    assertThat(result.exits(ExitCode.BAD_INPUT).out()).isEmpty();
    assertThat(result.err()).contains("đến nơi đã mất dấu", "LC_ALL=C.UTF-8");
  }

  @Test
  void without_a_locale_vietnamese_words_are_refused_and_not_searched_for() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(NtmProcess.command(List.of(), "measures", "thu nhập"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(err).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("LC_ALL=C.UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"them.drl", "so_lieu.txt"})
  void what_is_no_file_among_the_rule_files_is_told_and_not_waited_for(String name)
      throws Exception {
    Path set = folder.resolve("bo");
    NtmProcess.within("export", SET, set).exits(ExitCode.FINE);
    Process pipe = new ProcessBuilder("mkfifo", set.resolve(name).toString()).start();
    assumeTrue(pipe.waitFor() == 0, "only some systems have named pipes");

    Result result = NtmProcess.within("check", set);

    assertThat(result.exits(ExitCode.FALLS_SHORT).out())
        .contains(name + ":1: hiện không đọc được " + name);
  }

  @Test
  void a_link_to_nothing_among_the_rule_files_is_told() throws IOException {
    Path set = folder.resolve("bo");
    NtmProcess.within("export", SET, set).exits(ExitCode.FINE);
    Files.createSymbolicLink(set.resolve("them.drl"), Path.of("khong-co"));

    Result result = NtmProcess.within("check", set);

    assertThat(result.exits(ExitCode.FALLS_SHORT).out()).contains("hiện không đọc được them.drl");
  }

  @Test
  void a_pipe_in_place_of_a_file_of_units_is_told() throws Exception {
    Process pipe = new ProcessBuilder("mkfifo", file("ong.csv")).start();
    assumeTrue(pipe.waitFor() == 0, "only some systems have named pipes");

    Result result = NtmProcess.within("assess", SET, file("ong.csv"));

    assertThat(result.exits(ExitCode.BAD_INPUT).err()).contains("ống dẫn", "hãy ghi -");
  }

  @Test
  void what_a_killed_process_leaves_is_no_result() throws Exception {
    StringBuilder rows = new StringBuilder("Xã,Ngày\n");
    for (int i = 1; i <= 60_000; i++) {
      rows.append("Tân Lập ").append(i).append(",30/06/2015\n");
    }
    Files.writeString(folder.resolve(UNITS), rows);
    Process process =
        new ProcessBuilder(
                NtmProcess.command(List.of(), "assess", SET, units(), "-o", file("kq.csv")))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("noi.txt").toFile())
            .start();
    while (process.isAlive() && left().stream().noneMatch(each -> each.endsWith(".dang-ghi"))) {
      Thread.sleep(5);
    }
    assertThat(process.isAlive()).as("it was killed while it wrote").isTrue();
    process.destroyForcibly().waitFor();

    assertThat(left())
        .doesNotContain("kq.csv")
        .anyMatch(each -> each.startsWith(".kq.csv.") && each.endsWith(".dang-ghi"));
  }
}
