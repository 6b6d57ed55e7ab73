package io.github.ntmrules.files.report;

import org.jspecify.annotations.Nullable;

/** One indicator that keeps a unit from passing, as a page shows it. */
record GapRow(
    String code, String label, String missing, @Nullable String percent, String width, Mark mark) {}
