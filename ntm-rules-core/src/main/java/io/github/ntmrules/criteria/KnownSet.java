package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A criteria set that is known to exist and whose content is not on file, so that a user who asks
 * for it learns why there is no verdict.
 */
public final class KnownSet {

  private final String id;
  private final String decision;
  private final String issued;
  private final @Nullable UnitKind unit;
  private final String titleVi;
  private final String titleEn;
  private final String known;
  private final String source;

  private KnownSet(
      String id,
      String decision,
      String issued,
      @Nullable UnitKind unit,
      String titleVi,
      String titleEn,
      String known,
      String source) {
    this.id = id;
    this.decision = decision;
    this.issued = issued;
    this.unit = unit;
    this.titleVi = titleVi;
    this.titleEn = titleEn;
    this.known = known;
    this.source = source;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .id(id)
        .decision(decision)
        .issued(issued)
        .unit(unit)
        .titleVi(titleVi)
        .titleEn(titleEn)
        .known(known)
        .source(source);
  }

  /** {@return the id} */
  public String id() {
    return id;
  }

  /** {@return the decision, as cited; empty where its number is not on file} */
  public String decision() {
    return decision;
  }

  /** {@return when it was issued, as far as is known; may be empty} */
  public String issued() {
    return issued;
  }

  /** {@return the kind of unit it is for, or {@code null} if not known or for several} */
  public @Nullable UnitKind unit() {
    return unit;
  }

  /** {@return the title in Vietnamese} */
  public String titleVi() {
    return titleVi;
  }

  /** {@return the title in English} */
  public String titleEn() {
    return titleEn;
  }

  /** {@return what is known and what is missing, in Vietnamese} */
  public String known() {
    return known;
  }

  /** {@return where that was read} */
  public String source() {
    return source;
  }

  /**
   * {@return the title in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String title(Locale locale) {
    return Messages.english(locale) ? titleEn : titleVi;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownSet that
        && id.equals(that.id)
        && decision.equals(that.decision)
        && issued.equals(that.issued)
        && Objects.equals(unit, that.unit)
        && titleVi.equals(that.titleVi)
        && titleEn.equals(that.titleEn)
        && known.equals(that.known)
        && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, decision, issued, unit, titleVi, titleEn, known, source);
  }

  @Override
  public String toString() {
    return "KnownSet[id="
        + id
        + ", decision="
        + decision
        + ", issued="
        + issued
        + ", unit="
        + unit
        + ", titleVi="
        + titleVi
        + ", titleEn="
        + titleEn
        + ", known="
        + known
        + ", source="
        + source
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable String id;
    private String decision = "";
    private String issued = "";
    private @Nullable UnitKind unit;
    private @Nullable String titleVi;
    private @Nullable String titleEn;
    private @Nullable String known;
    private @Nullable String source;

    private Builder() {}

    /**
     * Gives {@link KnownSet#id()}.
     *
     * @param id the id
     * @return this
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Gives {@link KnownSet#decision()}.
     *
     * @param decision the decision, as cited; empty where its number is not on file
     * @return this
     */
    public Builder decision(String decision) {
      this.decision = decision;
      return this;
    }

    /**
     * Gives {@link KnownSet#issued()}.
     *
     * @param issued when it was issued, as far as is known; may be empty
     * @return this
     */
    public Builder issued(String issued) {
      this.issued = issued;
      return this;
    }

    /**
     * Gives {@link KnownSet#unit()}.
     *
     * @param unit the kind of unit it is for, or {@code null} if not known or for several
     * @return this
     */
    public Builder unit(@Nullable UnitKind unit) {
      this.unit = unit;
      return this;
    }

    /**
     * Gives {@link KnownSet#titleVi()}.
     *
     * @param titleVi the title in Vietnamese
     * @return this
     */
    public Builder titleVi(String titleVi) {
      this.titleVi = titleVi;
      return this;
    }

    /**
     * Gives {@link KnownSet#titleEn()}.
     *
     * @param titleEn the title in English
     * @return this
     */
    public Builder titleEn(String titleEn) {
      this.titleEn = titleEn;
      return this;
    }

    /**
     * Gives {@link KnownSet#known()}.
     *
     * @param known what is known and what is missing, in Vietnamese
     * @return this
     */
    public Builder known(String known) {
      this.known = known;
      return this;
    }

    /**
     * Gives {@link KnownSet#source()}.
     *
     * @param source where that was read
     * @return this
     */
    public Builder source(String source) {
      this.source = source;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public KnownSet build() {
      return new KnownSet(
          Objects.requireNonNull(id, "id"),
          decision,
          issued,
          unit,
          Objects.requireNonNull(titleVi, "titleVi"),
          Objects.requireNonNull(titleEn, "titleEn"),
          Objects.requireNonNull(known, "known"),
          Objects.requireNonNull(source, "source"));
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
    throw NoJson.of(KnownSet.class);
  }
}
