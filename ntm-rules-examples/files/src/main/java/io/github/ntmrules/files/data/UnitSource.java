package io.github.ntmrules.files.data;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A file of units, read one by one. */
interface UnitSource {

  /**
   * Reads it.
   *
   * @param headings what headings stand for
   * @param rows takes each row that has something in it
   * @param problems takes what is wrong with headings, with rows as such and with the file
   * @param bytesRead takes, from time to time, how many bytes are read in all
   * @throws IOException if the file cannot be read
   */
  void read(
      Headings headings,
      Consumer<EntryRow> rows,
      Consumer<DataProblem> problems,
      LongConsumer bytesRead)
      throws IOException;
}
