package io.github.ntmrules.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.ForkedJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The library, as it was compiled, with the versions of Drools that the README names. Their class
 * paths are written by {@code src/test/scripts/drools_versions.sh}, which runs this test.
 */
@EnabledIfSystemProperty(named = "ntm.drools.versions", matches = ".+")
class DroolsVersionsTest {

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> verdicts_are_the_same_with_each_version() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> versions = Files.list(Path.of(System.getProperty("ntm.drools.versions")))) {
      for (Path each : versions.sorted().toList()) {
        String version = each.getFileName().toString().replaceFirst("\\.txt$", "");
        tests.add(dynamicTest(version, () -> assertVerdicts(version, Files.readString(each))));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private void assertVerdicts(String version, String jars) throws Exception {
    Path own = Files.createDirectory(folder.resolve(version));
    List<Path> classPath = new ArrayList<>();
    classPath.add(
        Consumer.application(Files.createDirectory(own.resolve("application")), Application.class));
    classPath.add(Consumer.library());
    Stream.of(jars.strip().split(File.pathSeparator)).map(Path::of).forEach(classPath::add);
    assertThat(jars).contains("drools-core-" + version + ".jar");

    String twoThreads = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2";
    assertVerdict(classPath, twoThreads, "future", Application.RIGHT);
    assertVerdict(
        classPath, twoThreads, own.resolve("set").toString(), Application.RIGHT_BY_LOWER_INCOME);
  }

  private void assertVerdict(List<Path> classPath, String option, String what, String verdict)
      throws Exception {
    ForkedJvm.Ended ended =
        ForkedJvm.run(folder, classPath, List.of(option), Application.class, what);
    assertThat(ended.text().lines().filter(line -> !line.startsWith("SLF4J")).toList())
        .isEqualTo(List.of("verdict: " + verdict));
    assertThat(ended.exit()).isZero();
  }
}
