package io.github.ntmrules.assessment;

/** What all figures can be: those of a unit, or of one case of what is not known of it. */
interface CaseFigures {

  /** What the figures of that group can be. */
  PossibleFigures of(FigureGroup group);

  /** What the figures can be by the rules of another set. */
  CaseFigures under(FigureNetwork other);
}
