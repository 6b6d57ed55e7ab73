package io.github.ntmrules.files.report;

import java.util.List;

/**
 * What a map shows by its colours.
 *
 * @param <T> what was counted of a place
 */
interface MapScale<T> {

  /** What it shows, in words. */
  String caption();

  /** The colours and what they mean, in order. */
  List<MapView.Key> legend();

  /** What that place looks like. */
  MapColour of(T counted);
}
