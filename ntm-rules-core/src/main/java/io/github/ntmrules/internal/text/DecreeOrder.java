package io.github.ntmrules.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The order of rows of two sets together. */
public final class DecreeOrder {

  private DecreeOrder() {}

  /** The codes of the later set, with those of the earlier alone after what they follow there. */
  public static List<String> of(Collection<String> earlier, Collection<String> later) {
    List<String> codes = new ArrayList<>(later);
    int next = 0;
    for (String code : earlier) {
      int there = codes.indexOf(code);
      if (there < 0) {
        codes.add(next, code);
        next++;
      } else {
        next = there + 1;
      }
    }
    return codes;
  }
}
