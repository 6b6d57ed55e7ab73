/**
 * Checking rule folders: whether the rules together say exactly one thing for every indicator in
 * every scope.
 *
 * <p>Checked rules and descriptions in; problems out. What one rule may say is {@code
 * internal.reading}'s affair. A text that a user wrote is never compiled.
 */
@NullMarked
package io.github.ntmrules.internal.check;

import org.jspecify.annotations.NullMarked;
