package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.Table;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.decree.MeasureFinder;
import io.github.ntmrules.files.decree.MeasureFinder.Proposal;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.MeasureRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm measures}: which figures there are, and which the words of a decree may mean. */
@Command(name = "measures")
public final class MeasuresCommand implements Callable<Integer> {

  private static final int MOST = 10;

  private final Console console;

  @Parameters(index = "0..*", paramLabel = "WORDS", descriptionKey = "parameter.words")
  private List<String> words = new ArrayList<>();

  @Option(names = "--of", paramLabel = "SET", descriptionKey = "option.of")
  private @Nullable String of;

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public MeasuresCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Locale locale = console.locale();
    Texts texts = CommandTexts.of("measures", locale);
    List<Measure> measures = measures();
    MeasureUses uses = MeasureUses.packaged();
    String asked = String.join(" ", words).strip();
    if (asked.isEmpty()) {
      write(MeasureRow.of(measures, uses, locale), false, texts);
      return ExitCode.FINE;
    }
    List<Proposal> found = MeasureFinder.of(measures, uses).find(asked, null, MOST);
    write(MeasureRow.of(found, uses, locale), true, texts);
    if (found.isEmpty()) {
      console.err().println(texts.get("none", asked));
    } else if (found.get(0).alike()) {
      console.err().println(texts.get("alike", found.get(0).measure().id()));
    }
    return ExitCode.FINE;
  }

  /** Those of the dictionary, or those of them that the set asks for. */
  private List<Measure> measures() {
    List<Measure> all = Measures.standard().reportable();
    if (of == null) {
      return all;
    }
    Set<Measure> asked = new HashSet<>(new RuleSetOptions().assessor(of).measures());
    return all.stream().filter(asked::contains).toList();
  }

  private void write(Result<MeasureRow> rows, boolean ranked, Texts texts) {
    format.write(
        console,
        rows,
        out ->
            Table.print(
                MeasureRow.class,
                column -> ranked || !column.equals("score"),
                rows.rows(),
                texts,
                out));
  }
}
