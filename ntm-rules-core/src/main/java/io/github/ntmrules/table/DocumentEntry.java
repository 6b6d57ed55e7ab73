package io.github.ntmrules.table;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.SourcePlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the description of a set or overlay. Immutable. */
public final class DocumentEntry {

  /** What a line says. */
  public enum Kind {
    /** A value of the whole, such as {@code decree}. */
    VALUE,
    /** A criterion. */
    CRITERION,
    /** An indicator. */
    INDICATOR,
    /** A condition beside the criteria. */
    CONDITION,
    /** A ground for withdrawal. */
    WITHDRAWAL,
    /** A decree that amends, from a day on. */
    AMENDMENT
  }

  private final Kind kind;
  private final String key;
  private final String value;
  private final String criterion;
  private final SourcePlace place;

  DocumentEntry(Kind kind, String key, String value, String criterion, SourcePlace place) {
    this.kind = kind;
    this.key = key;
    this.value = value;
    this.criterion = criterion;
    this.place = place;
  }

  /** {@return what it says} */
  public Kind kind() {
    return kind;
  }

  /** {@return its key as written: {@code decree}, {@code indicator 15.1}} */
  public String key() {
    return key;
  }

  /** {@return its value as written: {@code Thu nhập | Income}} */
  public String value() {
    return value;
  }

  /**
   * {@return the code of the criterion, indicator, condition or ground; the day of an amendment;
   * empty of a value}
   */
  public String code() {
    int blank = key.indexOf(' ');
    return kind == Kind.VALUE || blank < 0 ? "" : key.substring(blank + 1);
  }

  /** {@return the parts of the value, between which {@code |} stands} */
  public List<String> parts() {
    return List.of(value.split("\\|", -1)).stream().map(String::strip).toList();
  }

  /**
   * {@return of an indicator the code of its criterion, whether that stands above it or is named;
   * else empty}
   */
  public String criterion() {
    return criterion;
  }

  /** {@return of a criterion its rule file, such as {@code tc15_y_te.drl}; else empty} */
  public String file() {
    return kind == Kind.CRITERION ? parts().get(0) + ".drl" : "";
  }

  /** {@return the Vietnamese name of what is declared; of a value or amendment, the value} */
  public String nameVi() {
    int at = first();
    return at < 0 ? value : at < parts().size() ? parts().get(at) : "";
  }

  /** {@return the English name, or {@code null} where there is none} */
  public @Nullable String nameEn() {
    int at = first() + 1;
    return at == 0 || at >= parts().size() ? null : parts().get(at);
  }

  /** Where the names begin; -1 of what has none. */
  private int first() {
    return switch (kind) {
      case VALUE, AMENDMENT -> -1;
      case CRITERION -> 1;
      case INDICATOR -> parts().size() >= 3 ? 1 : 0;
      case CONDITION, WITHDRAWAL -> 0;
    };
  }

  /** {@return where its value begins} */
  public SourcePlace place() {
    return place;
  }

  @Override
  public String toString() {
    return key + " = " + value;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(DocumentEntry.class);
  }
}
