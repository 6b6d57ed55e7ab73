package io.github.ntmrules;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a main class of the tests in a JVM of its own, with the class path of the tests. */
public final class ForkedJvm {

  private static final int MOST_MINUTES = 10;

  private ForkedJvm() {}

  /**
   * What a process left behind.
   *
   * @param exit its exit code
   * @param text what it wrote, errors included, read as UTF-8
   */
  public record Ended(int exit, String text) {}

  /**
   * Runs it to its end.
   *
   * @param folder a folder for the files of the run
   * @param options the options of the JVM
   * @param main the class whose main method is run
   * @param arguments its arguments
   */
  public static Ended run(Path folder, List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return run(folder, classPath(), options, main.getName(), arguments);
  }

  /** The same with another class path. */
  public static Ended run(
      Path folder, List<Path> classPath, List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    String joined =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return run(folder, joined, options, main.getName(), arguments);
  }

  private static Ended run(
      Path folder, String classPath, List<String> options, String main, String... arguments)
      throws IOException, InterruptedException {
    Path argumentFile = Files.createTempFile(folder, "jvm", ".args");
    Path output = Files.createTempFile(folder, "jvm", ".out");
    // In a file: a class path is longer than some systems' command lines.
    Files.writeString(
        argumentFile, "-cp \"" + classPath.replace("\\", "\\\\") + "\"", Charset.defaultCharset());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("@" + argumentFile, main));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        throw new IOException("Still running after minutes:\n" + Files.readString(output));
      }
    } finally {
      process.destroyForcibly();
    }
    return new Ended(
        process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
  }

  /** Of the class loader where that can be asked, as in a console launcher, else of the JVM. */
  private static String classPath() {
    if (ForkedJvm.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs())
          .map(ForkedJvm::path)
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  private static String path(URL url) {
    try {
      return Path.of(new URI(url.toString())).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
