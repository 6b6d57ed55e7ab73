/**
 * What every contestant is given: the levels of the packaged set as a neutral table, and generated
 * communes. Nothing here is timed.
 */
@NullMarked
package io.github.ntmrules.examples.benchmarks.law;

import org.jspecify.annotations.NullMarked;
