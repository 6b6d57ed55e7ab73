/**
 * What two sets of rules ask differently, for every unit that can be: the changes, indicator by
 * indicator, where they hold, and a unit that shows each. The search that finds them is internal;
 * what a change means for the units there are belongs to {@code impact}.
 */
@NullMarked
package io.github.ntmrules.difference;

import org.jspecify.annotations.NullMarked;
