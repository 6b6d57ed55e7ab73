/**
 * What stands in a cell as people write it – numbers, days, figures, words – and what it means.
 * Knows neither files nor headings.
 */
@NullMarked
package io.github.ntmrules.files.cell;

import org.jspecify.annotations.NullMarked;
