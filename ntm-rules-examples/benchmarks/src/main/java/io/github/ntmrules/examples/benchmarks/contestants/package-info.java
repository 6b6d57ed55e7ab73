/**
 * The contestants: each assesses the same communes in its own idiom. A new one implements {@link
 * io.github.ntmrules.examples.benchmarks.contestants.Contestant} and gets two lines in {@link
 * io.github.ntmrules.examples.benchmarks.contestants.Entry}; a goal about it is one more line in
 * {@link io.github.ntmrules.examples.benchmarks.measure.FullAssessment}.
 *
 * <p>A contestant gets communes by the batch. One that assesses many at once takes them as they
 * come. One that takes a table of figures and gives a matrix of outcomes, as {@link
 * io.github.ntmrules.examples.benchmarks.contestants.LibraryColumns} does, builds the table in its
 * constructor, and in the timed part reads every column of the matrix and of the differences; its
 * yardstick is {@link io.github.ntmrules.examples.benchmarks.contestants.ColumnLoops}.
 */
@NullMarked
package io.github.ntmrules.examples.benchmarks.contestants;

import org.jspecify.annotations.NullMarked;
