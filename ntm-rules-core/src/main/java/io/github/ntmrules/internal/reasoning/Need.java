package io.github.ntmrules.internal.reasoning;

/**
 * One thing that is to be met, and the indicator it belongs to. Immutable.
 *
 * @param code the code of the indicator of the set that is assessed
 * @param part what is asked
 */
public record Need(String code, Part part) {}
