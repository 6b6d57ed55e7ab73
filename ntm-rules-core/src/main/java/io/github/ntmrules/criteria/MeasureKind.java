package io.github.ntmrules.criteria;

/** What kind of quantity a measure is; decides its unit, its range and how it is compared. */
public enum MeasureKind {
  /** A share, in percent, from 0 to 100; or a rate of change, which has a wider range. */
  PERCENT,
  /** A number of things, whole, from 0. */
  COUNT,
  /** Money, in million đồng, from 0. */
  MILLION_DONG,
  /** An area, in square metres, from 0. */
  SQUARE_METRES,
  /** A volume, in litres, from 0. */
  LITRES,
  /** A ratio of two quantities, in times, from 0. */
  TIMES,
  /** A step of an ordered scale, such as Trung bình &lt; Khá &lt; Tốt. */
  GRADE,
  /** Yes or no (đạt, có). */
  YES_NO
}
