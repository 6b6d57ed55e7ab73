package io.github.ntmrules.internal.drools;

import io.github.ntmrules.internal.sets.SetDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Rules compiled at build time. No compiler and no XML on this path. */
final class PackagedRules {

  private static final String MODELS =
      "/META-INF/kie/io.github.ntmrules/ntm-rules-core/drools-model";

  private PackagedRules() {}

  /** The rules of that packaged set. */
  static KieBase load(String setId) {
    String prefix = SetDescription.rulePackage(setId) + ".Rules";
    String model =
        models()
            .lines()
            .filter(line -> line.startsWith(prefix))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("The library is incomplete: no rules of " + setId));
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
