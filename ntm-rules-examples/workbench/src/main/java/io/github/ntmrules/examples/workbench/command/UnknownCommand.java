package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.UnknownText;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.view.UnknownLevelRow;
import io.github.ntmrules.missing.HeldUpCounter;
import io.github.ntmrules.missing.UnknownLevels;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ntm unknown}: every level that does not decide, and how many units each holds up. */
@Command(name = "unknown")
public final class UnknownCommand extends SetCommand {

  @Option(names = "--units", arity = "1..*", paramLabel = "FILE", descriptionKey = "units")
  private List<Path> files = List.of();

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private EachDayOption days = new EachDayOption();

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public UnknownCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    format.check();
    Assessor assessor = assessor();
    Locale locale = console().locale();
    LawScope scope = data.scope(assessor, locale);
    // Units may be of any province: of each is counted what is asked there.
    String province = files.isEmpty() ? scope.province() : data.province();
    UnknownLevels levels = assessor.unknownLevels(scope.day(), province);
    if (files.isEmpty()) {
      write(assessor, levels, Origin.of(assessor), locale);
      return ExitCode.FINE;
    }
    UnitFiles units =
        new UnitFiles(console(), files, data.reading(assessor.set().unit(), locale), assessor);
    HeldUpCounter counter =
        units.gather(
            days.each(),
            () -> HeldUpCounter.of(levels),
            (all, unit) -> all.add(assessor.assess(unit)));
    write(assessor, counter.result(), Origin.of(assessor).units(units), locale);
    return units.exitCode();
  }

  private void write(Assessor assessor, UnknownLevels levels, Origin origin, Locale locale) {
    UnknownText text = new UnknownText(levels, assessor.overlays(), locale);
    NewFile book = format.book();
    if (book != null) {
      new ReadingFormFile(console(), setName(), data.province()).write(book, levels);
      text.head(console().err());
      return;
    }
    format.write(
        console(), UnknownLevelRow.of(levels, locale), text::print, origin.note(text::head));
  }
}
