/**
 * The entry to the library: {@link io.github.ntmrules.Assessor}, which joins a criteria set with
 * what a unit reports. Nothing else belongs here.
 */
@NullMarked
package io.github.ntmrules;

import org.jspecify.annotations.NullMarked;
