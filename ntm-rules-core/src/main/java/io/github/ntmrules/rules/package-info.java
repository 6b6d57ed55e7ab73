/**
 * What a rule file may say beside the scope its conditions match: the vocabulary its conclusions
 * are made of, and the problems a rule file can have.
 *
 * <p>Rules conclude what the law asks and never see a figure. Types of the rule engine do not
 * appear here.
 */
@NullMarked
package io.github.ntmrules.rules;

import org.jspecify.annotations.NullMarked;
