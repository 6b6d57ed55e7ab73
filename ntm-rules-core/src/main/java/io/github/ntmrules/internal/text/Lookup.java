package io.github.ntmrules.internal.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds rows by their codes. */
public final class Lookup {

  private Lookup() {}

  /**
   * The first row of that code.
   *
   * @param none what is said where there is none, up to the code
   * @throws IllegalArgumentException if there is none
   */
  public static <T> T byCode(List<T> rows, Function<T, String> code, String wanted, String none) {
    Objects.requireNonNull(wanted, "code");
    return rows.stream()
        .filter(each -> code.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(none + wanted));
  }

  /** All rows by their codes, in their order; of one code the last. */
  public static <T> Map<String, T> byCode(Collection<T> rows, Function<T, String> code) {
    Map<String, T> byCode = new LinkedHashMap<>();
    rows.forEach(each -> byCode.put(code.apply(each), each));
    return byCode;
  }
}
