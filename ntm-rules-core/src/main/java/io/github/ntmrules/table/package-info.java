/**
 * The law of a folder as the rows of the decree's table, and back, without loss. The rule files
 * stay the one home of the law; a table is a view of them that can be edited.
 */
@NullMarked
package io.github.ntmrules.table;

import org.jspecify.annotations.NullMarked;
