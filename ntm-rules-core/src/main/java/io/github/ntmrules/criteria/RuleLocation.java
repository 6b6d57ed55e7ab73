package io.github.ntmrules.criteria;

import java.io.Serializable;

/**
 * The rule that concluded something.
 *
 * @param name the name of the rule, as in the file
 * @param file the name of the rule file
 * @param line the line of the file where the rule begins, from 1
 * @serial exclude
 */
public record RuleLocation(String name, String file, int line) implements Serializable {
  /** {@return the place as {@code file:line}} */
  public String position() {
    return file + ":" + line;
  }

  /** {@return the name with the place behind it} */
  public String text() {
    return name + " (" + position() + ")";
  }
}
