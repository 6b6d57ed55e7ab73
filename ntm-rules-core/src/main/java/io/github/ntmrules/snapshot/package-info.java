/**
 * What a unit reports: its circumstances and figures on a date, checked when they are entered; and
 * what many units report, as a table.
 *
 * <p>Nothing here knows what the law asks of a figure, beyond what a figure can be at all.
 */
@NullMarked
package io.github.ntmrules.snapshot;

import org.jspecify.annotations.NullMarked;
