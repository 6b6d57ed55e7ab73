/**
 * The contestants: each assesses the same communes in its own idiom. A new one implements {@link
 * io.github.ntmrules.examples.benchmarks.contestants.Contestant} and gets a line in {@link
 * io.github.ntmrules.examples.benchmarks.contestants.Entry}.
 */
@NullMarked
package io.github.ntmrules.examples.benchmarks.contestants;

import org.jspecify.annotations.NullMarked;
