/**
 * What a unit is missing to pass: the smallest set of changes of its figures, or why figures alone
 * do not suffice, with the search for it. Reads one assessment; nothing here compares rules.
 */
@NullMarked
package io.github.ntmrules.missing;

import org.jspecify.annotations.NullMarked;
