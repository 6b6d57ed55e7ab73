package io.github.ntmrules.population;

/**
 * How many units are in a band. Criteria that are undetermined leave open in which band a unit is:
 * the true number lies from {@code certain} to {@code possible}.
 *
 * @param band the band
 * @param certain number of units that are in it however their undetermined criteria turn out
 * @param possible number of units that are in it for some way they may turn out
 */
public record BandCount(Band band, long certain, long possible) {}
