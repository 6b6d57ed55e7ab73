package io.github.ntmrules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.ForkedJvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.tms.TruthMaintenanceSystemFactoryImpl;
import org.drools.wiring.dynamic.DynamicComponentsSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first verdict of a JVM, given on a thread whose context class loader does not see the rule
 * engine. Each in a JVM of its own: the engine looks for its parts once.
 */
class ClassLoadersTest {

  @TempDir private Path folder;

  @Test
  void no_context_loader() throws Exception {
    assertVerdicts(1, List.of(), "none");
  }

  @Test
  void a_context_loader_that_sees_nothing_of_it() throws Exception {
    assertVerdicts(1, List.of(), "system");
  }

  @Test
  void a_loader_that_takes_its_own_copy_before_that_of_its_parent() throws Exception {
    assertVerdicts(1, Consumer.all(), "child-first");
  }

  /** The parent's engine has parts that the child's does without; they are not the child's. */
  @Test
  void a_loader_that_takes_its_own_copy_before_a_larger_one_of_its_parent() throws Exception {
    assertVerdicts(1, wholeEngine(), "child-first");
  }

  @Test
  void two_copies_side_by_side() throws Exception {
    assertVerdicts(2, List.of(), "two-copies");
  }

  @Test
  void the_engine_in_the_parent_of_the_library() throws Exception {
    assertVerdicts(1, List.of(), "engine-in-parent");
  }

  /**
   * The jars of Drools that come with the library, and more, as a program that uses it has them.
   */
  private static List<Path> wholeEngine() throws Exception {
    List<Path> whole = new ArrayList<>(Consumer.jars());
    whole.add(Consumer.location(TruthMaintenanceSystemFactoryImpl.class));
    whole.add(Consumer.location(DynamicComponentsSupplier.class));
    return whole;
  }

  private void assertVerdicts(int times, List<Path> besideTheLauncher, String what)
      throws Exception {
    Path launcher = Files.createDirectory(folder.resolve("launcher"));
    Path application = Files.createDirectory(folder.resolve("application"));
    List<Path> classPath = new ArrayList<>();
    classPath.add(Consumer.application(launcher, OddLoaders.class, childFirst()));
    classPath.addAll(besideTheLauncher);
    List<Path> library =
        List.of(Consumer.application(application, Application.class), Consumer.library());

    ForkedJvm.Ended ended =
        ForkedJvm.run(
            folder,
            classPath,
            List.of(),
            OddLoaders.class,
            what,
            Application.class.getName(),
            joined(library),
            joined(Consumer.jars()));

    assertThat(ended.text().lines().filter(line -> !line.startsWith("SLF4J")).toList())
        .isEqualTo(Stream.generate(() -> "verdict: " + Application.RIGHT).limit(times).toList());
    assertThat(ended.exit()).isZero();
  }

  private static Class<?> childFirst() throws ClassNotFoundException {
    return Class.forName(OddLoaders.class.getName() + "$ChildFirst");
  }

  private static String joined(List<Path> places) {
    return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
