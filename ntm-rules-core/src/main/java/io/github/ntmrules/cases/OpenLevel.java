package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.Requirement;

/**
 * A level that decides nothing because of its legal status: it is not on file, in doubt or left to
 * the province, or, in strict mode, not confirmed. Immutable.
 *
 * @param cell where it stands
 * @param threshold the level, and what is held against it
 */
public record OpenLevel(RuleCell cell, Requirement.Threshold threshold) {}
