package io.github.ntmrules.table;

import java.io.Serializable;
import java.util.Objects;

/**
 * Which row of a table: the part of a rule.
 *
 * @param file the rule file, such as {@code tc15_y_te.drl}
 * @param rule the name of the rule
 * @param part the part of it, from 1
 * @serial exclude
 */
public record RowKey(String file, String rule, int part) implements Serializable {

  /**
   * Refuses {@code null}.
   *
   * @param file the name of the file
   * @param rule the name of the rule
   * @param part the part of it, from 1
   */
  public RowKey {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(rule, "rule");
  }
}
