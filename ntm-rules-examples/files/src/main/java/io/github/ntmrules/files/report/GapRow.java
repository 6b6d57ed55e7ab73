package io.github.ntmrules.files.report;

import org.jspecify.annotations.Nullable;

/**
 * One indicator that keeps a unit from passing, as a page shows it.
 *
 * @param code the code of the indicator
 * @param label what it is about
 * @param missing how far it is from the level, or what would settle it
 * @param percent the relative distance in words, or {@code null} if it is undetermined
 * @param width the same as a width in percent for the page's style
 * @param mark the outcome
 */
record GapRow(
    String code, String label, String missing, @Nullable String percent, String width, Mark mark) {}
