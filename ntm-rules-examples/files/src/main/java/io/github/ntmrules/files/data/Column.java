package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;

/** What a column stands for. */
sealed interface Column {

  /** A circumstance of the unit. */
  enum Circumstance implements Column {
    /** The name of the unit. */
    NAME,
    /** Its commune; of villages only. */
    COMMUNE,
    /** Its district. */
    DISTRICT,
    /** Its province. */
    PROVINCE,
    /** Its region. */
    REGION,
    /** The code of the statistics office; of a village, that of its commune. */
    CODE,
    /** The date of its figures. */
    DATE,
    /** All that it is designated as, in one cell. */
    DESIGNATIONS,
    /** Whether some of what its source says could not be read, so that figures may be missing. */
    INCOMPLETE,
    /** The name of a case, a sentence; only in files of cases. */
    CASE
  }

  /** What is no figure and no circumstance: it says nothing of the unit itself. */
  enum Aside implements Column {
    /** The number of the row. */
    NUMBER,
    /** Remarks. */
    REMARK,
    /** Of which year, or of what kind, the figures of a row are. */
    PERIOD,
    /** In what unit of measure the figures of a row are. */
    UNIT
  }

  /**
   * Whether the unit is designated as that.
   *
   * @param designation the designation
   */
  record Held(Designation designation) implements Column {}

  /**
   * By which decision the unit is designated as that.
   *
   * @param designation the designation
   */
  record DecidedBy(Designation designation) implements Column {}

  /**
   * A figure.
   *
   * @param measure what it is a figure of
   */
  record Reported(Measure measure) implements Column {}

  /**
   * What a source states without figures, or its source, or the day of that.
   *
   * @param code of what: of a criterion, an indicator or a condition
   * @param part which of the three
   */
  record Stated(String code, Part part) implements Column {

    /** What of a statement stands in a column. */
    enum Part {
      /** Met or not met. */
      VERDICT,
      /** The source. */
      SOURCE,
      /** The day of the source. */
      DATE
    }
  }

  /**
   * The outcome that is expected; only in files of cases.
   *
   * @param code of what: of a criterion, an indicator or a condition, or that of the whole set
   */
  record Expected(String code) implements Column {}
}
