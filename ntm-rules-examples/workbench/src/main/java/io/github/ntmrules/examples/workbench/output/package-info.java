/**
 * How results look on standard output: a table for people, JSON and CSV for programs. Numbers and
 * days are written as the language does for people, and always the same way for programs.
 */
@NullMarked
package io.github.ntmrules.examples.workbench.output;

import org.jspecify.annotations.NullMarked;
