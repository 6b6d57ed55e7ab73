package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.files.data.NewFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a command writes a file, and whether it may replace one. */
public final class OutputOptions {

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "option.output")
  private Path output = Path.of("");

  @Option(names = "--overwrite", descriptionKey = "option.overwrite")
  private boolean overwrite;

  /** Where, as it was given. */
  Path path() {
    return output;
  }

  /**
   * The file to be written.
   *
   * @param rules the names of the rules that are read
   * @param files the files that are read
   * @throws io.github.ntmrules.files.data.BadInputException if it must not be written
   */
  NewFile file(Collection<String> rules, Collection<Path> files) {
    List<Path> inputs = new ArrayList<>(files);
    rules.forEach(each -> inputs.addAll(RuleSetOptions.inputs(each)));
    return NewFile.of(output, overwrite, inputs);
  }
}
