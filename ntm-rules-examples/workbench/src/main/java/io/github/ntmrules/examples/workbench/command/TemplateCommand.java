package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.Template;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm template}: a form for entering the figures that a set asks for. */
@Command(name = "template")
public final class TemplateCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "SET", descriptionKey = "set")
  private String set = "";

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--with-example", descriptionKey = "withExample")
  private boolean withExample;

  @Option(names = "--down", descriptionKey = "down")
  private boolean down;

  @Mixin private RuleSetOptions rules = new RuleSetOptions();

  /** On that console. */
  public TemplateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Template across = new Template(rules.assessor(set), console.locale());
    Template template = down ? across.down() : across;
    List<Snapshot> filled = withExample ? List.of(template.example()) : List.of();
    template.write(output.file(List.of(set), List.of()), filled);
    console.err().println(CommandTexts.of("template", console.locale()).get("done", output.path()));
    return ExitCode.FINE;
  }
}
