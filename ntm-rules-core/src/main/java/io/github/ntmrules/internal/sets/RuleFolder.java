package io.github.ntmrules.internal.sets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    String folder = "/" + SetDescription.rulePackage(setId).replace('.', '/') + "/";
    return file -> {
      try (InputStream in = RuleFolder.class.getResourceAsStream(folder + file)) {
        return in == null ? null : decode(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
