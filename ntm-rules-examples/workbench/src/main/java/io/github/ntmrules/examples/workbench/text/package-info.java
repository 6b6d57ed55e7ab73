/** The words of the command line, in Vietnamese and English: one bundle for each command. */
@NullMarked
package io.github.ntmrules.examples.workbench.text;

import org.jspecify.annotations.NullMarked;
