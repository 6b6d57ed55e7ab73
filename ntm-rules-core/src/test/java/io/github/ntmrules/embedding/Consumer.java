package io.github.ntmrules.embedding;

import io.github.ntmrules.Assessor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a program that depends on the library has on its class path. */
final class Consumer {

  /** Written by the build before the tests run. */
  private static final Path CLASS_PATH = Path.of("target", "runtime-class-path.txt");

  private Consumer() {}

  /** The classes and resources of the library itself. */
  static Path library() {
    return location(Assessor.class);
  }

  /** The jars that come with it. */
  static List<Path> jars() throws IOException {
    if (!Files.exists(CLASS_PATH)) {
      throw new IOException("No %s: run mvn test-compile once".formatted(CLASS_PATH));
    }
    return Stream.of(Files.readString(CLASS_PATH).strip().split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  /** The library and its jars. */
  static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(List.of(library()));
    all.addAll(jars());
    return all;
  }

  /** A folder with the class files of these classes and no other. */
  static Path application(Path folder, Class<?>... classes) throws IOException {
    for (Class<?> each : classes) {
      String file = each.getName().replace('.', '/') + ".class";
      Path to = folder.resolve(file);
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      try (InputStream in = Objects.requireNonNull(each.getResourceAsStream("/" + file))) {
        Files.write(to, in.readAllBytes());
      }
    }
    return folder;
  }

  /** The folder or jar from which a class was loaded. */
  static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
