/**
 * The space of scopes: classes of circumstances that no rule tells apart, and how many of them are
 * said in few words.
 */
@NullMarked
package io.github.ntmrules.internal.scope;

import org.jspecify.annotations.NullMarked;
