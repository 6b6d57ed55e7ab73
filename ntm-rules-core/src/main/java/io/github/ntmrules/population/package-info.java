/**
 * Many units, counted: roll-ups into communes, districts, provinces, regions and commune groups,
 * shares of units as figures, and progress between two dates. Reads assessments and nothing else:
 * what the law asks otherwise, or would ask, is a question of {@code difference} and {@code
 * impact}.
 */
@NullMarked
package io.github.ntmrules.population;

import org.jspecify.annotations.NullMarked;
