/**
 * Results as rows of tables, one kind of row for each, made of the data forms of {@code
 * io.github.ntmrules.json} or of the library's result: codes and values, labels beside.
 *
 * <p>A row decides what is told and under which name, never how it is written ({@code format}) and
 * never what follows from the law.
 */
@NullMarked
package io.github.ntmrules.files.view;

import org.jspecify.annotations.NullMarked;
