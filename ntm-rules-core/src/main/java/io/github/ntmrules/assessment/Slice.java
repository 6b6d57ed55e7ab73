package io.github.ntmrules.assessment;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An unmodifiable list of neighbouring elements of an array that nobody changes any more: the
 * results of all criteria share one array.
 */
final class Slice<E> extends AbstractList<E> implements RandomAccess {

  private final E[] elements;
  private final int from;
  private final int size;

  /** The elements from {@code from}, included, to {@code to}, excluded. The array is not copied. */
  Slice(E[] elements, int from, int to) {
    this.elements = elements;
    this.from = from;
    this.size = to - from;
  }

  /** An unmodifiable list of the same elements; the same list, if it is one already. */
  static <E> List<E> copyOf(List<E> list) {
    return list instanceof Slice<E> ? list : List.copyOf(list);
  }

  @Override
  public E get(int index) {
    return elements[from + Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }
}
