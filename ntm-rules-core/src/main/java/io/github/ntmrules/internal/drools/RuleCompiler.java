package io.github.ntmrules.internal.drools;

import io.github.ntmrules.internal.sets.RuleFolder;
import io.github.ntmrules.internal.sets.SetDescription;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles rule texts at run time. It does not check what the texts may do: only for texts that are
 * as trusted as code.
 */
final class RuleCompiler {

  private static final int LONGEST_MESSAGE = 300;

  private RuleCompiler() {}

  /**
   * The errors of a folder's rule files, each beginning with the name of its file; empty if the
   * files compile.
   */
  static List<String> errors(SetDescription description, RuleFolder folder) {
    List<String> together = messages(build(description, folder, description.ruleFiles()));
    List<String> errors = new ArrayList<>();
    if (!together.isEmpty()) {
      // Errors of consequences name generated classes only: compiled one by one, the file is known.
      for (String file : description.ruleFiles()) {
        messages(build(description, folder, List.of(file)))
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
  static KieBase compile(SetDescription description, RuleFolder folder) {
    KieBuilder builder = build(description, folder, description.ruleFiles());
    if (!messages(builder).isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", errors(description, folder)));
    }
    KieContainer container =
        KieServices.get().newKieContainer(builder.getKieModule().getReleaseId());
    return container.getKieBase();
  }

  private static KieBuilder build(
      SetDescription description, RuleFolder folder, List<String> files) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("io.github.ntmrules", description.set().id(), "0");
    KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(id);
    String path = SetDescription.rulePackage(description.set().id()).replace('.', '/');
    for (String file : files) {
      String text = folder.text(file);
      if (text != null) {
        system.write("src/main/resources/" + path + "/" + file, resource(services, text));
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
