package io.github.ntmrules.internal.sets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The texts of one set's folder, by file name. */
public interface RuleFolder {

  /** The text of that file, or {@code null} if there is none. */
  @Nullable String text(String file);

  /** The text of a file: UTF-8 whatever the platform's charset, a byte order mark accepted. */
  static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The folder of a packaged set, on the class path of this library. */
  static RuleFolder packaged(String setId) {
    return onClassPath(SetDescription.rulePackage(setId));
  }

  /** The folder of a packaged overlay, on the class path of this library. */
  static RuleFolder packagedOverlay(String overlayId) {
    return onClassPath(OverlayDescription.rulePackage(overlayId));
  }

  /** A folder on disk. */
  static RuleFolder directory(Path directory) {
    return file -> {
      try {
        Path path = directory.resolve(file);
        return Files.exists(path) ? decode(Files.readAllBytes(path)) : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static RuleFolder onClassPath(String rulePackage) {
    String folder = "/" + rulePackage.replace('.', '/') + "/";
    return file -> {
      try (InputStream in = RuleFolder.class.getResourceAsStream(folder + file)) {
        return in == null ? null : decode(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
