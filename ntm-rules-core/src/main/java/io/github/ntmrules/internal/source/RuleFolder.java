package io.github.ntmrules.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The texts of one set's folder, by file name. */
public interface RuleFolder {

  /** The text of that file, or {@code null} if there is none. */
  @Nullable String text(String file);

  /**
   * The text of a packaged file: UTF-8 whatever the platform's charset, a byte order mark or not.
   */
  static String decode(byte[] bytes) {
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  /** The text without the byte order mark that it may begin with. */
  static String withoutMark(String text) {
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
