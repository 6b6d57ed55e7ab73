/**
 * From the tree of a rule file to checked rules: words, conditions, conclusions, each by itself.
 *
 * <p>What the rules of a folder say together is {@code internal.check}'s affair, asking them {@code
 * internal.engine}'s.
 */
@NullMarked
package io.github.ntmrules.internal.reading;

import org.jspecify.annotations.NullMarked;
