package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.Format;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.format.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * In what form the results are written, and whether to a file that a spreadsheet program opens, or,
 * of commands that have one, to a page.
 */
public final class FormatOption {

  private static final String CSV = ".csv";
  private static final String XLSX = ".xlsx";
  private static final List<String> PAGES = List.of(".html", ".htm");

  /** Whether the command has a page of its results. */
  private final boolean pages;

  @Option(
      names = "--format",
      paramLabel = Format.NAMES,
      descriptionKey = "option.format",
      defaultValue = "text")
  private Format value = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "${bundle:option.resultFile.label}",
      descriptionKey = "option.resultFile")
  private @Nullable Path output;

  @Option(names = "--overwrite", descriptionKey = "option.overwrite")
  private boolean overwrite;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  FormatOption() {
    this(false);
  }

  private FormatOption(boolean pages) {
    this.pages = pages;
  }

  /** Of a command that has a page of its results. */
  static FormatOption withPage() {
    return new FormatOption(true);
  }

  /** Writes a page. */
  @FunctionalInterface
  interface PageWriter {
    void write(Locale locale, Writer out) throws IOException;
  }

  /** The file that was asked for, or {@code null} if none was. */
  @Nullable Path output() {
    return output;
  }

  /** Whether a page is asked for. */
  boolean isPage() {
    Path file = output;
    return file != null && isPage(file);
  }

  /**
   * Writes the page that was asked for.
   *
   * @throws BadInputException if that file must not be written
   */
  void write(Console console, PageWriter page) {
    Path file = Objects.requireNonNull(output);
    requireKind(file);
    NewFile.of(file, overwrite, inputs())
        .write(
            beside -> {
              try (Writer out = Files.newBufferedWriter(beside)) {
                page.write(console.locale(), out);
              }
            });
    tell(console, file);
  }

  /**
   * Writes a result on the console, or to the file that was asked for.
   *
   * @param result what programs read
   * @param text writes what people read
   * @throws BadInputException if that file must not be written
   */
  void write(Console console, Result<?> result, Consumer<PrintWriter> text) {
    write(console, result, text, Origin.of());
  }

  /**
   * The same of a result of which it is known what it was made of.
   *
   * @param origin what a workbook tells of it
   */
  void write(Console console, Result<?> result, Consumer<PrintWriter> text, Origin origin) {
    Path file = output;
    if (file == null) {
      value.write(result, console.out(), text);
      return;
    }
    requireKind(file);
    NewFile target = NewFile.of(file, overwrite, inputs());
    List<String> told = new ArrayList<>();
    if (isBook(file)) {
      target.write(beside -> told.addAll(origin.write(console, result, words(), beside)));
    } else {
      target.write(
          beside -> {
            try (Writer out = Files.newBufferedWriter(beside)) {
              origin.csv(console, result, out);
            }
          });
    }
    told.forEach(console.err()::println);
    tell(console, file);
  }

  private static void tell(Console console, Path file) {
    console
        .err()
        .println(CommandTexts.common(console.locale()).get("result.written", file.toString()));
  }

  /**
   * Looks at what can be looked at before anything is read, so that nobody waits in vain.
   *
   * @throws BadInputException if the file that was asked for must not be written
   */
  void check() {
    if (output != null) {
      requireKind(output);
      NewFile.of(output, overwrite, inputs());
    }
  }

  /** The workbook that was asked for, or {@code null} if none was. */
  @Nullable NewFile book() {
    Path file = output;
    return file != null && isBook(file) ? NewFile.of(file, overwrite, inputs()) : null;
  }

  private void requireKind(Path file) {
    if (!isBook(file) && !ends(file, CSV) && !(pages && isPage(file))) {
      throw new BadInputException(pages ? "result.kindOrPage" : "result.kind", file.toString());
    }
  }

  private static boolean isPage(Path file) {
    return PAGES.stream().anyMatch(each -> ends(file, each));
  }

  private static boolean isBook(Path file) {
    return ends(file, XLSX);
  }

  private static boolean ends(Path file, String kind) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(kind);
  }

  /** Whether files that are there may be replaced. */
  boolean overwrite() {
    return overwrite;
  }

  /** How the command was called. */
  private String words() {
    return "ntm "
        + command.root().commandLine().getParseResult().originalArgs().stream()
            .map(each -> each.matches("\\S+") ? each : "\"" + each + "\"")
            .collect(Collectors.joining(" "));
  }

  /** Whatever the command was given to read. */
  private List<Path> inputs() {
    List<Path> inputs = new ArrayList<>();
    for (ArgSpec each : command.args()) {
      if (each instanceof OptionSpec option && option.longestName().equals("--output")) {
        continue;
      }
      Object given = each.getValue();
      Collection<?> all = given instanceof Collection<?> many ? many : List.of();
      all.stream().filter(Path.class::isInstance).forEach(one -> inputs.add((Path) one));
      if (given instanceof Path one) {
        inputs.add(one);
      } else if (given instanceof String name && each.isPositional()) {
        inputs.addAll(RuleSetOptions.inputs(name));
      }
    }
    return inputs;
  }
}
