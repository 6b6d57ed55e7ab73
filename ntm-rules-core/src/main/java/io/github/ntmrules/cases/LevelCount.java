package io.github.ntmrules.cases;

/**
 * How many levels the rules ask, each once wherever its cell applies.
 *
 * @param all of all
 * @param neverDeciding of those that decide nothing anywhere, be it for their status or for what
 *     else is asked
 */
public record LevelCount(int all, int neverDeciding) {}
