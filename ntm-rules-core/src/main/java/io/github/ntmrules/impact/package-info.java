/**
 * What other rules mean for real units: two assessments of the same unit held against each other,
 * the rules that are the cause, and the count of that over any number of units. What rules ask
 * differently in themselves belongs to {@code difference}.
 */
@NullMarked
package io.github.ntmrules.impact;

import org.jspecify.annotations.NullMarked;
