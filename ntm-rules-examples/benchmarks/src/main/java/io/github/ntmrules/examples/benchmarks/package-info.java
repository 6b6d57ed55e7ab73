/**
 * The command: runs the measurements, prints the table and writes it to the README.
 *
 * <p>{@code law} holds what every contestant is given, {@code contestants} the library and what a
 * user would pick instead, {@code measure} how they are timed.
 */
@NullMarked
package io.github.ntmrules.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
