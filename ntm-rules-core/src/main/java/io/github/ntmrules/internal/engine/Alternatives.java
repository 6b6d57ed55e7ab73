package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Provision;
import java.util.ArrayList;
import java.util.List;

/** What is asked in each of several columns, of which it is not known which applies. */
final class Alternatives {

  private Alternatives() {}

  /** Those that differ in what an outcome can depend on, each the first of its kind. */
  static List<Provision> distinct(List<Provision> each) {
    List<Provision> distinct = new ArrayList<>();
    for (Provision one : each) {
      if (distinct.stream().noneMatch(known -> alike(known, one))) {
        distinct.add(one);
      }
    }
    return distinct;
  }

  private static boolean alike(Provision one, Provision other) {
    return one.decidesAs(other, false) && one.decidesAs(other, true);
  }
}
