/**
 * Drawings of the country and of its provinces: outlines, where they come to lie on a sheet, and
 * the paths that SVG draws.
 *
 * <p>What belongs here knows geography and paper and nothing of criteria: no unit that was
 * assessed, no colour and no word. Which unit an outline is, is said by its code; {@link
 * io.github.ntmrules.register.Register} knows the rest. {@link
 * io.github.ntmrules.files.map.MapDrawing} is the way in.
 */
@NullMarked
package io.github.ntmrules.files.map;

import org.jspecify.annotations.NullMarked;
