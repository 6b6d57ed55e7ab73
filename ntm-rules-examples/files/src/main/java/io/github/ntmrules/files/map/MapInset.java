package io.github.ntmrules.files.map;

/**
 * A part of a sheet with land that lies far off.
 *
 * @param code the unit below a province that lies there
 * @param moved whether it is drawn elsewhere than where it is; if not, it only needs a name
 * @param x its left side, in units of the sheet
 * @param y its upper side
 * @param width its width
 * @param height its height
 */
public record MapInset(String code, boolean moved, int x, int y, int width, int height) {}
