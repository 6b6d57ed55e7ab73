/**
 * The analysts' command line {@code ntm}: how a process begins, which commands there are, what it
 * says of wrong usage and how it ends.
 *
 * <p>What a command does is in {@code command}; how its results are printed in {@code output};
 * words in {@code text}. Files and pages are read and written by the module {@code files}; what the
 * law asks and what follows from it is the library's affair. Neither is worked out here.
 */
@NullMarked
package io.github.ntmrules.examples.workbench;

import org.jspecify.annotations.NullMarked;
