package io.github.ntmrules.files.data;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Takes what is read of a file.
 *
 * @param rows takes each row that has something in it
 * @param problems takes what is wrong with headings, with rows as such and with the file
 * @param bytesRead takes, from time to time, how many bytes are read in all
 * @param log keeps what is no fault
 */
record RowTaker(
    Consumer<EntryRow> rows,
    Consumer<DataProblem> problems,
    LongConsumer bytesRead,
    ReadingLog log) {}
