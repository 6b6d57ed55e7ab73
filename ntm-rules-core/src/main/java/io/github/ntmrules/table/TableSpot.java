package io.github.ntmrules.table;

import org.jspecify.annotations.Nullable;

/**
 * What of a table stands at a place of its files.
 *
 * @param row the row, or {@code null} where it is a line of the description
 * @param field the field, or {@code null} where it is the row as a whole
 * @param entry the key of the line of the description, such as {@code in-force-from} or {@code
 *     indicator 15.1}, or of a measure of the folder, {@code measure x}; {@code null} where it is a
 *     row
 */
public record TableSpot(@Nullable RowKey row, @Nullable RowField field, @Nullable String entry) {}
