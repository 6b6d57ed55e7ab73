package io.github.ntmrules.analysis;

import io.github.ntmrules.snapshot.Snapshot;

/** By what units are grouped in a roll-up. */
public enum Grouping {
  /** By region (vùng). */
  REGION,
  /** By province (tỉnh). */
  PROVINCE,
  /** By district (huyện) within its province. */
  DISTRICT;

  /** The group of a unit; "not stated" if it does not state it. */
  public GroupKey key(Snapshot snapshot) {
    return switch (this) {
      case REGION -> new GroupKey.OfRegion(snapshot.region());
      case PROVINCE -> new GroupKey.OfProvince(snapshot.province());
      case DISTRICT -> new GroupKey.OfDistrict(snapshot.province(), snapshot.district());
    };
  }
}
