package io.github.ntmrules.criteria;

/** The kind of unit a criteria set assesses. */
public enum UnitKind {
  /** Village or residential area (thôn, khu dân cư). */
  VILLAGE,
  /** Commune (xã). */
  COMMUNE,
  /** District (huyện). */
  DISTRICT,
  /** Province (tỉnh). */
  PROVINCE
}
