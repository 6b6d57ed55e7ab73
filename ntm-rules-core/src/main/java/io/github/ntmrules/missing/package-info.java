/**
 * What is missing. To a unit: the smallest set of changes of its figures with which it passes, or
 * why figures alone do not suffice, with the search for it. To the law on file: the levels that do
 * not decide, and how many units each holds up. Reads requirements and assessments; nothing here
 * compares rules.
 */
@NullMarked
package io.github.ntmrules.missing;

import org.jspecify.annotations.NullMarked;
