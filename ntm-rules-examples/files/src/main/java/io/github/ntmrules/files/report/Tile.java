package io.github.ntmrules.files.report;

/** A key figure. */
record Tile(String css, String sign, String number, String label) {}
