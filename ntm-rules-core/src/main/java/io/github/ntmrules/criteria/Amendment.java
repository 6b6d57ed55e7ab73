package io.github.ntmrules.criteria;

import java.time.LocalDate;

/**
 * A decree that changed a criteria set while it was in force.
 *
 * @param decree the decree, as cited
 * @param inForceFrom the first day of the change
 */
public record Amendment(String decree, LocalDate inForceFrom) {}
