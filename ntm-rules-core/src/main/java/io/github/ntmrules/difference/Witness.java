package io.github.ntmrules.difference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit that two sets of rules judge differently in one indicator: a proof of the difference.
 * Immutable.
 */
public final class Witness {

  private final Scope scope;
  private final Map<Measure, BigDecimal> figures;
  private final Outcome before;
  private final Outcome after;

  /** Copies the figures. */
  private Witness(Scope scope, Map<Measure, BigDecimal> figures, Outcome before, Outcome after) {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));

    this.scope = scope;
    this.figures = figures;
    this.before = before;
    this.after = after;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder().scope(scope).figures(figures).before(before).after(after);
  }

  /** {@return its circumstances} */
  public Scope scope() {
    return scope;
  }

  /**
   * {@return its figures, in the unit of the measure: 1 for yes, 0 for no, the step of the scale
   * (from 0) for a grade; what is not here is not reported}
   */
  public Map<Measure, BigDecimal> figures() {
    return figures;
  }

  /**
   * {@return the outcome of the indicator under the one set; not applicable if it has none such}
   */
  public Outcome before() {
    return before;
  }

  /** {@return the outcome under the other} */
  public Outcome after() {
    return after;
  }

  /**
   * {@return the unit, ready to be assessed under either set}
   *
   * @param unit the unit
   */
  public Snapshot snapshot(UnitKind unit) {
    Snapshot.Builder builder = Snapshot.of(unit, "…").in(scope);
    figures.forEach((measure, value) -> builder.figure(measure, Figure.exactly(value)));
    return builder.build();
  }

  /**
   * {@return the circumstances and the figures in words, for people; do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String text(Locale locale) {
    Wording wording = Wording.in(locale);
    List<String> where = new ArrayList<>(List.of(wording.date(scope.date())));
    if (scope.region() != null) {
      where.add(scope.region().abbreviation());
    }
    if (scope.province() != null) {
      where.add(scope.province());
    }
    scope.designations().forEach(each -> where.add(each.displayName(locale)));
    List<String> all = new ArrayList<>(List.of(String.join(", ", where)));
    figures.forEach(
        (measure, value) ->
            all.add(measure.label(locale) + " " + wording.quantity(measure, value)));
    if (figures.isEmpty()) {
      all.add(Messages.get(locale, "witness.noFigures"));
    }
    return String.join("; ", all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Witness that
        && scope.equals(that.scope)
        && figures.equals(that.figures)
        && before.equals(that.before)
        && after.equals(that.after);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scope, figures, before, after);
  }

  @Override
  public String toString() {
    return "Witness[scope="
        + scope
        + ", figures="
        + figures
        + ", before="
        + before
        + ", after="
        + after
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable Scope scope;
    private Map<Measure, BigDecimal> figures = Map.of();
    private @Nullable Outcome before;
    private @Nullable Outcome after;

    private Builder() {}

    /**
     * Gives {@link Witness#scope()}.
     *
     * @param scope its circumstances
     * @return this
     */
    public Builder scope(Scope scope) {
      this.scope = scope;
      return this;
    }

    /**
     * Gives {@link Witness#figures()}.
     *
     * @param figures its figures, in the unit of the measure: 1 for yes, 0 for no, the step of the
     *     scale (from 0) for a grade; what is not here is not reported
     * @return this
     */
    public Builder figures(Map<Measure, BigDecimal> figures) {
      this.figures = figures;
      return this;
    }

    /**
     * Gives {@link Witness#before()}.
     *
     * @param before the outcome of the indicator under the one set; not applicable if it has none
     *     such
     * @return this
     */
    public Builder before(Outcome before) {
      this.before = before;
      return this;
    }

    /**
     * Gives {@link Witness#after()}.
     *
     * @param after the outcome under the other
     * @return this
     */
    public Builder after(Outcome after) {
      this.after = after;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public Witness build() {
      return new Witness(
          Objects.requireNonNull(scope, "scope"),
          figures,
          Objects.requireNonNull(before, "before"),
          Objects.requireNonNull(after, "after"));
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(Builder.class);
    }

    /** Nor is one made from what such a mapper reads. */
    @JsonCreator
    private static Builder of(Object unused) {
      throw NoJson.of(Builder.class);
    }
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Witness.class);
  }
}
