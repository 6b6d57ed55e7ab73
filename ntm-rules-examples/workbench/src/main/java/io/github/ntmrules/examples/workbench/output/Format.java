package io.github.ntmrules.examples.workbench.output;

/** In what form results are written. */
public enum Format {
  /** For people. */
  TEXT,
  /** JSON in UTF-8. */
  JSON,
  /** CSV in UTF-8 with commas and one heading. */
  CSV
}
