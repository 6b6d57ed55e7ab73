package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.files.data.ReadOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** On which day and in which province a command looks at a set: {@code null} is any. */
record LawScope(@Nullable LocalDate day, @Nullable String province) {

  /**
   * From options.
   *
   * @throws io.github.ntmrules.files.data.BadInputException if a day cannot be understood
   */
  static LawScope of(
      Assessor assessor, @Nullable String date, @Nullable String province, Locale locale) {
    LocalDate day = ReadOptions.of(assessor.set().unit(), locale, date, null, null).date();
    return new LawScope(day, province == null ? provinceOf(assessor.overlays()) : province);
  }

  /** That of all overlays, or {@code null}. */
  private static @Nullable String provinceOf(List<Overlay> overlays) {
    List<String> all =
        overlays.stream().map(Overlay::province).filter(Objects::nonNull).distinct().toList();
    return all.size() == 1 ? all.get(0) : null;
  }
}
