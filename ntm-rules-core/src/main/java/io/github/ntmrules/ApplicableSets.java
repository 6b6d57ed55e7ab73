package io.github.ntmrules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which criteria sets apply to a kind of unit on a date, and why. */
public final class ApplicableSets {

  private final UnitKind unit;
  private final LocalDate date;
  private final List<Candidate> candidates;

  /** Copies the candidates. */
  ApplicableSets(UnitKind unit, LocalDate date, List<Candidate> candidates) {
    candidates = List.copyOf(candidates);

    this.unit = unit;
    this.date = date;
    this.candidates = candidates;
  }

  /** {@return the kind of unit} */
  public UnitKind unit() {
    return unit;
  }

  /** {@return the date} */
  public LocalDate date() {
    return date;
  }

  /**
   * {@return every packaged set for such units, oldest first, with the reason why it applies or
   * does not}
   */
  public List<Candidate> candidates() {
    return candidates;
  }

  /** Why a set applies on a date, or does not. */
  public enum Reason {
    /** It was in force. */
    IN_FORCE,
    /** It came into force later. */
    NOT_YET_IN_FORCE,
    /** It was no longer in force. */
    NO_LONGER_IN_FORCE
  }

  /** One set, and why it applies or does not. */
  public static final class Candidate {

    private final CriteriaSet set;
    private final Reason reason;

    Candidate(CriteriaSet set, Reason reason) {
      this.set = set;
      this.reason = reason;
    }

    /** {@return the set} */
    public CriteriaSet set() {
      return set;
    }

    /** {@return the reason} */
    public Reason reason() {
      return reason;
    }

    /**
     * {@return the reason in words; English for English, else Vietnamese}
     *
     * @param locale the language: English for English, else Vietnamese
     */
    public String explain(Locale locale) {
      Wording wording = Wording.in(locale);
      LocalDate until = set.inForceUntil();
      boolean open = reason == Reason.IN_FORCE && until == null;
      return Messages.get(
          locale,
          "applicable." + reason + (open ? ".open" : ""),
          set.id(),
          set.title(locale),
          wording.date(set.inForceFrom()),
          until == null ? "" : wording.date(until.minusDays(1)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Candidate that && set.equals(that.set) && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
      return Objects.hash(set, reason);
    }

    @Override
    public String toString() {
      return "Candidate[set=" + set + ", reason=" + reason + "]";
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(Candidate.class);
    }
  }

  /**
   * {@return the sets that were in force, oldest first: several where a decree has steps, none in a
   * gap}
   */
  public List<CriteriaSet> inForce() {
    return candidates.stream()
        .filter(candidate -> candidate.reason() == Reason.IN_FORCE)
        .map(Candidate::set)
        .toList();
  }

  /**
   * {@return the set, if exactly one was in force; else {@code null}, and the candidates say why}
   */
  public @Nullable CriteriaSet only() {
    List<CriteriaSet> sets = inForce();
    return sets.size() == 1 ? sets.get(0) : null;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(ApplicableSets.class);
  }
}
