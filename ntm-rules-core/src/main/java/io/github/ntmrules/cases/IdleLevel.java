package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.Requirement;

/**
 * A level that decides nothing, whatever the other figures are: the rest of what is asked decides
 * before it. That is a finding for the analyst, seldom what the decree means. Immutable.
 *
 * @param cell where it stands
 * @param threshold the level, and what is held against it
 * @param proved whether all combinations of the other figures were looked at; else there were too
 *     many, and none of those that were looked at made it decide
 */
public record IdleLevel(RuleCell cell, Requirement.Threshold threshold, boolean proved) {}
