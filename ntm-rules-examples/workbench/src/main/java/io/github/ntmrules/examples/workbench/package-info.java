/**
 * The analysts' command line {@code ntm}: how a process begins, which commands there are, what it
 * says of wrong usage and how it ends.
 *
 * <p>What a command does is in {@code command}; how figures are read and written in {@code data};
 * how results look in {@code output} and {@code report}; words in {@code text}. What the law asks
 * and what follows from it is the library's affair and never worked out here.
 */
@NullMarked
package io.github.ntmrules.examples.workbench;

import org.jspecify.annotations.NullMarked;
