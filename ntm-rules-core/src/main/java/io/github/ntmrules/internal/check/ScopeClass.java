package io.github.ntmrules.internal.check;

import io.github.ntmrules.rules.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Scopes that no rule tells apart: one of them, and how long it stays so. Immutable.
 *
 * @param first the scope on the first day
 * @param until the first day that may differ, or {@code null} if no later day does
 */
public record ScopeClass(Scope first, @Nullable LocalDate until) {}
