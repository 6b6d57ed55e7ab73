/**
 * The contestants: each assesses the same communes in its own idiom. A new one implements {@link
 * io.github.ntmrules.examples.benchmarks.contestants.Contestant} and gets two lines in {@link
 * io.github.ntmrules.examples.benchmarks.contestants.Entry}; a goal about it is one more line in
 * {@link io.github.ntmrules.examples.benchmarks.measure.FullAssessment}.
 *
 * <p>A contestant gets communes by the batch. One that assesses many at once takes them as they
 * come. One that takes a table of figures and gives a matrix of outcomes builds the table in its
 * constructor, as {@link io.github.ntmrules.examples.benchmarks.contestants.ColumnLoops} does, its
 * yardstick; it then reads every cell of the matrix, the criteria and the whole, in the timed part.
 */
@NullMarked
package io.github.ntmrules.examples.benchmarks.contestants;

import org.jspecify.annotations.NullMarked;
