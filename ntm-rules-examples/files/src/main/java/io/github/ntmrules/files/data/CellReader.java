package io.github.ntmrules.files.data;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.files.cell.Days;
import io.github.ntmrules.files.cell.FigureText;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cell means, once it is known what it stands for. Every method throws {@link
 * UnreadableCellException} if it can mean nothing.
 */
final class CellReader {

  private static final Set<String> YES = Set.of("đạt", "x", "có", "yes", "true", "1");
  private static final Set<String> NO =
      Set.of("không đạt", "chưa đạt", "không", "no", "false", "0");

  private CellReader() {}

  /** A word, such as a name. */
  static String word(CellValue value) {
    if (value instanceof CellValue.Text text) {
      return text.text();
    }
    if (value instanceof CellValue.Numeric number) {
      return number.shown();
    }
    throw unreadable(value, "word");
  }

  /** A day. */
  static LocalDate day(CellValue value) {
    if (value instanceof CellValue.Day day) {
      return day.day();
    }
    if (value instanceof CellValue.Text || value instanceof CellValue.Numeric) {
      return Days.parse(value.shown());
    }
    throw unreadable(value, "date.other");
  }

  /** Yes or no. */
  static boolean yes(CellValue value) {
    if (value instanceof CellValue.Truth truth) {
      return truth.yes();
    }
    Boolean yes = value instanceof CellValue.Broken ? null : said(shown(value));
    if (yes == null) {
      throw unreadable(value, "yes");
    }
    return yes;
  }

  /** Met or not met, as an outcome is named, or as yes and no are. */
  static boolean stated(CellValue value) {
    if (value instanceof CellValue.Text text) {
      Outcome outcome = Names.OUTCOMES.find(text.text());
      Boolean met = outcome == null ? said(text.text()) : met(outcome);
      if (met == null) {
        throw UnreadableCellException.of("stated", text.text());
      }
      return met;
    }
    return yes(value);
  }

  private static @Nullable Boolean met(Outcome outcome) {
    return outcome == Outcome.MET
        ? Boolean.TRUE
        : outcome == Outcome.NOT_MET ? Boolean.FALSE : null;
  }

  private static @Nullable Boolean said(String text) {
    String plain = YES.contains(text) || NO.contains(text) ? text : Spelling.plain(text);
    return YES.contains(plain) ? Boolean.TRUE : NO.contains(plain) ? Boolean.FALSE : null;
  }

  private static String shown(CellValue value) {
    return value instanceof CellValue.Numeric number
        ? number.value().stripTrailingZeros().toString()
        : value.shown();
  }

  /** Designations, in one cell. */
  static Set<Designation> designations(CellValue value) {
    if (value instanceof CellValue.Many many) {
      Set<Designation> held = EnumSet.noneOf(Designation.class);
      many.texts().forEach(text -> held.addAll(Names.designations(text)));
      return held;
    }
    if (value instanceof CellValue.Text text) {
      return Names.designations(text.text());
    }
    throw unreadable(value, "designation.unknown");
  }

  /** A figure of that measure, which may still find that it cannot have it. */
  static Figure figure(Measure measure, CellValue value) {
    return switch (measure.kind()) {
      case YES_NO -> Figure.of(yes(value));
      case GRADE -> Figure.exactly(BigDecimal.valueOf(grade(measure, value)));
      default -> number(measure, value);
    };
  }

  /** The step of the scale, from 0. */
  private static int grade(Measure measure, CellValue value) {
    String scale = String.join(" < ", measure.scale());
    if (!(value instanceof CellValue.Text text)) {
      throw unreadable(value, "grade", scale);
    }
    String plain = Spelling.plain(text.text());
    for (int step = 0; step < measure.scale().size(); step++) {
      if (Spelling.plain(measure.scale().get(step)).equals(plain)) {
        return step;
      }
    }
    String nearest = Spelling.nearest(plain, measure.scale());
    throw UnreadableCellException.maybe(nearest, "grade", text.text(), scale);
  }

  private static Figure number(Measure measure, CellValue value) {
    if (value instanceof CellValue.Text text) {
      return FigureText.parse(text.text(), measure);
    }
    if (value instanceof CellValue.Bounds bounds) {
      return bounds.figure();
    }
    if (value instanceof CellValue.Numeric number) {
      if (number.percent()) {
        throw percentage(number.value());
      }
      return Figure.exactly(number.value());
    }
    throw unreadable(value, value instanceof CellValue.Day ? "number.day" : "number.none");
  }

  private static UnreadableCellException percentage(BigDecimal stored) {
    BigDecimal shown = stored.scaleByPowerOfTen(2).stripTrailingZeros();
    return UnreadableCellException.of("number.percentage", shown, stored);
  }

  private static UnreadableCellException unreadable(CellValue value, String key, String... more) {
    if (value instanceof CellValue.Broken broken) {
      return UnreadableCellException.of(broken.key(), broken.shown());
    }
    return more.length == 0
        ? UnreadableCellException.of(key, value.shown())
        : UnreadableCellException.of(key, value.shown(), more[0]);
  }
}
