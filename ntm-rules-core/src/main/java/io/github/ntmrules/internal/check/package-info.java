/**
 * Checking rule folders: which words, measures and indicators there are, and whether the rules
 * together say exactly one thing for every indicator in every scope.
 *
 * <p>Trees and descriptions in; problems out, and rules as plain conclusions. A text that a user
 * wrote is never compiled: what comes out was put together from the words that are allowed.
 */
@NullMarked
package io.github.ntmrules.internal.check;

import org.jspecify.annotations.NullMarked;
