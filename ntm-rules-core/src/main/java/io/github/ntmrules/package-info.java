/**
 * The ways in: {@link io.github.ntmrules.Assessor}, which joins a criteria set with what a unit
 * reports, the {@link io.github.ntmrules.Catalogue} of sets, and files of rules of one's own. What
 * they take and give belongs to the other packages.
 */
@NullMarked
package io.github.ntmrules;

import org.jspecify.annotations.NullMarked;
