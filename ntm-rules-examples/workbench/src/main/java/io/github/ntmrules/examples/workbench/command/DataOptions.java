package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.examples.workbench.data.BadInputException;
import io.github.ntmrules.examples.workbench.data.Reading;
import io.github.ntmrules.examples.workbench.data.UnitFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The files of figures, after all other parameters, and what holds where their rows do not say;
 * shared by the commands that read units.
 */
public final class DataOptions {

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILES", descriptionKey = "data.files")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "option.date")
  private @Nullable String date;

  @Option(names = "--region", paramLabel = "REGION", descriptionKey = "option.region")
  private @Nullable String region;

  @Option(names = "--province", paramLabel = "NAME", descriptionKey = "option.province")
  private @Nullable String province;

  /**
   * How the files are read, for units of that kind.
   *
   * @param locale the language of the problems
   * @throws BadInputException if an option cannot be understood
   */
  Reading reading(UnitKind unit, Locale locale) {
    return Reading.of(unit, locale, date, region, province);
  }

  /**
   * The files, in the order they were given.
   *
   * @throws BadInputException if one is missing or of a kind that cannot be read, or if an option
   *     cannot be understood
   */
  List<UnitFile> files(UnitKind unit, Locale locale) {
    Reading reading = reading(unit, locale);
    return files.stream().map(file -> UnitFile.of(file, reading)).toList();
  }
}
