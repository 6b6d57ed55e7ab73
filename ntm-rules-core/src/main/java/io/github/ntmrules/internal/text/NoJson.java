package io.github.ntmrules.internal.text;

/**
 * What a JSON mapper is told that knows nothing of this library: a result has no properties as
 * beans have them, and would become an empty object.
 */
public final class NoJson {

  private NoJson() {}

  /** That values of that type are not written so. */
  public static UnsupportedOperationException of(Class<?> type) {
    return new UnsupportedOperationException(
        type.getSimpleName()
            + " is not written as JSON by itself. Maybe register NtmModule of ntm-rules-jackson,"
            + " which writes units and results?");
  }
}
