package io.github.ntmrules.missing;

/**
 * What is said of one figure in a choice. Immutable.
 *
 * @param kind how it is meant
 * @param value the figure, in millionths; 0 where any will do
 */
record Told(Kind kind, long value) {

  /** How it is meant. */
  enum Kind {
    /** A target: the figure has to come to that. */
    TARGET,
    /** A fact: what follows if the figure is that. Nobody is asked to reach it. */
    FACT,
    /** A fact that has to be reported, whatever it is. */
    WHATEVER
  }

  /** Whatever the figure is. */
  static final Told WHATEVER = new Told(Kind.WHATEVER, 0);

  static Told target(long value) {
    return new Told(Kind.TARGET, value);
  }

  static Told fact(long value) {
    return new Told(Kind.FACT, value);
  }

  /** Whether one figure is said. */
  boolean one() {
    return kind != Kind.WHATEVER;
  }
}
