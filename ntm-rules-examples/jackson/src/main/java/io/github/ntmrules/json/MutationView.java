package io.github.ntmrules.json;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.Mutant;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.difference.Witness;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What cases notice of small changes. {@code mutate.schema.json} says what the fields mean. */
public record MutationView(
    String set,
    boolean casesPassed,
    int mutants,
    int noticed,
    int refused,
    List<OfMutant> unnoticed,
    List<OfMutant> idle)
    implements DataForm {

  /** A small change of the rules, and a case that would notice it. */
  public record OfMutant(
      Mutant.Kind kind,
      @Nullable String indicator,
      @Nullable String column,
      String rule,
      String change,
      @Nullable String wanted,
      @Nullable Outcome expected) {

    private static OfMutant of(Mutant mutant, @Nullable Witness wanted, Locale locale) {
      Indicator indicator = mutant.indicator();
      return new OfMutant(
          mutant.kind(),
          indicator == null ? null : indicator.code(),
          mutant.column(),
          mutant.rule().position(),
          mutant.describe(locale),
          wanted == null ? null : wanted.text(locale),
          wanted == null ? null : wanted.before());
    }
  }

  /** Of that result. */
  public static MutationView of(MutationResult result, Locale locale) {
    return new MutationView(
        result.set().id(),
        result.ran(),
        result.total(),
        result.noticed(),
        result.refused(),
        result.unnoticed().stream()
            .map(each -> OfMutant.of(each.mutant(), each.wanted(), locale))
            .toList(),
        result.idle().stream().map(each -> OfMutant.of(each, null, locale)).toList());
  }
}
