package io.github.ntmrules.files.decree;

import io.github.ntmrules.criteria.Comparison;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cell of a decree's table says, apart from the row and the column. Immutable. */
public sealed interface CellSays {

  /**
   * A level: {@code ≥90%}, {@code dưới 1%}, {@code 36}.
   *
   * @param comparison how figures are held against it; {@code null} if only the number is printed:
   *     the words of the row, or another column, say it
   * @param value the number
   * @param unit the unit as printed, in small letters; empty if there is none
   */
  record Level(@Nullable Comparison comparison, BigDecimal value, String unit)
      implements CellSays {}

  /**
   * From one number to another: {@code từ 50 đến dưới 70}.
   *
   * @param low the lower number
   * @param lowOpen whether it does not count itself
   * @param high the upper number
   * @param highOpen whether it does not count itself
   * @param unit the unit as printed, in small letters; empty if there is none
   */
  record Between(BigDecimal low, boolean lowOpen, BigDecimal high, boolean highOpen, String unit)
      implements CellSays {}

  /**
   * A step of a scale: {@code Khá trở lên}, {@code Mức độ 3}.
   *
   * @param step its name, in small letters
   * @param orBetter whether the cell says that better ones do, too
   */
  record Grade(String step, boolean orBetter) implements CellSays {}

  /**
   * A level, and of what it counts a second one: {@code 100% (≥50% cứng hóa)}. Of which figure the
   * second is, only its words say.
   *
   * @param whole the first
   * @param part the second
   * @param words what the second is of, as printed
   */
  record WithPart(Level whole, Level part, String words) implements CellSays {}

  /**
   * More than one, in order: {@code 36; 39; 42} or {@code ≥80%; ≥65%}. What tells them apart, years
   * or figures, stands in the words of the row unless the years are printed.
   *
   * @param parts the parts, at least two, or one with a year
   */
  record Several(List<Part> parts) implements CellSays {

    /** Copies the parts. */
    public Several {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One of several.
   *
   * @param year the year that is printed before it; {@code null} if none is
   * @param says what it says: a level, a range, a grade or a word
   */
  record Part(@Nullable Integer year, CellSays says) {}

  /** A cell that is one word, whatever its spelling. */
  enum Word implements CellSays {
    /** {@code Đạt}, {@code Có}. */
    MET,
    /** {@code X}, {@code ✓}: the row counts in this column. */
    MARKED,
    /** {@code Không}, {@code Không có}. */
    NONE,
    /** {@code UBND cấp tỉnh quy định cụ thể}. */
    SET_BY_PROVINCE,
    /** {@code Không áp dụng}. */
    NOT_APPLICABLE,
    /** An empty cell: nobody has read it. */
    NOT_READ
  }
}
