/**
 * A first program with the library: plain Java, no framework.
 *
 * <p>It reads published figures of real communes from two small CSV files, assesses them and prints
 * a table and one full explanation. {@link io.github.ntmrules.examples.quickstart.FirstAssessment}
 * is the smallest use of the library.
 */
@NullMarked
package io.github.ntmrules.examples.quickstart;

import org.jspecify.annotations.NullMarked;
