package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A criteria set (bộ tiêu chí): what one decree asks of one kind of unit. Immutable. */
public final class CriteriaSet {

  private final String id;
  private final String titleVi;
  private final String titleEn;
  private final String decree;
  private final UnitKind unit;
  private final LocalDate inForceFrom;
  private final @Nullable LocalDate inForceUntil;
  private final List<String> columns;
  private final boolean regionNeeded;
  private final List<Criterion> criteria;
  private final List<Amendment> amendments;
  private final @Nullable String supersedes;
  private final int indicatorsInDecree;
  private final String noteVi;
  private final String noteEn;

  /** Copies the lists. */
  private CriteriaSet(
      String id,
      String titleVi,
      String titleEn,
      String decree,
      UnitKind unit,
      LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      List<String> columns,
      boolean regionNeeded,
      List<Criterion> criteria,
      List<Amendment> amendments,
      @Nullable String supersedes,
      int indicatorsInDecree,
      String noteVi,
      String noteEn) {
    columns = List.copyOf(columns);
    criteria = List.copyOf(criteria);
    amendments = List.copyOf(amendments);

    this.id = id;
    this.titleVi = titleVi;
    this.titleEn = titleEn;
    this.decree = decree;
    this.unit = unit;
    this.inForceFrom = inForceFrom;
    this.inForceUntil = inForceUntil;
    this.columns = columns;
    this.regionNeeded = regionNeeded;
    this.criteria = criteria;
    this.amendments = amendments;
    this.supersedes = supersedes;
    this.indicatorsInDecree = indicatorsInDecree;
    this.noteVi = noteVi;
    this.noteEn = noteEn;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .id(id)
        .titleVi(titleVi)
        .titleEn(titleEn)
        .decree(decree)
        .unit(unit)
        .inForceFrom(inForceFrom)
        .inForceUntil(inForceUntil)
        .columns(columns)
        .regionNeeded(regionNeeded)
        .criteria(criteria)
        .amendments(amendments)
        .supersedes(supersedes)
        .indicatorsInDecree(indicatorsInDecree)
        .noteVi(noteVi)
        .noteEn(noteEn);
  }

  /** {@return the id, such as {@code qd1980-2016-xa}} */
  public String id() {
    return id;
  }

  /** {@return the title in Vietnamese} */
  public String titleVi() {
    return titleVi;
  }

  /** {@return the title in English} */
  public String titleEn() {
    return titleEn;
  }

  /** {@return the decree, as cited: {@code QĐ 1980/QĐ-TTg}} */
  public String decree() {
    return decree;
  }

  /** {@return the kind of unit it assesses} */
  public UnitKind unit() {
    return unit;
  }

  /** {@return the first day in force} */
  public LocalDate inForceFrom() {
    return inForceFrom;
  }

  /** {@return the first day no longer in force, or {@code null} while in force} */
  public @Nullable LocalDate inForceUntil() {
    return inForceUntil;
  }

  /** {@return the columns of levels, in the order of the decree; empty where there is one only} */
  public List<String> columns() {
    return columns;
  }

  /**
   * {@return whether what is asked of a unit depends on its region; where that is not stated, only
   * what comes out alike in every region is decided}
   */
  public boolean regionNeeded() {
    return regionNeeded;
  }

  /**
   * {@return its criteria, in the order of the decree} Where overlays add some, these come last;
   * indicators that they add to a criterion of the set come last in that.
   */
  public List<Criterion> criteria() {
    return criteria;
  }

  /** {@return what changed it while in force, in order of time} */
  public List<Amendment> amendments() {
    return amendments;
  }

  /** {@return the id of the set it took the place of, or {@code null}} */
  public @Nullable String supersedes() {
    return supersedes;
  }

  /**
   * {@return how many indicators the decree counts; the set may hold more or fewer where the text
   * on file does, and then its note says so; 0 where that number is not on file}
   */
  public int indicatorsInDecree() {
    return indicatorsInDecree;
  }

  /** {@return what a user must know of the set before using it, in Vietnamese; may be empty} */
  public String noteVi() {
    return noteVi;
  }

  /** {@return the same in English} */
  public String noteEn() {
    return noteEn;
  }

  /**
   * {@return the title in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String title(Locale locale) {
    return Messages.english(locale) ? titleEn : titleVi;
  }

  /**
   * {@return the note in the language of {@code locale}; may be empty}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String note(Locale locale) {
    return Messages.english(locale) ? noteEn : noteVi;
  }

  /**
   * {@return whether the set was in force on that day}
   *
   * @param date the day
   */
  public boolean inForceOn(LocalDate date) {
    return !date.isBefore(inForceFrom) && (inForceUntil == null || date.isBefore(inForceUntil));
  }

  /** {@return all indicators, in the order of the decree} */
  public List<Indicator> indicators() {
    return criteria.stream().flatMap(criterion -> criterion.indicators().stream()).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CriteriaSet that
        && id.equals(that.id)
        && titleVi.equals(that.titleVi)
        && titleEn.equals(that.titleEn)
        && decree.equals(that.decree)
        && unit.equals(that.unit)
        && inForceFrom.equals(that.inForceFrom)
        && Objects.equals(inForceUntil, that.inForceUntil)
        && columns.equals(that.columns)
        && regionNeeded == that.regionNeeded
        && criteria.equals(that.criteria)
        && amendments.equals(that.amendments)
        && Objects.equals(supersedes, that.supersedes)
        && indicatorsInDecree == that.indicatorsInDecree
        && noteVi.equals(that.noteVi)
        && noteEn.equals(that.noteEn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id,
        titleVi,
        titleEn,
        decree,
        unit,
        inForceFrom,
        inForceUntil,
        columns,
        regionNeeded,
        criteria,
        amendments,
        supersedes,
        indicatorsInDecree,
        noteVi,
        noteEn);
  }

  @Override
  public String toString() {
    return "CriteriaSet[id="
        + id
        + ", titleVi="
        + titleVi
        + ", titleEn="
        + titleEn
        + ", decree="
        + decree
        + ", unit="
        + unit
        + ", inForceFrom="
        + inForceFrom
        + ", inForceUntil="
        + inForceUntil
        + ", columns="
        + columns
        + ", regionNeeded="
        + regionNeeded
        + ", criteria="
        + criteria
        + ", amendments="
        + amendments
        + ", supersedes="
        + supersedes
        + ", indicatorsInDecree="
        + indicatorsInDecree
        + ", noteVi="
        + noteVi
        + ", noteEn="
        + noteEn
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable String id;
    private @Nullable String titleVi;
    private @Nullable String titleEn;
    private @Nullable String decree;
    private @Nullable UnitKind unit;
    private @Nullable LocalDate inForceFrom;
    private @Nullable LocalDate inForceUntil;
    private List<String> columns = List.of();
    private boolean regionNeeded;
    private List<Criterion> criteria = List.of();
    private List<Amendment> amendments = List.of();
    private @Nullable String supersedes;
    private int indicatorsInDecree;
    private String noteVi = "";
    private @Nullable String noteEn;

    private Builder() {}

    /**
     * Gives {@link CriteriaSet#id()}.
     *
     * @param id the id, such as {@code qd1980-2016-xa}
     * @return this
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#titleVi()}.
     *
     * @param titleVi the title in Vietnamese
     * @return this
     */
    public Builder titleVi(String titleVi) {
      this.titleVi = titleVi;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#titleEn()}.
     *
     * @param titleEn the title in English
     * @return this
     */
    public Builder titleEn(String titleEn) {
      this.titleEn = titleEn;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#decree()}.
     *
     * @param decree the decree, as cited: {@code QĐ 1980/QĐ-TTg}
     * @return this
     */
    public Builder decree(String decree) {
      this.decree = decree;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#unit()}.
     *
     * @param unit the kind of unit it assesses
     * @return this
     */
    public Builder unit(UnitKind unit) {
      this.unit = unit;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#inForceFrom()}.
     *
     * @param inForceFrom the first day in force
     * @return this
     */
    public Builder inForceFrom(LocalDate inForceFrom) {
      this.inForceFrom = inForceFrom;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#inForceUntil()}.
     *
     * @param inForceUntil the first day no longer in force, or {@code null} while in force
     * @return this
     */
    public Builder inForceUntil(@Nullable LocalDate inForceUntil) {
      this.inForceUntil = inForceUntil;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#columns()}.
     *
     * @param columns the columns of levels, in the order of the decree; empty where there is one
     *     only
     * @return this
     */
    public Builder columns(List<String> columns) {
      this.columns = columns;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#regionNeeded()}.
     *
     * @param regionNeeded whether what is asked of a unit depends on its region; where that is not
     *     stated, only what comes out alike in every region is decided
     * @return this
     */
    public Builder regionNeeded(boolean regionNeeded) {
      this.regionNeeded = regionNeeded;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#criteria()}.
     *
     * @param criteria its criteria, in the order of the decree
     * @return this
     */
    public Builder criteria(List<Criterion> criteria) {
      this.criteria = criteria;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#amendments()}.
     *
     * @param amendments what changed it while in force, in order of time
     * @return this
     */
    public Builder amendments(List<Amendment> amendments) {
      this.amendments = amendments;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#supersedes()}.
     *
     * @param supersedes the id of the set it took the place of, or {@code null}
     * @return this
     */
    public Builder supersedes(@Nullable String supersedes) {
      this.supersedes = supersedes;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#indicatorsInDecree()}.
     *
     * @param indicatorsInDecree how many indicators the decree counts; the set may hold more or
     *     fewer where the text on file does, and then its note says so; 0 where that number is not
     *     on file
     * @return this
     */
    public Builder indicatorsInDecree(int indicatorsInDecree) {
      this.indicatorsInDecree = indicatorsInDecree;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#noteVi()}.
     *
     * @param noteVi what a user must know of the set before using it, in Vietnamese; may be empty
     * @return this
     */
    public Builder noteVi(String noteVi) {
      this.noteVi = noteVi;
      return this;
    }

    /**
     * Gives {@link CriteriaSet#noteEn()}.
     *
     * @param noteEn the same in English
     * @return this
     */
    public Builder noteEn(String noteEn) {
      this.noteEn = noteEn;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public CriteriaSet build() {
      return new CriteriaSet(
          Objects.requireNonNull(id, "id"),
          Objects.requireNonNull(titleVi, "titleVi"),
          Objects.requireNonNull(titleEn, "titleEn"),
          Objects.requireNonNull(decree, "decree"),
          Objects.requireNonNull(unit, "unit"),
          Objects.requireNonNull(inForceFrom, "inForceFrom"),
          inForceUntil,
          columns,
          regionNeeded,
          criteria,
          amendments,
          supersedes,
          indicatorsInDecree,
          noteVi,
          Objects.requireNonNull(noteEn, "noteEn"));
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
    throw NoJson.of(CriteriaSet.class);
  }
}
