package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

  @TempDir Path folder;

  /** What bash offers for the last of those words. */
  private String completed(String... words) throws IOException, InterruptedException {
    Path script = folder.resolve("ntm_completion");
    Files.writeString(script, NtmProcess.run("completion").exits(ExitCode.FINE).out());
    String line =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_ntm; echo \"${COMPREPLY[*]}\""
            .formatted(script, String.join(" ", words), words.length - 1);
    Process bash = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return output;
  }

  @Test
  void bash_completes_commands_and_options() throws Exception {
    assertThat(completed("ntm", "bou")).contains("boundaries");
    assertThat(completed("ntm", "mutate", "--max")).contains("--max-unnoticed");
  }
}
