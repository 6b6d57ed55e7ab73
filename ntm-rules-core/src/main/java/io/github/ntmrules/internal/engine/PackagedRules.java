package io.github.ntmrules.internal.engine;

import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.SetDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Rules compiled at build time. No compiler and no XML on this path. */
final class PackagedRules {

  private static final String MODELS =
      "/META-INF/kie/io.github.ntmrules/ntm-rules-core/drools-model";

  private static final String MODEL = ".Rules";

  private PackagedRules() {}

  /** The ids of the packaged sets, in the order of their names. */
  static List<String> ids() {
    return ids(SetDescription.rulePackage(""));
  }

  /** The ids of the packaged overlays, in the order of their names. */
  static List<String> overlayIds() {
    return ids(OverlayDescription.rulePackage(""));
  }

  private static List<String> ids(String parent) {
    return models()
        .lines()
        .filter(line -> line.startsWith(parent) && line.contains(MODEL))
        .map(line -> line.substring(parent.length(), line.indexOf(MODEL)).replace('_', '-'))
        .sorted()
        .toList();
  }

  /** The rules of that packaged set, or {@code null} if there is none. */
  static @Nullable KieBase load(String setId) {
    return loadPackage(SetDescription.rulePackage(setId));
  }

  /** The rules of that packaged overlay, or {@code null} if there is none. */
  static @Nullable KieBase loadOverlay(String overlayId) {
    return loadPackage(OverlayDescription.rulePackage(overlayId));
  }

  private static @Nullable KieBase loadPackage(String rulePackage) {
    String prefix = rulePackage + MODEL;
    String model = models().lines().filter(line -> line.startsWith(prefix)).findFirst().orElse("");
    if (model.isEmpty()) {
      return null;
    }
    try {
      Class<?> type = Class.forName(model, true, PackagedRules.class.getClassLoader());
      return KieBaseBuilder.createKieBaseFromModel(
          (Model) type.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The library is incomplete: " + model, e);
    }
  }

  private static String models() {
    try (InputStream in = PackagedRules.class.getResourceAsStream(MODELS)) {
      if (in == null) {
        throw new IllegalStateException(
            "The library is incomplete: its compiled rules are missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
