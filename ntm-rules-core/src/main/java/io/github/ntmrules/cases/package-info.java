/**
 * Law under test: cases with what they expect, what followed, what they touch of the rules, which
 * mistakes in the rules they would notice, and the cases at every boundary. Only what a user reads;
 * running, counting and changing is internal.
 */
@NullMarked
package io.github.ntmrules.cases;

import org.jspecify.annotations.NullMarked;
