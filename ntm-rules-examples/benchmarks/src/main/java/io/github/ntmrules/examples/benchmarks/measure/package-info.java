/**
 * How the contestants are timed: JMH for what is repeated, whole processes for what happens once.
 */
@NullMarked
package io.github.ntmrules.examples.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
