/**
 * The packaged lists of provinces and of units, read; and names folded, so that one that is written
 * in any usual way is the same.
 */
@NullMarked
package io.github.ntmrules.internal.register;

import org.jspecify.annotations.NullMarked;
