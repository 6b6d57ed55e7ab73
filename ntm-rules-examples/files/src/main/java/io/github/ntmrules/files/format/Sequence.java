package io.github.ntmrules.files.format;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Values that come one by one, such as the units of files: they are pushed, and none is kept.
 *
 * @param <T> what comes
 */
@FunctionalInterface
public interface Sequence<T> {

  /**
   * Hands over each, from the first to the last; where they come from files, the files are read.
   */
  void forEach(Consumer<? super T> taker);

  /** Those that are at hand. */
  static <T> Sequence<T> of(Iterable<T> values) {
    return values::forEach;
  }

  /** Each of them as something else. */
  default <S> Sequence<S> map(Function<? super T, ? extends S> as) {
    return taker -> forEach(each -> taker.accept(as.apply(each)));
  }

  /** All parts of each of them. */
  default <S> Sequence<S> flatMap(Function<? super T, ? extends Iterable<S>> parts) {
    return taker -> forEach(each -> parts.apply(each).forEach(taker));
  }
}
