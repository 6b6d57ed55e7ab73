package io.github.ntmrules.internal.scope;

import io.github.ntmrules.difference.Where;
import io.github.ntmrules.snapshot.Circumstances;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Circumstances that no rule of two sets tells apart: those of the first day, and how long it stays
 * so. Immutable.
 *
 * @param first the circumstances on the first day; the province {@value Where#ANOTHER_PROVINCE}
 *     stands for every one that no rule names
 * @param until the first day that may differ, or {@code null} if no later day does
 */
public record CircumstancesClass(Circumstances first, @Nullable LocalDate until) {}
