/** The module for Jackson 3 ({@code tools.jackson}). */
@NullMarked
package io.github.ntmrules.jackson3;

import org.jspecify.annotations.NullMarked;
