/**
 * Running cases, making them at the boundaries, counting what they touch, and changing rules one
 * small step at a time. Fills the records of {@code cases}.
 */
@NullMarked
package io.github.ntmrules.internal.cases;

import org.jspecify.annotations.NullMarked;
