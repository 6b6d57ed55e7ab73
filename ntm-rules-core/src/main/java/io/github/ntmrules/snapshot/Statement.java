package io.github.ntmrules.snapshot;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source states of a criterion, an indicator or a condition without the figures (nguồn nêu):
 * that it is met, or that it is not. It is shown beside what follows from the figures, also where
 * the two differ; it changes no outcome. Immutable.
 *
 * @param code the code of what it is stated of, as the set that is asked declares it. A code that
 *     stands for a criterion and for another indicator needs {@link #CRITERION}, {@link #INDICATOR}
 *     or {@link #CONDITION} before it, as any code may have
 * @param met whether it is stated to be met
 * @param source the source, such as {@code Báo cáo 12/BC-UBND}, or {@code null} if not stated
 * @param date the day of the source, or {@code null} if not stated
 */
public record Statement(
    String code, boolean met, @Nullable String source, @Nullable LocalDate date) {

  /** Before a code: the indicator (chỉ tiêu) of that code. */
  public static final String INDICATOR = "ct:";

  /** Before a code: the criterion (tiêu chí) of that code. */
  public static final String CRITERION = "tc:";

  /** Before a code: the condition (điều kiện) of that code. */
  public static final String CONDITION = "dk:";

  /**
   * Without blanks around the code and the source; a blank source is none.
   *
   * @param code the code of an indicator, criterion or condition
   * @param met the met
   * @param source where it comes from
   * @param date the day
   * @throws IllegalArgumentException if the code is blank
   */
  public Statement {
    code = Objects.requireNonNull(code, "code").strip();
    if (code.isEmpty()) {
      throw new IllegalArgumentException(
          "A statement is of a criterion, an indicator or a condition. Maybe the code \"13\"?");
    }
    source = source == null || source.isBlank() ? null : source.strip();
  }

  /**
   * {@return that the source states it to be met}
   *
   * @param code the code of an indicator, criterion or condition
   */
  public static Statement met(String code) {
    return new Statement(code, true, null, null);
  }

  /**
   * {@return that the source states it not to be met}
   *
   * @param code the code of an indicator, criterion or condition
   */
  public static Statement notMet(String code) {
    return new Statement(code, false, null, null);
  }

  /**
   * {@return the same with its source}
   *
   * @param source where it comes from
   */
  public Statement from(String source) {
    return new Statement(code, met, source, date);
  }

  /**
   * {@return the same with the day of the source}
   *
   * @param date the day
   */
  public Statement on(LocalDate date) {
    return new Statement(code, met, source, date);
  }
}
