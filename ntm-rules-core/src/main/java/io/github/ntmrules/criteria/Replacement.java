package io.github.ntmrules.criteria;

import java.util.List;

/**
 * What an overlay put in the place of.
 *
 * @param national the provision that would hold without the overlay
 * @param overlay the overlay
 * @param strictness how the overlay's requirement compares with it
 */
public record Replacement(Provision national, Overlay overlay, Strictness strictness) {

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

  /**
   * Compares two requirements by their structure; different structures are incomparable.
   *
   * @param own its own
   * @param other the other one
   * @return a strictness
   */
  public static Strictness compare(Requirement own, Requirement other) {
    return own.match(
        mine ->
            other.match(
                theirs -> compare(mine, theirs),
                theirs -> Strictness.INCOMPARABLE,
                theirs -> Strictness.INCOMPARABLE),
        mine ->
            other.match(
                theirs -> Strictness.INCOMPARABLE,
                theirs -> compare(mine, theirs),
                theirs -> Strictness.INCOMPARABLE),
        mine -> Strictness.INCOMPARABLE);
  }

  private static Strictness compare(Requirement.Combination own, Requirement.Combination other) {
    boolean monotone = own.match(all -> true, any -> true, some -> true, given -> false);
    List<Requirement> parts = own.parts();
    List<Requirement> others = other.parts();
    boolean sameForm = parts.size() == others.size() && own.of(others).equals(other);
    if (!monotone || !sameForm) {
      return Strictness.INCOMPARABLE;
    }
    Strictness all = Strictness.SAME;
    for (int i = 0; i < parts.size(); i++) {
      all = combine(all, compare(parts.get(i), others.get(i)));
    }
    return all;
  }

  private static Strictness combine(Strictness a, Strictness b) {
    if (a == b || b == Strictness.SAME) {
      return a;
    }
    return a == Strictness.SAME ? b : Strictness.INCOMPARABLE;
  }

  private static Strictness compare(Requirement.Threshold own, Requirement.Threshold other) {
    Range mine = own.accepted();
    Range theirs = other.accepted();
    if (mine == null || !own.measure().equals(other.measure())) {
      return Strictness.INCOMPARABLE;
    }
    if (theirs == null) {
      return Strictness.FILLS;
    }
    boolean within = includes(theirs, mine, own.measure());
    boolean around = includes(mine, theirs, own.measure());
    if (within && around) {
      return Strictness.SAME;
    }
    return within ? Strictness.STRICTER : around ? Strictness.LOOSER : Strictness.INCOMPARABLE;
  }

  /** Whether the one range accepts every figure of the measure that the other accepts. */
  private static boolean includes(Range one, Range other, Measure measure) {
    Range some = measure.figuresIn(one);
    Range others = measure.figuresIn(other);
    return others == null || (some != null && some.includes(others));
  }
}
