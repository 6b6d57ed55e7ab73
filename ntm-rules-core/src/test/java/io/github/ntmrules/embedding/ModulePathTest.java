package io.github.ntmrules.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a module, and requires the library as one. */
class ModulePathTest {

  private static final Path SOURCES = Path.of("src", "test", "resources", "module-path");

  @TempDir private Path folder;

  @Test
  void the_public_packages_are_exported_and_nothing_else() {
    ModuleDescriptor module =
        ModuleFinder.of(Consumer.library()).find("io.github.ntmrules").orElseThrow().descriptor();
    assertThat(module.isAutomatic()).isFalse();
    assertThat(module.opens()).isEmpty();
    assertThat(module.exports()).allMatch(each -> !each.isQualified());
    assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
        .containsExactlyInAnyOrderElementsOf(
            module.packages().stream()
                .filter(each -> !each.contains(".internal") && !each.contains(".sets"))
                .filter(each -> !each.contains(".overlays"))
                .toList());
  }

  /** With this JDK, and with each other one from 17 on that is installed beside it. */
  @TestFactory
  List<DynamicTest> a_verdict_is_given_and_the_inside_is_closed() throws IOException {
    Path application = Files.createDirectory(folder.resolve("application"));
    assertThat(compile(application, SOURCES.resolve("consumer").resolve("Main.java"))).isEmpty();
    List<DynamicTest> tests = new ArrayList<>();
    for (Path home : homes()) {
      tests.add(
          dynamicTest(
              String.valueOf(home.getFileName()),
              () ->
                  assertThat(run(home, application))
                      .contains("packaged: NOT_MET", "folder: NOT_MET", "internal: closed")));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  @Test
  void what_is_internal_is_not_compiled_against() throws IOException {
    Path source = Files.createDirectory(folder.resolve("consumer")).resolve("Reaching.java");
    Files.writeString(
        source,
        """
        package consumer;

        class Reaching {
          Object found = new io.github.ntmrules.internal.cache.BoundedCache<String, String>(1);
        }
        """);
    assertThat(compile(Files.createDirectory(folder.resolve("out")), source))
        .contains("package io.github.ntmrules.internal.cache is not visible");
  }

  /** What the compiler says; nothing if it is content. */
  private static String compile(Path into, Path source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      compiler
          .getTask(
              said,
              files,
              null,
              List.of("--release", "17", "-d", into.toString(), "-p", joined(Consumer.all())),
              null,
              files.getJavaFileObjects(SOURCES.resolve("module-info.java"), source))
          .call();
    }
    return said.toString();
  }

  private List<String> run(Path home, Path application) throws IOException, InterruptedException {
    List<Path> path = new ArrayList<>(Consumer.all());
    path.add(application);
    Path output = Files.createTempFile(folder, "run", ".out");
    Process process =
        new ProcessBuilder(
                home.resolve("bin").resolve("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-p",
                joined(path),
                "-m",
                "consumer/consumer.Main",
                Files.createTempDirectory(folder, "set").resolve("set").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllLines(output);
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** One JDK of each version, this one first. */
  private static List<Path> homes() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> homes = new ArrayList<>(List.of(own));
    List<Integer> versions = new ArrayList<>(List.of(Runtime.version().feature()));
    try (Stream<Path> beside = Files.list(Objects.requireNonNull(own.getParent()))) {
      for (Path each : beside.sorted().toList()) {
        int version = version(each);
        if (version >= 17 && !versions.contains(version)) {
          versions.add(version);
          homes.add(each);
        }
      }
    }
    return homes;
  }

  /** As its file {@code release} says; 0 if it is none. */
  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.exists(release)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.matches("JAVA_VERSION=\"\\d+.*"))
          .map(line -> line.replaceFirst("JAVA_VERSION=\"(\\d+).*", "$1"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    }
  }
}
