/**
 * How results look on standard output: for people a table or a text in their language, for programs
 * the forms of the module {@code files}. What a result says is not decided here.
 */
@NullMarked
package io.github.ntmrules.examples.workbench.output;

import org.jspecify.annotations.NullMarked;
