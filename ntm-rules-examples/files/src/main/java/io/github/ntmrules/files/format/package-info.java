/**
 * The forms in which programs read results: JSON and CSV, written as the results come, so that
 * memory does not depend on their number. Numbers and days are written the same way in every
 * language.
 *
 * <p>A form knows a result as a value, as parts and as rows; which results there are is the affair
 * of {@code view}, and what people read that of {@code report} and the command line.
 */
@NullMarked
package io.github.ntmrules.files.format;

import org.jspecify.annotations.NullMarked;
