package io.github.ntmrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the program as its users do: as a process, here one whose platform knows ASCII only. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class QuickstartProcessTest {

  @Test
  void the_output_is_utf8_even_where_the_platform_knows_ascii_only() throws Exception {
    Result result = run();
    assertThat(result.exit).isZero();
    assertThat(result.output)
        .contains("Đăk Năng", "Chưa xác định", "✓ 11 Tỷ lệ hộ nghèo đa chiều: 1,91%")
        .doesNotContain("Exception", "\uFFFD")
        .isEqualTo(Quickstart.report());
  }

  @Test
  void an_argument_is_refused_with_exit_code_2() throws Exception {
    Result result = run("--lang");
    assertThat(result.exit).isEqualTo(2);
    assertThat(result.output).contains("--lang").doesNotContain("Exception");
  }

  private record Result(int exit, String output) {}

  private static Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=US-ASCII");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Quickstart.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    // Else the JVM would announce options picked up from the environment in the output.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    byte[] output = process.getInputStream().readAllBytes();
    return new Result(process.waitFor(), new String(output, StandardCharsets.UTF_8));
  }
}
