package io.github.ntmrules.files.data;

import java.util.function.Supplier;

/**
 * A cell that is not empty.
 *
 * @param place where it is, for messages: an address, a heading, or both; made only where it is
 *     needed
 * @param column what it stands for
 * @param value what it holds
 */
record Entry(Supplier<String> place, Column column, CellValue value) {}
