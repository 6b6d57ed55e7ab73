package io.github.ntmrules.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the register has for what was said of a unit. Immutable and thread-safe. */
public final class UnitMatch {

  /** How much the register knows of it. */
  public enum Status {
    /** It is that one unit. */
    FOUND,
    /** Several units of that day are called so. */
    AMBIGUOUS,
    /** None of that day is called so, but one or more before or since the merger of 2025. */
    OTHER_PERIOD,
    /** The code is that of a unit of another name or in another province. */
    CONTRADICTED,
    /** None is called so; others are called nearly so. */
    NEAR,
    /** Nothing like it is listed. It is accepted as it is: a list may be newer than this one. */
    UNKNOWN
  }

  private static final int MOST_NAMED = 5;

  private final UnitQuery query;
  private final Status status;
  private final List<RegisteredUnit> units;

  UnitMatch(UnitQuery query, Status status, List<RegisteredUnit> units) {
    this.query = query;
    this.status = status;
    this.units = List.copyOf(units);
  }

  /** {@return what was looked for} */
  public UnitQuery query() {
    return query;
  }

  /** {@return how much the register knows of it} */
  public Status status() {
    return status;
  }

  /** {@return the unit, or {@code null} if it is not {@linkplain Status#FOUND found}} */
  public @Nullable RegisteredUnit unit() {
    return status == Status.FOUND ? units.get(0) : null;
  }

  /**
   * {@return the units that may be meant, the likeliest first: the one that was found, those that
   * are called so, or nearly so; of a contradiction that of the code and those of the name}
   */
  public List<RegisteredUnit> candidates() {
    return units;
  }

  /**
   * {@return what is to be said of it, in one line; do not parse}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String text(Locale locale) {
    String code = query.code() == null ? "" : query.code();
    String called = query.name();
    if (called == null && status == Status.CONTRADICTED) {
      called = query.province();
    }
    String named =
        units.stream()
            .limit(MOST_NAMED)
            .map(each -> described(each, locale))
            .collect(Collectors.joining("; "));
    String more = units.size() > MOST_NAMED ? "; …" : "";
    String key = "register." + status + (status == Status.CONTRADICTED ? contradiction() : "");
    return Messages.get(locale, key, called == null ? code : called, named + more, code);
  }

  private String contradiction() {
    return units.size() > 1 ? ".name" : "";
  }

  static String described(RegisteredUnit unit, Locale locale) {
    String district = unit.district();
    return unit.fullName(locale)
        + (district == null ? "" : ", " + district)
        + ", "
        + unit.province().name()
        + " ("
        + unit.code()
        + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnitMatch that
        && status == that.status
        && query.equals(that.query)
        && units.equals(that.units);
  }

  @Override
  public int hashCode() {
    return Objects.hash(query, status);
  }

  /** What was found; do not parse. */
  @Override
  public String toString() {
    return status + " " + units;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(UnitMatch.class);
  }
}
