package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.LawTable;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.LawEntryText;
import io.github.ntmrules.examples.workbench.output.LawText;
import io.github.ntmrules.files.view.LawRow;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ntm show}: what a set asks, as the decree's table. */
@Command(name = "show")
public final class ShowCommand extends SetCommand {

  @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "indicator")
  private @Nullable String indicator;

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
  private @Nullable String date;

  @Option(names = "--province", paramLabel = "NAME", descriptionKey = "province")
  private @Nullable String province;

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public ShowCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    format.check();
    Assessor assessor = assessor();
    Locale locale = console().locale();
    if (indicator != null) {
      KnownCodes.require(
          indicator,
          assessor.set().id(),
          Stream.concat(assessor.set().indicators().stream(), assessor.conditions().stream())
              .map(Indicator::code)
              .toList());
    }
    LawScope scope = LawScope.of(assessor, date, province, locale);
    LawTable table = assessor.lawTable(scope.day(), scope.province());
    LawTable.Row row = indicator == null ? null : table.row(indicator);
    LawText text = new LawText(table, assessor.overlays(), locale);
    format.write(
        console(),
        LawRow.of(table, indicator, locale),
        out -> {
          if (indicator == null) {
            text.print(out);
          } else if (row != null) {
            new LawEntryText(row, locale).print(out);
          }
        },
        Origin.of(assessor).note(text::head));
    return ExitCode.FINE;
  }
}
