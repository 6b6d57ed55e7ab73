package io.github.ntmrules.files.report;

/**
 * One line of the head of a page.
 *
 * @param label what it is
 * @param value the value, in words
 */
record Fact(String label, String value) {}
