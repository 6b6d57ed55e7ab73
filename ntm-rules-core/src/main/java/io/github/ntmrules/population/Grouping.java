package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.snapshot.Snapshot;

/** By what units are grouped. */
public enum Grouping {
  /** By region (vùng). */
  REGION,
  /** By province (tỉnh). */
  PROVINCE,
  /** By district (huyện) within its province. */
  DISTRICT,
  /** By commune (xã) within its district and province; of villages. */
  COMMUNE,
  /** By the commune group that the rules inferred (nhóm xã); undetermined where they did not. */
  COMMUNE_GROUP;

  /**
   * {@return the group of a unit that was assessed; "not stated" if it is not known}
   *
   * @param assessment the assessment
   */
  public GroupKey key(Assessment assessment) {
    Snapshot snapshot = assessment.snapshot();
    return switch (this) {
      case REGION -> new GroupKey.OfRegion(snapshot.region());
      case PROVINCE -> new GroupKey.OfProvince(snapshot.province());
      case DISTRICT -> new GroupKey.OfDistrict(snapshot.province(), snapshot.district());
      case COMMUNE ->
          new GroupKey.OfCommune(snapshot.province(), snapshot.district(), snapshot.inCommune());
      case COMMUNE_GROUP -> new GroupKey.OfCommuneGroup(assessment.requirements().group());
    };
  }
}
