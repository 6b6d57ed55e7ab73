/**
 * Many units, counted: roll-ups into communes, districts, provinces, regions and commune groups,
 * shares of units as figures, progress between two dates, over years beside plans, and across the
 * merger of communes in 2025. Reads assessments and the register of units, and nothing else: what
 * the law asks otherwise, or would ask, is a question of {@code difference} and {@code impact}.
 */
@NullMarked
package io.github.ntmrules.population;

import org.jspecify.annotations.NullMarked;
