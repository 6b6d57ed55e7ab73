/**
 * Results as workbooks for people: a sheet for each kind of row, with headings in their language,
 * links from a verdict to its reason, and a sheet that says what all of it was made of. Written as
 * results come.
 *
 * <p>What a row says is decided by {@code view}; here only how it looks in a spreadsheet.
 */
@NullMarked
package io.github.ntmrules.files.book;

import org.jspecify.annotations.NullMarked;
