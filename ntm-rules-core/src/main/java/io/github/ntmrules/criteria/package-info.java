/**
 * What the law asks: criteria sets, criteria, indicators, requirements and levels with their legal
 * status, and the vocabulary they are written in (measures, regions, designations); and the scope
 * that decides which of it is asked.
 *
 * <p>Plain immutable values. Nothing here knows a commune's figures, a verdict, a rule file or the
 * rule engine.
 */
@NullMarked
package io.github.ntmrules.criteria;

import org.jspecify.annotations.NullMarked;
