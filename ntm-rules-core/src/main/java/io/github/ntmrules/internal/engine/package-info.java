/**
 * The rule engine: instantiating packaged rules, building its model of checked rules, and asking
 * them what the law requires in a scope.
 *
 * <p>The only package that names types of Drools.
 */
@NullMarked
package io.github.ntmrules.internal.engine;

import org.jspecify.annotations.NullMarked;
