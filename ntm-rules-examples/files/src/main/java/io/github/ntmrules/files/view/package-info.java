/**
 * Results as data: one view for each, made of the library's result in one place. Its components are
 * codes and values, labels beside; {@code schema} says what programs may rely on.
 *
 * <p>A view decides what is told and under which name, never how it is written ({@code format}) and
 * never what follows from the law.
 */
@NullMarked
package io.github.ntmrules.files.view;

import org.jspecify.annotations.NullMarked;
