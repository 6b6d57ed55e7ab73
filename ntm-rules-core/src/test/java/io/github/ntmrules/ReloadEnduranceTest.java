package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that reloads its rules for months does not grow: {@code -Dntm.reloads} reloads in a JVM
 * of 256 MB of heap and 128 MB of metaspace.
 */
class ReloadEnduranceTest {

  private static final int RELOADS = Integer.getInteger("ntm.reloads", 500);

  // Reflection and lambdas that the JVM spins late; a leak of one class a reload is 100 in each
  // line.
  private static final long MORE_CLASSES = 50;
  private static final long MORE_METASPACE_KB = 1024;
  // What a concurrent map or a buffer may still grow by; one set kept would be some 500 KB.
  private static final long MORE_HEAP_KB = 4096;

  @TempDir private Path folder;

  @Test
  void hundreds_of_reloads_leave_nothing_behind() throws Exception {
    Path set = folder.resolve("set");
    RuleFiles.export("qd1980-2016-xa", set);
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            folder,
            List.of("-Xmx256m", "-XX:MaxMetaspaceSize=128m"),
            ReloadEndurance.class,
            set.toString(),
            Integer.toString(RELOADS));

    System.out.print(ended.text());
    assertThat(ended.exit()).as(ended.text()).isZero();
    List<long[]> lines = ended.text().lines().map(ReloadEnduranceTest::figures).toList();
    assertThat(lines).hasSize(RELOADS / 100);
    assertFlat(lines, 1, MORE_CLASSES);
    assertFlat(lines, 2, MORE_METASPACE_KB);
    assertFlat(lines, 3, MORE_HEAP_KB);
  }

  private static void assertFlat(List<long[]> lines, int column, long tolerance) {
    long first = lines.get(0)[column];
    assertThat(lines).allSatisfy(line -> assertThat(line[column] - first).isLessThan(tolerance));
  }

  private static long[] figures(String line) {
    return Arrays.stream(line.split(" "))
        .filter(word -> Character.isDigit(word.charAt(0)))
        .mapToLong(Long::parseLong)
        .toArray();
  }
}
