/**
 * What the law asks: criteria sets, criteria, indicators, requirements and levels with their legal
 * status, and the vocabulary they are written in (measures, regions, designations); and the scope
 * that decides which of it is asked.
 *
 * <p>Immutable values, the file of the measures and how what is asked is worded. Of a rule file
 * they know no more than where in it a rule stands; nothing here knows a commune's figures, a
 * verdict or the rule engine.
 */
@NullMarked
package io.github.ntmrules.criteria;

import org.jspecify.annotations.NullMarked;
