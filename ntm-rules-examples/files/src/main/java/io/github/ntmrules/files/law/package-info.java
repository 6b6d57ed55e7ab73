/**
 * The law as a workbook: the rows of a set or overlay as sheets that a person edits in a
 * spreadsheet, and back. A cell that nobody touched changes nothing, so files come back byte for
 * byte; what is not sure is told with its sheet and cell, and nothing is taken over unless all is
 * right. The rule files stay the one home of the law.
 *
 * <p>Beside it, the form in which an office fills in the levels that it reads in the gazette
 * itself: a workbook that is an overlay. What a cell says is known in {@link
 * io.github.ntmrules.files.decree}.
 */
@NullMarked
package io.github.ntmrules.files.law;

import org.jspecify.annotations.NullMarked;
