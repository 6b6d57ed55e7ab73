package io.github.ntmrules.files.view;

import io.github.ntmrules.files.format.Labelled;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.register.UnitPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit or province of the register, or a row of a file that is none of it.
 *
 * @param status what it has to do with what was asked
 * @param code the code of the statistics office; {@code null} of a row that is not listed
 * @param from the first day on which it is listed; {@code null} where that is not on file
 * @param until the last day on which it was; {@code null} if it still is
 * @param related what it came from or became, or what is to be said of the row
 * @param rows the rows of the file, with commas between them; {@code null} where no file was asked
 */
public record RegisterRow(
    Labelled status,
    @Nullable String code,
    @Nullable Labelled kind,
    String name,
    @Nullable String district,
    @Nullable String province,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String related,
    @Nullable String rows) {

  /** What a row has to do with what was asked. */
  public enum Status {
    /** The only one that is called so. */
    FOUND,
    /** One of several that may be meant. */
    CANDIDATE,
    /** In the file. */
    COVERED,
    /** In the file more than once. */
    DOUBLE,
    /** A commune that is not in the file. */
    MISSING,
    /** In the file and no commune. */
    NOT_COMMUNE,
    /** In the file, and in another province than the one asked for. */
    ELSEWHERE,
    /** In the file, and not to be found for certain. */
    NOT_FOUND
  }

  /** Of a unit of the register. */
  public static RegisterRow of(
      RegisteredUnit unit, Status status, @Nullable String rows, Locale locale) {
    Texts texts = Texts.of("view", locale);
    return new RegisterRow(
        label(status, texts),
        unit.code(),
        new Labelled(unit.kind().name(), unit.kind().displayName(locale)),
        unit.name(),
        unit.district(),
        unit.province().name(),
        unit.existsFrom(),
        lastDay(unit.existsUntil()),
        related(unit, texts),
        rows);
  }

  /** Of a province of the register. */
  public static RegisterRow of(RegisteredProvince province, Locale locale) {
    Texts texts = Texts.of("view", locale);
    String kind = province.isCity() ? "CITY" : "PROVINCE";
    RegisteredProvince into = province.mergedInto();
    List<RegisteredProvince> others = into == null ? province.mergedFrom() : List.of(into);
    String names =
        others.stream()
            .map(each -> each.name() + " (" + each.code() + ")")
            .collect(Collectors.joining("; "));
    return new RegisterRow(
        label(Status.FOUND, texts),
        province.code(),
        new Labelled(kind, texts.get("register." + kind)),
        province.name(),
        null,
        province.name(),
        province.existsFrom(),
        lastDay(province.existsUntil()),
        texts.get(into == null ? "register.cameFrom" : "register.became", names),
        null);
  }

  /** Of a row of a file that is not to be found, and why. */
  public static RegisterRow notFound(
      String name,
      @Nullable String district,
      @Nullable String province,
      String why,
      String rows,
      Locale locale) {
    Texts texts = Texts.of("view", locale);
    return new RegisterRow(
        label(Status.NOT_FOUND, texts),
        null,
        null,
        name,
        district,
        province,
        null,
        null,
        why,
        rows);
  }

  private static Labelled label(Status status, Texts texts) {
    return new Labelled(status.name(), texts.get("register." + status));
  }

  private static @Nullable LocalDate lastDay(@Nullable LocalDate until) {
    return until == null ? null : until.minusDays(1);
  }

  private static @Nullable String related(RegisteredUnit unit, Texts texts) {
    List<UnitPart> parts = unit.isBefore() ? unit.became() : unit.cameFrom();
    if (parts.isEmpty()) {
      return null;
    }
    String names = parts.stream().map(each -> named(each, texts)).collect(Collectors.joining("; "));
    return texts.get(unit.isBefore() ? "register.became" : "register.cameFrom", names);
  }

  private static String named(UnitPart part, Texts texts) {
    RegisteredUnit unit = part.unit();
    String district = unit.district();
    String name =
        unit.fullName(texts.locale())
            + (district == null ? "" : ", " + district)
            + " ("
            + unit.code()
            + ")";
    return part.isWhole() ? name : texts.get("register.part", name);
  }
}
