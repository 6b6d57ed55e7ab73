package io.github.ntmrules.population;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.text.VietnameseOrder;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of groups; what is not stated comes last. */
final class GroupOrder {

  static final Comparator<GroupKey> ORDER =
      comparing(GroupKey::grouping)
          .thenComparing(GroupOrder::region, nullsLast(naturalOrder()))
          .thenComparing(GroupOrder::province, nullsLast(VietnameseOrder::compare))
          .thenComparing(GroupOrder::district, nullsLast(VietnameseOrder::compare))
          .thenComparing(GroupOrder::commune, nullsLast(VietnameseOrder::compare))
          .thenComparing(GroupOrder::communeGroup, nullsLast(VietnameseOrder::compare));

  private GroupOrder() {}

  private static @Nullable Region region(GroupKey key) {
    return key instanceof GroupKey.OfRegion group ? group.region() : null;
  }

  private static @Nullable String province(GroupKey key) {
    if (key instanceof GroupKey.OfDistrict group) {
      return group.province();
    }
    if (key instanceof GroupKey.OfCommune group) {
      return group.province();
    }
    return key instanceof GroupKey.OfProvince group ? group.province() : null;
  }

  private static @Nullable String district(GroupKey key) {
    if (key instanceof GroupKey.OfCommune group) {
      return group.district();
    }
    return key instanceof GroupKey.OfDistrict group ? group.district() : null;
  }

  private static @Nullable String commune(GroupKey key) {
    return key instanceof GroupKey.OfCommune group ? group.commune() : null;
  }

  private static @Nullable String communeGroup(GroupKey key) {
    return key instanceof GroupKey.OfCommuneGroup group ? group.group() : null;
  }
}
