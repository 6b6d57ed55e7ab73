package io.github.ntmrules.files.book;

import org.jspecify.annotations.Nullable;

/**
 * A cell: a text, a whole number, a {@link java.math.BigDecimal}, a {@link java.time.LocalDate} or
 * nothing.
 *
 * @param value what stands in it
 * @param tone its colour
 * @param to where it leads, or {@code null}
 */
record BookCell(@Nullable Object value, Tone tone, @Nullable Place to) {

  private static final BookCell EMPTY = new BookCell(null, Tone.PLAIN, null);

  /** One without a colour. */
  static BookCell of(@Nullable Object value) {
    return value == null ? EMPTY : new BookCell(value, Tone.PLAIN, null);
  }

  /** One in that colour. */
  static BookCell of(@Nullable Object value, Tone tone) {
    return new BookCell(value, tone, null);
  }

  /** The same, leading there. */
  BookCell to(@Nullable Place place) {
    return new BookCell(value, tone, place);
  }
}
