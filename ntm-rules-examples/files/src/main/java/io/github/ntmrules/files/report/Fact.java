package io.github.ntmrules.files.report;

/** One line of the head of a page. */
record Fact(String label, String value) {}
