package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.ProgressText;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.data.UnitIdentity;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.view.ProgressRow;
import io.github.ntmrules.population.Progress;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ntm progress}: what changed between two reports of the same units. */
@Command(name = "progress")
public final class ProgressCommand extends SetCommand {

  @Parameters(index = "1", paramLabel = "EARLIER", descriptionKey = "earlier")
  private Path earlier = Path.of("");

  @Parameters(index = "2", paramLabel = "LATER", descriptionKey = "later")
  private Path later = Path.of("");

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private FractionsOption fractions = new FractionsOption();

  /** On that console. */
  public ProgressCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Console console = console();
    Assessor assessor = assessor();
    ReadOptions reading =
        new ReadOptions(assessor.set().unit(), console.locale(), null, null, null)
            .with(fractions.meaning());
    UnitFiles before = new UnitFiles(console, List.of(earlier), reading, assessor);
    UnitFiles after = new UnitFiles(console, List.of(later), reading, assessor);
    Map<List<String>, Assessment> waiting = new LinkedHashMap<>();
    before.map(assessor::assess).forEach(each -> waiting.put(UnitIdentity.key(each.snapshot()), each));
    Progress progress = Progress.of(assessor.set());
    List<String> onlyLater = new ArrayList<>();
    after
        .map(assessor::assess)
        .forEach(
            each -> {
              Assessment one = waiting.remove(UnitIdentity.key(each.snapshot()));
              if (one == null) {
                onlyLater.add(each.snapshot().name());
              } else {
                progress.add(one, each);
              }
            });
    List<String> onlyEarlier =
        waiting.values().stream().map(each -> each.snapshot().name()).toList();
    Locale locale = console.locale();
    List<ProgressRow> rows = ProgressRow.of(progress.result(), locale);
    format.write(
        console,
        Result.of(rows, ProgressRow.class),
        out ->
            new ProgressText(progress.result(), locale).print(rows, onlyEarlier, onlyLater, out));
    return ExitCode.worse(before.exitCode(), after.exitCode());
  }
}
