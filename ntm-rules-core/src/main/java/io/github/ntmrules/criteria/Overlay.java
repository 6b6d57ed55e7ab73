package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision that fills or replaces levels of a criteria set, or adds indicators and criteria to
 * it, such as a province's; or what an office itself read in the gazette ({@link #readBy()}).
 * Immutable.
 */
public final class Overlay {

  private final String id;
  private final String titleVi;
  private final String titleEn;
  private final String decree;
  private final String overlays;
  private final @Nullable String province;
  private final LocalDate inForceFrom;
  private final @Nullable LocalDate inForceUntil;
  private final @Nullable String readBy;

  private Overlay(
      String id,
      String titleVi,
      String titleEn,
      String decree,
      String overlays,
      @Nullable String province,
      LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      @Nullable String readBy) {
    this.id = id;
    this.titleVi = titleVi;
    this.titleEn = titleEn;
    this.decree = decree;
    this.overlays = overlays;
    this.province = province == null ? null : Provinces.canonical(province);
    this.inForceFrom = inForceFrom;
    this.inForceUntil = inForceUntil;
    this.readBy = readBy;
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
        .overlays(overlays)
        .province(province)
        .inForceFrom(inForceFrom)
        .inForceUntil(inForceUntil)
        .readBy(readBy);
  }

  /** {@return the id, such as {@code binh-phuoc-2022}} */
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

  /** {@return the decision, as cited} */
  public String decree() {
    return decree;
  }

  /** {@return the id of the set it lies over} */
  public String overlays() {
    return overlays;
  }

  /** {@return the province whose units it is for, or {@code null} if for all units} */
  public @Nullable String province() {
    return province;
  }

  /** {@return the first day in force} */
  public LocalDate inForceFrom() {
    return inForceFrom;
  }

  /** {@return the first day no longer in force, or {@code null} if that is open} */
  public @Nullable LocalDate inForceUntil() {
    return inForceUntil;
  }

  /**
   * {@return the office whose own reading of the law below this is, or {@code null} of a decision}
   * A reading fills levels that do not decide and replaces none that does, and every level it fills
   * is {@link LegalStatus#OWN_READING}, whatever its files say.
   */
  public @Nullable String readBy() {
    return readBy;
  }

  /**
   * {@return the title in the language of {@code locale}: English for English, else Vietnamese; of
   * an office's own reading it says that it is one, and whose}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String title(Locale locale) {
    String title = Messages.english(locale) ? titleEn : titleVi;
    return readBy == null ? title : Messages.get(locale, "overlay.reading", title, readBy);
  }

  /**
   * {@return whether it holds for units of that province on that day}
   *
   * @param unitProvince the unit's province, written in any usual way
   * @param date the day
   */
  public boolean appliesTo(@Nullable String unitProvince, LocalDate date) {
    boolean inForce =
        !date.isBefore(inForceFrom) && (inForceUntil == null || date.isBefore(inForceUntil));
    return inForce && (province == null || (unitProvince != null && isOf(unitProvince)));
  }

  /**
   * {@return whether it is for the units of that province alone}
   *
   * @param unitProvince the province, written in any usual way
   */
  public boolean isOf(String unitProvince) {
    return province != null
        && (province.equals(unitProvince) || province.equals(Provinces.canonical(unitProvince)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Overlay that
        && id.equals(that.id)
        && titleVi.equals(that.titleVi)
        && titleEn.equals(that.titleEn)
        && decree.equals(that.decree)
        && overlays.equals(that.overlays)
        && Objects.equals(province, that.province)
        && inForceFrom.equals(that.inForceFrom)
        && Objects.equals(inForceUntil, that.inForceUntil)
        && Objects.equals(readBy, that.readBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id, titleVi, titleEn, decree, overlays, province, inForceFrom, inForceUntil, readBy);
  }

  @Override
  public String toString() {
    return "Overlay[id="
        + id
        + ", titleVi="
        + titleVi
        + ", titleEn="
        + titleEn
        + ", decree="
        + decree
        + ", overlays="
        + overlays
        + ", province="
        + province
        + ", inForceFrom="
        + inForceFrom
        + ", inForceUntil="
        + inForceUntil
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable String id;
    private @Nullable String titleVi;
    private @Nullable String titleEn;
    private @Nullable String decree;
    private @Nullable String overlays;
    private @Nullable String province;
    private @Nullable LocalDate inForceFrom;
    private @Nullable LocalDate inForceUntil;
    private @Nullable String readBy;

    private Builder() {}

    /**
     * Gives {@link Overlay#id()}.
     *
     * @param id the id, such as {@code binh-phuoc-2022}
     * @return this
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Gives {@link Overlay#titleVi()}.
     *
     * @param titleVi the title in Vietnamese
     * @return this
     */
    public Builder titleVi(String titleVi) {
      this.titleVi = titleVi;
      return this;
    }

    /**
     * Gives {@link Overlay#titleEn()}.
     *
     * @param titleEn the title in English
     * @return this
     */
    public Builder titleEn(String titleEn) {
      this.titleEn = titleEn;
      return this;
    }

    /**
     * Gives {@link Overlay#decree()}.
     *
     * @param decree the decision, as cited
     * @return this
     */
    public Builder decree(String decree) {
      this.decree = decree;
      return this;
    }

    /**
     * Gives {@link Overlay#overlays()}.
     *
     * @param overlays the id of the set it lies over
     * @return this
     */
    public Builder overlays(String overlays) {
      this.overlays = overlays;
      return this;
    }

    /**
     * Gives {@link Overlay#province()}.
     *
     * @param province the province whose units it is for, or {@code null} if for all units
     * @return this
     */
    public Builder province(@Nullable String province) {
      this.province = province;
      return this;
    }

    /**
     * Gives {@link Overlay#inForceFrom()}.
     *
     * @param inForceFrom the first day in force
     * @return this
     */
    public Builder inForceFrom(LocalDate inForceFrom) {
      this.inForceFrom = inForceFrom;
      return this;
    }

    /**
     * Gives {@link Overlay#inForceUntil()}.
     *
     * @param inForceUntil the first day no longer in force, or {@code null} if that is open
     * @return this
     */
    public Builder inForceUntil(@Nullable LocalDate inForceUntil) {
      this.inForceUntil = inForceUntil;
      return this;
    }

    /**
     * Gives {@link Overlay#readBy()}.
     *
     * @param readBy the office whose own reading it is, or {@code null} of a decision
     * @return this
     */
    public Builder readBy(@Nullable String readBy) {
      this.readBy = readBy;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public Overlay build() {
      return new Overlay(
          Objects.requireNonNull(id, "id"),
          Objects.requireNonNull(titleVi, "titleVi"),
          Objects.requireNonNull(titleEn, "titleEn"),
          Objects.requireNonNull(decree, "decree"),
          Objects.requireNonNull(overlays, "overlays"),
          province,
          Objects.requireNonNull(inForceFrom, "inForceFrom"),
          inForceUntil,
          readBy);
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
    throw NoJson.of(Overlay.class);
  }
}
