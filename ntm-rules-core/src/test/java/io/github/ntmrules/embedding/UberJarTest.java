package io.github.ntmrules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.ForkedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program, the library and all that comes with it put into one jar in the plainest way: of files
 * of one name the first is taken, nothing is merged, nothing left out.
 */
class UberJarTest {

  @TempDir private Path folder;

  @Test
  void it_starts_and_gives_the_verdict() throws Exception {
    Path jar = folder.resolve("uber.jar");
    List<Path> parts = new ArrayList<>();
    parts.add(
        Consumer.application(
            Files.createDirectory(folder.resolve("application")), Application.class));
    parts.addAll(Consumer.all());
    Set<String> taken = new HashSet<>();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path each : parts) {
        add(out, taken, each);
      }
    }

    ForkedJvm.Ended ended =
        ForkedJvm.run(folder, List.of(jar), List.of(), Application.class, "here");

    assertThat(ended.text()).endsWith("verdict: " + Application.RIGHT + System.lineSeparator());
    assertThat(ended.exit()).isZero();
  }

  /** Else one jar would have to carry what several registered: none does. */
  @Test
  void no_two_jars_register_the_same_service() throws IOException {
    List<String> registered = new ArrayList<>();
    for (Path each : Consumer.jars()) {
      try (JarFile jar = new JarFile(each.toFile())) {
        jar.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.matches("META-INF/services/.+"))
            .forEach(registered::add);
      }
    }
    assertThat(registered).isNotEmpty().doesNotHaveDuplicates();
  }

  private static void add(JarOutputStream out, Set<String> taken, Path part) throws IOException {
    if (Files.isDirectory(part)) {
      try (Stream<Path> files = Files.walk(part)) {
        for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = part.relativize(each).toString().replace('\\', '/');
          if (taken.add(name)) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(each, out);
          }
        }
      }
      return;
    }
    try (JarFile jar = new JarFile(part.toFile())) {
      for (JarEntry each : jar.stream().filter(any -> !any.isDirectory()).toList()) {
        if (taken.add(each.getName())) {
          out.putNextEntry(new JarEntry(each.getName()));
          jar.getInputStream(each).transferTo(out);
        }
      }
    }
  }
}
