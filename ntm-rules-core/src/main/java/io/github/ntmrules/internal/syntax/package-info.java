/**
 * Reading rule files: characters to tokens to trees, with the place of everything.
 *
 * <p>Only the grammar is known here: what a rule file is made of, not which words and measures
 * there are. Nothing is compiled or fired.
 */
@NullMarked
package io.github.ntmrules.internal.syntax;

import org.jspecify.annotations.NullMarked;
