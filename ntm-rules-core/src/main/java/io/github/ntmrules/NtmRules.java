package io.github.ntmrules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** This library itself. Stateless and thread-safe. */
public final class NtmRules {

  /** The version of a library that was put together without its build. */
  public static final String UNVERSIONED = "unversioned";

  private static final String FILE = "phien_ban.txt";
  private static final String VERSION = read();

  private NtmRules() {}

  /**
   * {@return the version of this library, such as {@code 0.1.0}: as its build wrote it beside the
   * classes, so that it is told from a folder of classes and from an uber jar as well} {@value
   * #UNVERSIONED} where no build wrote it.
   */
  public static String version() {
    return VERSION;
  }

  private static String read() {
    try (InputStream in = NtmRules.class.getResourceAsStream(FILE)) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return text.isEmpty() || text.contains("$") ? UNVERSIONED : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
