package io.github.ntmrules.files.report;

/**
 * A key figure.
 *
 * @param css the name of its colours
 * @param sign the sign of the outcome it counts; empty if it counts none
 * @param number the figure, in words
 * @param label what it is
 */
record Tile(String css, String sign, String number, String label) {}
