package io.github.ntmrules.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, for what it makes of our files. */
public final class LibreOffice {

  private final Path folder;

  /** Keeps what it writes, and its own settings, in that folder. */
  public LibreOffice(Path folder) {
    this.folder = folder;
  }

  /** Skips the test, loudly, where it is not installed. */
  public static void assumeInstalled() {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    if (!there) {
      System.err.println("SKIPPED: no soffice, so nothing went through LibreOffice");
    }
    assumeTrue(there, "LibreOffice (Debian: libreoffice-calc) is needed");
  }

  /**
   * What it saves of a file.
   *
   * @param file the file
   * @param to the kind, with what that kind wants to know behind a colon
   * @param step the folder to put it in; another one for each that is to stay
   */
  public Path converted(Path file, String to, String step)
      throws IOException, InterruptedException {
    Path out = Files.createDirectories(folder.resolve(step));
    Process process =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                to,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(said).isTrue();
    String ending = "." + to.split(":", 2)[0];
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", ending);
    assertThat(out.resolve(name)).as(said).exists();
    return out.resolve(name);
  }
}
