package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.Table;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.RegisterRow;
import io.github.ntmrules.files.view.RegisterView;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ntm register}: a unit of the register with what it came from and became; or how much of a
 * province a file of communes covers.
 */
@Command(name = "register")
public final class RegisterCommand implements Callable<Integer> {

  private static final Pattern FILE =
      Pattern.compile("(?i)-|.*\\.(csv|tsv|txt|json|jsonl|ndjson|xlsx|xlsm|ods)");

  private final Console console;

  @Parameters(
      index = "0..*",
      arity = "1..*",
      paramLabel = "FILE|WORDS",
      descriptionKey = "parameter.asked")
  private List<String> asked = new ArrayList<>();

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "option.day")
  private @Nullable String date;

  @Option(names = "--province", paramLabel = "NAME", descriptionKey = "option.of")
  private @Nullable String province;

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public RegisterCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    format.check();
    Locale locale = console.locale();
    Texts texts = CommandTexts.of("register", locale);
    ReadOptions reading = ReadOptions.of(UnitKind.COMMUNE, locale, date, null, province);
    if (asked.stream().allMatch(RegisterCommand::isFile)) {
      RegisteredFiles files = new RegisteredFiles(console, reading);
      asked.stream().map(Path::of).forEach(files::read);
      RegisterView view = files.view();
      format.write(console, view.result(), out -> print(view, texts, out));
      return files.exitCode();
    }
    String words = String.join(" ", asked).strip();
    RegisteredWords found = RegisteredWords.of(words, reading);
    RegisterView view = new RegisterView(List.of(), found.rows());
    format.write(
        console,
        view.result(),
        out ->
            Table.print(
                RegisterRow.class,
                column -> !column.equals("rows"),
                view.result().rows(),
                texts,
                out));
    if (found.rows().isEmpty()) {
      console.err().println(texts.get("none", words));
    }
    return ExitCode.FINE;
  }

  private static boolean isFile(String word) {
    return FILE.matcher(word).matches() || Files.isRegularFile(Path.of(word));
  }

  /** How much is covered; of the units those that are there and all right are not named. */
  private static void print(RegisterView view, Texts texts, PrintWriter out) {
    for (RegisterView.Covered each : view.provinces()) {
      out.println(
          texts.get(
              each.before() ? "covered.before" : "covered.since",
              each.province(),
              each.covered(),
              each.communes(),
              each.missing(),
              each.notCommunes(),
              each.doubles()));
    }
    List<RegisterRow> told =
        view.units().stream()
            .filter(each -> !each.status().code().equals(RegisterRow.Status.COVERED.name()))
            .toList();
    if (!told.isEmpty()) {
      out.println();
      Table.print(
          RegisterRow.class,
          column -> !column.equals("from") && !column.equals("until"),
          Sequence.of(told),
          texts,
          out);
    }
  }
}
