/** Tests of the benchmarks: that all contestants agree before any is timed. */
@NullMarked
package io.github.ntmrules.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
