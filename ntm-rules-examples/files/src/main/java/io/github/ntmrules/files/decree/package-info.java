/**
 * The table of a decree as it is printed: what a cell says, how a level is printed in one, how that
 * is written in a rule file, and which measure a row may be about. Nothing is guessed: what can
 * mean two things is told as unsure. Knows neither files nor sheets.
 */
@NullMarked
package io.github.ntmrules.files.decree;

import org.jspecify.annotations.NullMarked;
