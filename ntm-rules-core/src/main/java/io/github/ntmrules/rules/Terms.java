package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Derivation.Operation;
import io.github.ntmrules.criteria.FolderMeasures;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.NotApi;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of {@link Vocabulary} that name a measure, by the dictionary that knows it: that of the
 * library, or one with the measures of a folder. Immutable.
 */
@NotApi
public final class Terms {

  static final Terms STANDARD = new Terms(Measures.standard());

  private final Measures known;

  /**
   * By that dictionary.
   *
   * @param known the dictionary
   */
  public Terms(Measures known) {
    this.known = known;
  }

  /**
   * {@return a figure of that kind}
   *
   * @param kind the kind
   * @param id the measure
   * @throws RuleException if there is no such measure, or it is of another kind
   */
  public FigureTerm figure(MeasureKind kind, String id) {
    return new FigureTerm(measure(id, kind));
  }

  /**
   * {@return yes}
   *
   * @param id the measure
   * @throws RuleException if there is no such measure, or it is of another kind
   */
  public Clause yes(String id) {
    return yes(id, Cell.of(1));
  }

  /**
   * {@return yes, where that is asked in a way of its own}
   *
   * @param id the measure
   * @param level how it is asked
   * @throws RuleException if there is no such measure, or it is of another kind
   */
  public Clause yes(String id, Cell level) {
    return Clause.threshold(measure(id, MeasureKind.YES_NO), Comparison.AT_LEAST, level);
  }

  /**
   * {@return the sum of figures}
   *
   * @param ids the measures
   * @throws RuleException if there is no such measure
   */
  public DerivedTerm sum(String... ids) {
    if (ids.length == 0) {
      throw RuleException.of(Kind.WRONG_NUMBER_OF_PARTS, null, 1, 0);
    }
    return new DerivedTerm(Operation.SUM, Stream.of(ids).map(this::measure).toList());
  }

  /**
   * {@return one figure divided by another}
   *
   * @param dividend the measure that is divided
   * @param divisor the measure that divides
   * @throws RuleException if there is no such measure
   */
  public DerivedTerm ratio(String dividend, String divisor) {
    return new DerivedTerm(Operation.RATIO, List.of(measure(dividend), measure(divisor)));
  }

  /**
   * {@return the measure of that id}
   *
   * @param id the id
   * @throws RuleException if there is none
   */
  public Measure measure(String id) {
    Measure measure = known.find(id);
    if (measure == null) {
      throw RuleException.of(Kind.UNKNOWN_MEASURE, known.nearest(id), id);
    }
    return measure;
  }

  private Measure measure(String id, MeasureKind kind) {
    Measure measure = measure(id);
    if (measure.kind() != kind) {
      String meant = FolderMeasures.word(measure.kind()) + "(\"" + id + "\")";
      String word = FolderMeasures.word(kind);
      throw RuleException.of(Kind.WRONG_MEASURE_KIND, meant, id, word, measure.kind());
    }
    return measure;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Terms.class);
  }
}
