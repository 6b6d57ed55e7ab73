/**
 * Reasoning over requirements without a unit: the classes of figures that levels tell apart, which
 * outcomes can be reached, and a plain evaluator that shares no code with the assessment.
 */
@NullMarked
package io.github.ntmrules.internal.reasoning;

import org.jspecify.annotations.NullMarked;
