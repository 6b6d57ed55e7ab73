package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.difference.Witness;
import io.github.ntmrules.internal.text.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mutant that no case notices, though one could. Immutable.
 *
 * @param mutant the mutant
 * @param wanted a unit that would notice it, with the outcome it should expect ({@code before}) and
 *     the one that the mutant leads to ({@code after}), or {@code null} if there are too many
 *     combinations of figures to find one
 * @param code the code under which that outcome is expected; empty if there is none
 */
public record UnnoticedMutant(Mutant mutant, @Nullable Witness wanted, String code) {

  /**
   * {@return the case that is wanted, named after the mutant, or {@code null} if none was found}
   * What it expects is what the rules say as they are: whether that is the law, somebody has to
   * check.
   *
   * @param unit the kind of unit of the set
   * @param locale the language of the name: English for English, else Vietnamese
   */
  public @Nullable VerdictCase wantedCase(UnitKind unit, Locale locale) {
    Witness found = wanted;
    if (found == null) {
      return null;
    }
    String name = Messages.get(locale, "mutation.case", mutant.describe(locale));
    List<Expectation> expected = List.of(new Expectation(code, found.before()));
    return VerdictCase.of(name, found.snapshot(unit), expected);
  }
}
