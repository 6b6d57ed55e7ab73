/**
 * The exact comparison of two sets of rules: all outcomes that figures can reach under the one and
 * the other, class by class of circumstances. Fills the records of {@code difference}; knows no
 * rule file.
 */
@NullMarked
package io.github.ntmrules.internal.difference;

import org.jspecify.annotations.NullMarked;
