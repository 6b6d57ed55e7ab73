/** Keeps what was worked out, within bounds. */
@NullMarked
package io.github.ntmrules.internal.cache;

import org.jspecify.annotations.NullMarked;
