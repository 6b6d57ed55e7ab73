/**
 * Units and results as data: one form for each, made of the library's value in one place, and
 * written and read by the modules for Jackson 2 ({@code io.github.ntmrules.jackson}) and 3 ({@code
 * io.github.ntmrules.jackson3}) alike.
 *
 * <p>A form decides what is told and under which name, never how it is written and never what
 * follows from the law.
 */
@NullMarked
package io.github.ntmrules.json;

import org.jspecify.annotations.NullMarked;
