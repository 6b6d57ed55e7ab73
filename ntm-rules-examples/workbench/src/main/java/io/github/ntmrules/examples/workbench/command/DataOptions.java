package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.data.ReadOptions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What holds where the rows of a file of figures do not say; shared by the commands that read
 * units.
 */
public final class DataOptions {

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "option.date")
  private @Nullable String date;

  @Option(names = "--region", paramLabel = "REGION", descriptionKey = "option.region")
  private @Nullable String region;

  @Option(names = "--province", paramLabel = "NAME", descriptionKey = "option.province")
  private @Nullable String province;

  @Mixin private FractionsOption fractions = new FractionsOption();

  /**
   * How the files are read, for units of that kind.
   *
   * @param locale the language of the problems
   * @throws BadInputException if an option cannot be understood
   */
  ReadOptions reading(UnitKind unit, Locale locale) {
    return ReadOptions.of(unit, locale, date, region, province).with(fractions.meaning());
  }

  /**
   * Where the law is looked at, if nothing else than these options says it.
   *
   * @throws BadInputException if an option cannot be understood
   */
  LawScope scope(Assessor assessor, Locale locale) {
    return LawScope.of(assessor, date, province, locale);
  }

  /** The province, or {@code null}. */
  @Nullable String province() {
    return province;
  }
}
