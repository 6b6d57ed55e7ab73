package io.github.ntmrules.files.map;

import java.util.List;

/** The land of a unit: a ring for each piece of it. Immutable. */
record Outline(String code, List<Ring> rings) {

  Outline {
    rings = List.copyOf(rings);
  }
}
