package io.github.ntmrules.criteria;

import java.util.List;

/**
 * What an overlay put in the place of.
 *
 * @param national the provision that would hold without the overlay
 * @param overlay the overlay
 * @param strictness how the overlay's requirement compares with it
 */
public record Replaced(Provision national, Overlay overlay, Strictness strictness) {

  /** How one requirement compares with another, for every possible figure. */
  public enum Strictness {
    /** Whatever meets it meets the other too, and not the other way round. */
    STRICTER,
    /** Whatever meets the other meets it too, and not the other way round. */
    LOOSER,
    /** The same figures meet both. */
    SAME,
    /** The other had no level to compare with: it was not on file, or left to the province. */
    FILLS,
    /** Neither of the above. */
    INCOMPARABLE
  }

  /** Compares two requirements by their structure; different structures are incomparable. */
  public static Strictness compare(Requirement own, Requirement other) {
    if (own instanceof Requirement.Threshold mine
        && other instanceof Requirement.Threshold theirs) {
      return compare(mine, theirs);
    }
    List<Requirement> parts = own.children();
    List<Requirement> others = other.children();
    boolean sameForm =
        own.getClass() == other.getClass()
            && parts.size() == others.size()
            && !parts.isEmpty()
            && !(own instanceof Requirement.Given)
            && needed(own) == needed(other);
    if (!sameForm) {
      return Strictness.INCOMPARABLE;
    }
    Strictness all = Strictness.SAME;
    for (int i = 0; i < parts.size(); i++) {
      all = combine(all, compare(parts.get(i), others.get(i)));
    }
    return all;
  }

  private static int needed(Requirement requirement) {
    return requirement instanceof Requirement.AtLeastOf some ? some.needed() : 0;
  }

  private static Strictness combine(Strictness a, Strictness b) {
    if (a == b || b == Strictness.SAME) {
      return a;
    }
    return a == Strictness.SAME ? b : Strictness.INCOMPARABLE;
  }

  private static Strictness compare(Requirement.Threshold own, Requirement.Threshold other) {
    if (other.level().value() == null && own.level().value() != null) {
      return own.measure().equals(other.measure()) ? Strictness.FILLS : Strictness.INCOMPARABLE;
    }
    boolean comparable =
        own.level().value() != null
            && other.level().value() != null
            && own.measure().equals(other.measure())
            && own.comparison().lowerBound() == other.comparison().lowerBound();
    if (!comparable || own.level().value() == null || other.level().value() == null) {
      return Strictness.INCOMPARABLE;
    }
    int order = own.level().value().compareTo(other.level().value());
    if (order == 0) {
      order = Boolean.compare(own.comparison().strict(), other.comparison().strict());
      return order == 0 ? Strictness.SAME : order > 0 ? Strictness.STRICTER : Strictness.LOOSER;
    }
    return (order > 0) == own.comparison().lowerBound() ? Strictness.STRICTER : Strictness.LOOSER;
  }
}
