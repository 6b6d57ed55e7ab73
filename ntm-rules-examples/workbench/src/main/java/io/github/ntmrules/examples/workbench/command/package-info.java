/**
 * One class for each command: reads its options, calls the library, hands the result to {@code
 * output} or {@code report}. No command works anything out itself.
 */
@NullMarked
package io.github.ntmrules.examples.workbench.command;

import org.jspecify.annotations.NullMarked;
