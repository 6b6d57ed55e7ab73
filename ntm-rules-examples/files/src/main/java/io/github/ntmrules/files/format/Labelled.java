package io.github.ntmrules.files.format;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that people read as a label and programs as a code.
 *
 * @param code the code, the same in all languages
 * @param label the label, in the language of the output
 */
public record Labelled(@JsonValue String code, String label) {}
