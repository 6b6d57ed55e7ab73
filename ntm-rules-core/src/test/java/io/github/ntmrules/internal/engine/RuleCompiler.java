package io.github.ntmrules.internal.engine;

import io.github.ntmrules.internal.source.RuleSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;

/**
 * Compiles rule texts at run time. It does not check what the texts may do: only for texts that are
 * as trusted as code.
 */
final class RuleCompiler {

  private static final int LONGEST_MESSAGE = 300;

  private static final AtomicLong VERSION = new AtomicLong();

  private RuleCompiler() {}

  /**
   * The errors of a folder's rule files, each beginning with the name of its file; empty if the
   * files compile.
   */
  static List<String> errors(String rulePackage, List<String> files, RuleSource source) {
    List<String> together = messages(build(newId(), rulePackage, files, source));
    List<String> errors = new ArrayList<>();
    if (!together.isEmpty()) {
      // Errors of consequences name generated classes only: compiled one by one, the file is known.
      for (String file : files) {
        messages(build(newId(), rulePackage, List.of(file), source))
            .forEach(message -> errors.add(file + ": " + message));
      }
    }
    return errors.isEmpty() ? together : errors;
  }

  /**
   * The rules of a folder.
   *
   * @throws IllegalArgumentException if a file does not compile; the message names it
   */
  static KieBase compile(String rulePackage, List<String> files, RuleSource source) {
    ReleaseId id = newId();
    KieBuilder builder = build(id, rulePackage, files, source);
    if (!messages(builder).isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", errors(rulePackage, files, source)));
    }
    try {
      return KieServices.get().newKieContainer(id).getKieBase();
    } finally {
      // The repository would hold every module for ever.
      KieServices.get().getRepository().removeKieModule(id);
    }
  }

  private static ReleaseId newId() {
    String version = Long.toString(VERSION.incrementAndGet());
    return KieServices.get().newReleaseId("io.github.ntmrules", "compiled", version);
  }

  private static KieBuilder build(
      ReleaseId id, String rulePackage, List<String> files, RuleSource source) {
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(id);
    String path = "src/main/resources/" + rulePackage.replace('.', '/') + "/";
    for (String file : files) {
      String text = source.text(file);
      if (text != null) {
        system.write(path + file, resource(services, text));
      }
    }
    return services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
  }

  // With an explicit charset: the engine would read by the platform's default otherwise.
  private static Resource resource(KieServices services, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return services
        .getResources()
        .newInputStreamResource(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name())
        .setResourceType(ResourceType.DRL);
  }

  private static List<String> messages(KieBuilder builder) {
    return builder.getResults().getMessages(Message.Level.ERROR).stream()
        .map(RuleCompiler::oneLine)
        .toList();
  }

  private static String oneLine(Message message) {
    String text = message.getText().lines().findFirst().orElse("").strip();
    String line = message.getLine() > 0 ? "line " + message.getLine() + ": " : "";
    return line + text.substring(0, Math.min(text.length(), LONGEST_MESSAGE));
  }
}
