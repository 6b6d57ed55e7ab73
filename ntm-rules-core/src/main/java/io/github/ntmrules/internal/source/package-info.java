/**
 * Where rules come from: folders, archives and what is packaged, with what each says of itself and
 * the hash of its content.
 *
 * <p>Text in, plain values out; nothing here reads what a rule says.
 */
@NullMarked
package io.github.ntmrules.internal.source;

import org.jspecify.annotations.NullMarked;
