/**
 * What the law requires in a scope: checked rules are loaded, the rule engine is asked which of
 * them speak, and what they conclude becomes requirements.
 *
 * <p>The only package that names types of Drools.
 */
@NullMarked
package io.github.ntmrules.internal.engine;

import org.jspecify.annotations.NullMarked;
