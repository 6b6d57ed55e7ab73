package io.github.ntmrules.files.law;

import io.github.ntmrules.table.TableRow;

/**
 * A row of the table, and the line that was written of it.
 *
 * @param line the line
 * @param row the row
 */
record WrittenRow(SheetLine line, TableRow row) {}
