/**
 * Reading the folder of a criteria set: its description and where its rules stand.
 *
 * <p>Text in, plain values out; nothing here compiles or fires a rule.
 */
@NullMarked
package io.github.ntmrules.internal.source;

import org.jspecify.annotations.NullMarked;
