/**
 * A decree's table as it comes – a document of Word, a web page, a spreadsheet – as the draft of a
 * workbook of the law: first the tables of a file as grids of cells, then the rows of the one that
 * looks like a table of criteria. Nothing is guessed: what is not sure keeps its printed text and
 * is told with its place, and so is every row of the table that did not become a row of the
 * workbook.
 *
 * <p>What belongs here knows tables as people lay them out. What one cell says and which measure is
 * meant, {@link io.github.ntmrules.files.decree} knows; how the workbook looks and becomes rules,
 * {@link io.github.ntmrules.files.law}. {@link io.github.ntmrules.files.draft.Draft} is the way in.
 */
@NullMarked
package io.github.ntmrules.files.draft;

import org.jspecify.annotations.NullMarked;
