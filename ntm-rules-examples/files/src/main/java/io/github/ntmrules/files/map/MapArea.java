package io.github.ntmrules.files.map;

/**
 * A unit as it is drawn.
 *
 * @param code its code: two figures of a province, five of a unit below
 * @param path what SVG draws, in the units of the sheet: the data of a {@code path}
 * @param x where something can be written on it
 * @param y the same, downwards
 * @param room how far from there its border is, in units of the sheet
 */
public record MapArea(String code, String path, int x, int y, int room) {}
