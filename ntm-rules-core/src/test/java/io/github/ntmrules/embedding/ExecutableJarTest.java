package io.github.ntmrules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.ForkedJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.launch.JarLauncher;

/**
 * The library in an executable jar of Spring Boot. The threads of the common pool have the system's
 * class loader there, which sees the launcher only.
 */
class ExecutableJarTest {

  @TempDir private Path folder;

  @Test
  void the_first_call_on_the_main_thread() throws Exception {
    assertVerdict("here", Application.RIGHT);
  }

  @Test
  void the_first_call_in_a_future() throws Exception {
    assertVerdict("future", Application.RIGHT);
  }

  /** In the Southeast 1 % of poor households and 100 % of schools are asked. */
  @Test
  void the_first_call_in_a_parallel_stream() throws Exception {
    assertVerdict("parallel", Application.RIGHT + ", NOT_MET 0");
  }

  private void assertVerdict(String how, String verdict) throws Exception {
    Path application = Files.createDirectory(folder.resolve("application"));
    Path jar =
        ExecutableJar.write(
            folder.resolve("application.jar"),
            Application.class,
            Consumer.application(application, Application.class),
            Consumer.all());

    // Else a machine with one core would have no pool.
    String twoThreads = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2";
    ForkedJvm.Ended ended =
        ForkedJvm.run(folder, List.of(jar), List.of(twoThreads), JarLauncher.class, how);

    assertThat(ended.text().lines().filter(line -> !line.startsWith("SLF4J")).toList())
        .isEqualTo(List.of("verdict: " + verdict));
    assertThat(ended.exit()).isZero();
  }
}
