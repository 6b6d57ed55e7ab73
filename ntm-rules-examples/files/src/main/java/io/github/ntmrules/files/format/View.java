package io.github.ntmrules.files.format;

import java.util.List;

/**
 * A result as data: its components are what JSON says, its rows what CSV says.
 *
 * @param <R> the kind of row, a record whose components are the columns
 */
public interface View<R extends Record> {

  /** The rows, in the order of the result. */
  List<R> rows();
}
