package io.github.ntmrules.internal.scope;

import io.github.ntmrules.criteria.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Scopes that no rule tells apart: the one on the first day, and how long it stays so. Immutable.
 *
 * @param first the scope on the first day; the province {@value Scope#ANOTHER_PROVINCE} stands for
 *     every one that no rule names
 * @param until the first day that may differ, or {@code null} if no later day does
 */
public record ScopeClass(Scope first, @Nullable LocalDate until) {}
