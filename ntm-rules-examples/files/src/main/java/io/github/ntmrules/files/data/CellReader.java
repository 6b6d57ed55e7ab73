package io.github.ntmrules.files.data;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.files.cell.Days;
import io.github.ntmrules.files.cell.FigureText;
import io.github.ntmrules.files.cell.OfficeText;
import io.github.ntmrules.files.cell.Rounding;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell means, once it is known what it stands for. Every method throws {@link
 * UnreadableCellException} if it can mean nothing.
 */
final class CellReader {

  private static final Set<String> YES = Set.of("đạt", "x", "có", "yes", "true", "1");
  private static final Set<String> NO =
      Set.of("không đạt", "chưa đạt", "không", "no", "false", "0");

  /** As offices write them for short; what was understood is told. */
  private static final Set<String> MEANS_YES =
      Set.of(
          "đ", "đạt chuẩn", "đã đạt", "đã đạt chuẩn", "đạt yêu cầu", "đã có", "✓", "✔", "√", "☑");

  private static final Set<String> MEANS_NO =
      Set.of(
          "kđ",
          "k.đ",
          "kđạt",
          "k đạt",
          "ko đạt",
          "ko",
          "chưa",
          "cđ",
          "chưa đạt chuẩn",
          "không đạt chuẩn",
          "không đạt yêu cầu",
          "chưa đạt yêu cầu",
          "không có",
          "✗",
          "✘");

  private static final Pattern END = Pattern.compile("[ .;,!]+$");
  private static final Pattern NOTED = Pattern.compile("(\\p{L}.*?) ?(?:\\(\\*{1,3}\\)|\\*{1,3})");
  private static final Pattern STARS = Pattern.compile(" ?\\(?\\*{1,3}\\)?");
  private static final Pattern GRADED = Pattern.compile("(?:xếp loại|loại|mức|đạt) (.+)");

  /** How a figure was read. */
  enum How {
    /** As it stands. */
    PLAIN,
    /** From words of an office. */
    WORDS,
    /** From a cell that is shown in percent. */
    PERCENT,
    /** The same, where the cell shows fewer decimals than it holds. */
    PERCENT_SHOWN_ROUNDED
  }

  /**
   * A figure and how it was read.
   *
   * @param figure the figure
   * @param how how
   * @param written the number that has more decimals than the figure keeps, or {@code null}
   */
  record Reading(Figure figure, How how, @Nullable BigDecimal written) {
    Reading(Figure figure, How how) {
      this(figure, how, null);
    }
  }

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

  /** What stands in a text beside what it says, or {@code null}. */
  static CellValue.@Nullable Mark mark(CellValue value) {
    return value instanceof CellValue.Text text ? text.mark() : null;
  }

  /** What stands in a cell, with the mark of a note. */
  static String written(CellValue value) {
    CellValue.Mark mark = mark(value);
    return mark == null ? value.shown() : mark.written();
  }

  /** A day. */
  static LocalDate day(CellValue value) {
    if (value instanceof CellValue.Day day) {
      return day.day();
    }
    LocalDate serial = value instanceof CellValue.Numeric number ? number.day() : null;
    if (serial != null) {
      return serial;
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
    boolean words = value instanceof CellValue.Text || value instanceof CellValue.Numeric;
    Boolean yes = words ? said(shown(value)) : null;
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
    if (YES.contains(plain) || NO.contains(plain)) {
      return YES.contains(plain);
    }
    String ended = END.matcher(plain).replaceFirst("");
    Matcher noted = NOTED.matcher(ended);
    if (noted.matches()) {
      ended = noted.group(1);
    }
    if (YES.contains(ended) || MEANS_YES.contains(ended)) {
      return Boolean.TRUE;
    }
    return (NO.contains(ended) || MEANS_NO.contains(ended)) ? Boolean.FALSE : null;
  }

  /** Whether yes or no is written there in a word that had to be understood. */
  static boolean isShort(CellValue value) {
    String plain = value instanceof CellValue.Text text ? Spelling.plain(text.text()) : "1";
    return mark(value) != null || (!YES.contains(plain) && !NO.contains(plain));
  }

  private static String shown(CellValue value) {
    return value instanceof CellValue.Numeric number && !number.percent()
        ? number.value().stripTrailingZeros().toString()
        : value.shown();
  }

  /** Designations, in one cell. */
  static Set<Designation> designations(CellValue value, Names<Designation> names) {
    if (value instanceof CellValue.Many many) {
      Set<Designation> held = new TreeSet<>();
      many.texts().forEach(text -> held.addAll(names.all(text)));
      return held;
    }
    if (value instanceof CellValue.Text text) {
      return names.all(text.text());
    }
    throw unreadable(value, "designation.unknown");
  }

  /** A figure of that measure, which may still find that it cannot have it. */
  static Figure figure(Measure measure, CellValue value) {
    return read(measure, value).figure();
  }

  /** The same, and how it was read. */
  static Reading read(Measure measure, CellValue value) {
    return switch (measure.kind()) {
      case YES_NO -> new Reading(Figure.of(yes(value)), isShort(value) ? How.WORDS : How.PLAIN);
      case GRADE ->
          new Reading(Figure.exactly(BigDecimal.valueOf(grade(measure, value))), How.PLAIN);
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
    Matcher graded = GRADED.matcher(END.matcher(plain).replaceFirst(""));
    for (int step = 0; step < measure.scale().size() && graded.matches(); step++) {
      if (Spelling.plain(measure.scale().get(step)).equals(graded.group(1))) {
        return step;
      }
    }
    String nearest = Spelling.nearest(plain, measure.scale());
    throw UnreadableCellException.maybe(nearest, "grade", text.text(), scale);
  }

  private static Reading number(Measure measure, CellValue value) {
    if (value instanceof CellValue.Text text) {
      return text(measure, figure(text));
    }
    if (value instanceof CellValue.Bounds bounds) {
      return kept(bounds.figure(), How.PLAIN, measure);
    }
    if (value instanceof CellValue.Numeric number) {
      return number.percent()
          ? percent(measure, number)
          : kept(Figure.exactly(number.value()), How.PLAIN, measure);
    }
    throw unreadable(value, value instanceof CellValue.Day ? "number.day" : "number.none");
  }

  /** The text of a figure; one beside the mark of a note, or struck out in part, is none. */
  private static String figure(CellValue.Text text) {
    CellValue.Mark mark = text.mark();
    if (mark == null) {
      return text.text();
    }
    String behind =
        mark.written().startsWith(text.text())
            ? mark.written().substring(text.text().length())
            : "";
    if (!mark.struck() && STARS.matcher(behind).matches()) {
      return mark.written();
    }
    throw UnreadableCellException.of(
        mark.struck() ? "number.struck" : "number.note", mark.written(), text.text());
  }

  private static Reading text(Measure measure, String text) {
    try {
      Figure figure = FigureText.parse(text, measure);
      return kept(figure, figure.exact() ? How.PLAIN : How.WORDS, measure);
    } catch (UnreadableCellException e) {
      Figure meant = OfficeText.parse(text, measure);
      if (meant == null) {
        throw e;
      }
      return kept(meant, How.WORDS, measure);
    }
  }

  /**
   * A cell that shows 85 % holds 0.85; it means what it shows. Where it shows fewer decimals than
   * it holds, the figure is between the two: neither is more certainly meant.
   */
  private static Reading percent(Measure measure, CellValue.Numeric number) {
    if (!OfficeText.isShare(measure)) {
      throw measure.unitVi().isEmpty()
          ? UnreadableCellException.of("number.noUnit", "%")
          : UnreadableCellException.of("number.unit", "%", measure.unitVi());
    }
    BigDecimal held = number.value().scaleByPowerOfTen(2);
    BigDecimal shown = number.shownPercent();
    return shown.compareTo(held) == 0
        ? kept(Figure.exactly(held), How.PERCENT, measure)
        : kept(
            Figure.between(shown.min(held), shown.max(held)), How.PERCENT_SHOWN_ROUNDED, measure);
  }

  private static Reading kept(Figure figure, How how, Measure measure) {
    Figure kept = Rounding.kept(figure, measure);
    if (kept.equals(figure)) {
      return new Reading(figure, how);
    }
    return new Reading(kept, how, figure.exact() ? figure.lower() : null);
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
