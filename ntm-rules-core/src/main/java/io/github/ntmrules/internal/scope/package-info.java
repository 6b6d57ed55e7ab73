/**
 * The space of scopes: what conditions mention of it, the classes of scopes that no rule tells
 * apart, the class of one scope, and classes said in few words. Knows neither rules nor what they
 * conclude.
 */
@NullMarked
package io.github.ntmrules.internal.scope;

import org.jspecify.annotations.NullMarked;
