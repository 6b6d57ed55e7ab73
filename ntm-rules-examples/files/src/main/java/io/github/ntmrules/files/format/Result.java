package io.github.ntmrules.files.format;

import java.util.List;
import java.util.function.Function;

/**
 * A result in the shapes of which every form needs one.
 *
 * @param whole all of it as one value; what comes one by one in it is a {@link Sequence}
 * @param parts the same one by one, as far as it has parts
 * @param rowType the kind of row
 * @param rows the same as rows of the same columns
 * @param <R> the kind of row
 */
public record Result<R extends Record>(
    Object whole, Sequence<?> parts, Class<R> rowType, Sequence<R> rows) {

  /** A result that stands alone. */
  public static <R extends Record> Result<R> of(Object whole, Class<R> rowType, List<R> rows) {
    Sequence<Object> only = taker -> taker.accept(whole);
    return new Result<>(whole, only, rowType, Sequence.of(rows));
  }

  /** A result that is nothing but rows. */
  public static <R extends Record> Result<R> of(List<R> rows, Class<R> rowType) {
    Sequence<R> each = Sequence.of(rows);
    return new Result<>(rows, each, rowType, each);
  }

  /**
   * Results that come one by one.
   *
   * @param rows the rows of one of them
   */
  public static <V, R extends Record> Result<R> of(
      Sequence<V> parts, Class<R> rowType, Function<V, List<R>> rows) {
    return new Result<>(parts, parts, rowType, parts.flatMap(rows));
  }
}
