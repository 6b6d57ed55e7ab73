/**
 * Text for people: message bundles, numbers and spelling suggestions.
 *
 * <p>Strings and numbers only; nothing here knows criteria, figures or rules.
 */
@NullMarked
package io.github.ntmrules.internal.text;

import org.jspecify.annotations.NullMarked;
