package io.github.ntmrules.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.boot.loader.launch.JarLauncher;

/** An executable jar as Spring Boot makes it: a program and, as jars in it, what it needs. */
final class ExecutableJar {

  private ExecutableJar() {}

  /**
   * Writes one.
   *
   * @param jar where
   * @param start the main class of the program
   * @param application its classes
   * @param libraries jars, and folders that become jars
   */
  static Path write(Path jar, Class<?> start, Path application, List<Path> libraries)
      throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, JarLauncher.class.getName());
    main.putValue("Start-Class", start.getName());
    main.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
    main.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      addLoader(out);
      addFolder(out, "BOOT-INF/classes/", application);
      for (Path each : libraries) {
        addJar(out, each);
      }
    }
    return jar;
  }

  private static void addLoader(JarOutputStream out) throws IOException {
    try (JarFile loader = new JarFile(Consumer.location(JarLauncher.class).toFile())) {
      for (JarEntry each : loader.stream().filter(any -> !any.isDirectory()).toList()) {
        if (!each.getName().startsWith("META-INF/MANIFEST")) {
          out.putNextEntry(new JarEntry(each.getName()));
          loader.getInputStream(each).transferTo(out);
          out.closeEntry();
        }
      }
    }
  }

  private static void addFolder(JarOutputStream out, String prefix, Path folder)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted().toList()) {
        String name = folder.relativize(each).toString().replace('\\', '/');
        if (!name.isEmpty() || !prefix.isEmpty()) {
          boolean inside = Files.isDirectory(each);
          out.putNextEntry(new JarEntry(prefix + name + (inside && !name.isEmpty() ? "/" : "")));
          if (!inside) {
            Files.copy(each, out);
          }
          out.closeEntry();
        }
      }
    }
  }

  /** As it is, not compressed again: so the loader can read it in its place. */
  private static void addJar(JarOutputStream out, Path library) throws IOException {
    byte[] bytes = Files.isDirectory(library) ? jar(library) : Files.readAllBytes(library);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    String name = Files.isDirectory(library) ? "ntm-rules-core.jar" : file(library);
    JarEntry entry = new JarEntry("BOOT-INF/lib/" + name);
    entry.setMethod(JarEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private static String file(Path jar) {
    return String.valueOf(jar.getFileName());
  }

  private static byte[] jar(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream into = bytes;
        JarOutputStream out = new JarOutputStream(into)) {
      addFolder(out, "", folder);
    }
    return bytes.toByteArray();
  }
}
