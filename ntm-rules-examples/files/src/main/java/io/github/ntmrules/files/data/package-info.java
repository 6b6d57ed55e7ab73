/**
 * Figures in files: units, cases and the form for data entry, as CSV, JSON and XLSX, read row by
 * row and written.
 *
 * <p>What is wrong is said with file, row and column. Nothing here knows what a criteria set asks,
 * except which figures a form for one must have.
 */
@NullMarked
package io.github.ntmrules.files.data;

import org.jspecify.annotations.NullMarked;
