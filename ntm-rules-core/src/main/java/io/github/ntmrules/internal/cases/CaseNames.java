package io.github.ntmrules.internal.cases;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.cases.RuleCells.Cell;
import io.github.ntmrules.internal.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of cases: sentences that tell figure, circumstances and what is tested. Not thread-safe.
 */
final class CaseNames {

  private final Locale locale;
  private final Wording wording;
  private final Set<String> given = new HashSet<>();

  CaseNames(Locale locale) {
    this.locale = locale;
    this.wording = Wording.in(locale);
  }

  /** The name of a case with that figure, or without it if it is {@code null}. */
  String of(Cell cell, Measure measure, @Nullable BigDecimal figure, String what) {
    String label = measure.label(locale);
    String subject = figure == null ? label : label + " " + wording.quantity(measure, figure);
    return unique(subject + where(cell.first()) + ": " + what, cell);
  }

  /** The name of a case of the whole indicator. */
  String of(Cell cell, String what) {
    return unique(cell.cell().indicator().label(locale) + where(cell.first()) + ": " + what, cell);
  }

  private String unique(String sentence, Cell cell) {
    String code = cell.cell().indicator().code();
    String rule = cell.cell().rule().position();
    String more = Messages.get(locale, "boundary.indicator", sentence, code);
    for (String name : List.of(sentence, more, more + ", " + rule)) {
      if (given.add(name)) {
        return name;
      }
    }
    int number = 2;
    while (!given.add(more + ", " + rule + " – " + number)) {
      number++;
    }
    return more + ", " + rule + " – " + number;
  }

  private String where(Scope at) {
    StringBuilder text = new StringBuilder();
    if (at.region() != null) {
      text.append(Messages.get(locale, "boundary.region", at.region().displayName(locale)));
    }
    String province = at.province();
    if (Scope.ANOTHER_PROVINCE.equals(province)) {
      text.append(", ").append(Messages.get(locale, "where.otherProvinces"));
    } else if (province != null) {
      text.append(Messages.get(locale, "boundary.province", province));
    }
    at.designations().forEach(each -> text.append(", ").append(each.displayName(locale)));
    return text + Messages.get(locale, "boundary.day", day(at.date()));
  }

  private String day(LocalDate date) {
    if (date.getDayOfYear() == 1) {
      return Messages.get(locale, "boundary.year", Integer.toString(date.getYear()));
    }
    String pattern = Messages.english(locale) ? "yyyy-MM-dd" : "dd/MM/yyyy";
    return Messages.get(
        locale, "boundary.date", date.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));
  }

  /** What the level is, as the end of a sentence. */
  String level(Measure measure, BigDecimal level) {
    return wording.quantity(measure, level);
  }
}
