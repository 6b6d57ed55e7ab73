package io.github.ntmrules.files.data;

import java.io.IOException;

/** A file of units, read one by one. */
interface UnitSource {

  /**
   * Reads it.
   *
   * @param headings what headings stand for
   * @throws IOException if the file cannot be read
   */
  void read(Headings headings, RowTaker taker) throws IOException;
}
