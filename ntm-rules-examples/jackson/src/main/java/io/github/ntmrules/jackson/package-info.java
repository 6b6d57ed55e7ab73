/** The module for Jackson 2 ({@code com.fasterxml.jackson}). */
@NullMarked
package io.github.ntmrules.jackson;

import org.jspecify.annotations.NullMarked;
