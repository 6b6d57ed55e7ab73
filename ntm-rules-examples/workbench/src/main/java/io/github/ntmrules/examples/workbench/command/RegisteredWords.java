package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.view.RegisterRow;
import io.github.ntmrules.files.view.RegisterRow.Status;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.register.UnitMatch;
import io.github.ntmrules.register.UnitQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the register has for words: a code, or a name, behind commas its district and province.
 *
 * @param rows what was found, of since the merger first
 */
record RegisteredWords(List<RegisterRow> rows) {

  private static final Pattern CODE = Pattern.compile("[0-9]{1,5}");
  private static final Pattern COMMAS = Pattern.compile(" *[,;] *");

  static RegisteredWords of(String words, ReadOptions reading) {
    LocalDate day = reading.date();
    List<LocalDate> days =
        day == null ? List.of(Register.MERGER, Register.MERGER.minusDays(1)) : List.of(day);
    Register register = Register.standard();
    List<RegisterRow> rows = new ArrayList<>();
    List<UnitMatch> matches = new ArrayList<>();
    for (LocalDate each : days) {
      RegisteredProvince province = register.province(words, each);
      if (province != null) {
        rows.add(RegisterRow.of(province, reading.locale()));
      }
      matches.add(register.find(query(words, each, reading.province())));
    }
    // What is called so goes before what is called nearly so.
    boolean exact = matches.stream().anyMatch(each -> status(each) != null) || !rows.isEmpty();
    for (UnitMatch each : matches) {
      Status status = status(each);
      boolean near = !exact && each.status() == UnitMatch.Status.NEAR;
      if (status != null || near) {
        for (RegisteredUnit unit : each.candidates()) {
          add(rows, unit, status == null ? Status.CANDIDATE : status, reading.locale());
        }
      }
    }
    return new RegisteredWords(rows);
  }

  private static void add(
      List<RegisterRow> rows, RegisteredUnit unit, Status status, Locale locale) {
    RegisterRow row = RegisterRow.of(unit, status, null, locale);
    if (rows.stream().noneMatch(row::equals)) {
      rows.add(row);
    }
  }

  private static @Nullable Status status(UnitMatch match) {
    return switch (match.status()) {
      case FOUND -> Status.FOUND;
      case AMBIGUOUS, CONTRADICTED -> Status.CANDIDATE;
      default -> null;
    };
  }

  private static UnitQuery query(String words, LocalDate day, @Nullable String province) {
    UnitQuery query = UnitQuery.on(day).province(province);
    if (CODE.matcher(words).matches()) {
      return query.code(words);
    }
    String[] parts = COMMAS.split(words, -1);
    query = query.name(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      query =
          last && Provinces.find(parts[i]) != null
              ? query.province(parts[i])
              : query.district(parts[i]);
    }
    return query;
  }
}
