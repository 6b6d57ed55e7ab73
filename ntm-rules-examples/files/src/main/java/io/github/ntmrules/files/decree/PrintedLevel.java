package io.github.ntmrules.files.decree;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is asked as the cells of a decree's table print it: {@code ≥ 90%}, {@code Đạt}, {@code UBND
 * cấp tỉnh quy định}. For people; do not parse. Immutable and thread-safe.
 */
public final class PrintedLevel {

  /** Stands after what is not checked against the decree. */
  public static final String UNCONFIRMED = "○";

  /** After a level that an office read itself. */
  public static final String OWN_READING = "✎";

  /** Stands after what is in doubt, and decides nothing. */
  public static final String DOUBTFUL = "(?)";

  private static final Range NOTHING = Range.atMost(BigDecimal.ZERO);

  private final Texts texts;
  private final Wording wording;

  private PrintedLevel(Locale locale) {
    this.texts = Texts.of("decree", locale);
    this.wording = Wording.in(locale);
  }

  /** In that language: English for English, else Vietnamese. */
  public static PrintedLevel in(Locale locale) {
    return new PrintedLevel(locale);
  }

  /**
   * One line of what is asked: of one figure, or the head of several.
   *
   * @param depth how deep it stands, from 0 for what is asked as a whole
   * @param figure the figure, where it has to be named since the indicator does not name it; else
   *     empty
   * @param level the level with its marks, or how the lines below it are combined
   * @param threshold what is asked, or {@code null} for a head
   */
  public record Line(
      int depth, String figure, String level, Requirement.@Nullable Threshold threshold) {}

  /** The lines of what is asked: one, or one for each part. */
  public List<Line> lines(Provision provision) {
    List<Line> lines = new ArrayList<>();
    provision.<@Nullable Void>match(
        required -> {
          add(required.requirement(), 0, "", "", lines);
          return null;
        },
        exempt -> {
          lines.add(new Line(0, "", marked(texts.get("level.exempt"), exempt.certainty()), null));
          return null;
        });
    return lines;
  }

  private void add(Requirement asked, int depth, String lead, String leadOfParts, List<Line> into) {
    asked.<@Nullable Void>match(
        threshold -> {
          String figure = depth == 0 ? "" : joined(lead, threshold.measure().label(texts.locale()));
          into.add(new Line(depth, figure, of(threshold), threshold));
          return null;
        },
        combination -> {
          into.add(new Line(depth, lead, head(combination), null));
          boolean given = combination.match(all -> false, any -> false, some -> false, if_ -> true);
          for (int i = 0; i < combination.parts().size(); i++) {
            String its = given ? texts.get(i == 0 ? "form.if" : "form.then") : leadOfParts;
            add(combination.parts().get(i), depth + 1, its, leadOfParts, into);
          }
          return null;
        },
        meets -> {
          String set = meets.requirements().set().title(texts.locale());
          into.add(new Line(depth, lead, texts.get("level.meets", set), null));
          return null;
        });
  }

  private static String joined(String lead, String text) {
    return lead.isEmpty() ? text : lead + " " + text;
  }

  private String head(Requirement.Combination combination) {
    return combination.match(
        all -> texts.get("form.all"),
        any -> texts.get("form.any"),
        some -> texts.get("form.some", some.needed(), some.parts().size()),
        given -> texts.get("form.given"));
  }

  /** All lines of it in one. */
  public String inOneLine(Provision provision) {
    StringBuilder text = new StringBuilder();
    for (Line each : lines(provision)) {
      if (text.length() > 0) {
        text.append(text.charAt(text.length() - 1) == ':' ? " " : "; ");
      }
      text.append(joined(each.figure(), each.level()));
    }
    return text.toString();
  }

  // ---- one level

  /** The level with its unit and its marks. */
  public String of(Requirement.Threshold threshold) {
    return marked(bare(threshold), threshold.level().asked());
  }

  private static String marked(String text, LegalStatus certainty) {
    return switch (certainty) {
      case UNCONFIRMED -> text + " " + UNCONFIRMED;
      case OWN_READING -> text + " " + OWN_READING;
      case DOUBTFUL -> text + " " + DOUBTFUL;
      default -> text;
    };
  }

  private String bare(Requirement.Threshold threshold) {
    Range accepted = threshold.accepted();
    Measure measure = threshold.measure();
    if (accepted == null) {
      return unknown(threshold.level(), measure);
    }
    if (measure.kind() == MeasureKind.YES_NO) {
      return texts.get(accepted.contains(BigDecimal.ONE) ? "level.yes" : "level.no");
    }
    if (accepted.equals(NOTHING)) {
      return texts.get("level.none");
    }
    return range(measure, accepted);
  }

  private String unknown(Level level, Measure measure) {
    String key =
        level.leftToProvince()
            ? "level.province"
            : level.inUndeterminedColumn()
                ? "level.column"
                : level.directionInDoubt() ? "level.direction" : "level.notOnFile";
    Range possible = level.possible(false);
    return possible == null
        ? texts.get(key)
        : texts.get("level.within", texts.get(key), range(measure, possible));
  }

  /** Values of a measure in signs, with its unit. */
  public String range(Measure measure, Range range) {
    BigDecimal lower = range.lower();
    BigDecimal upper = range.upper();
    if (measure.kind() == MeasureKind.GRADE && lower != null && upper == null) {
      String grade = wording.value(measure, lower);
      boolean best = lower.intValueExact() == measure.scale().size() - 1;
      return range.lowerOpen() ? "> " + grade : best ? grade : texts.get("level.orBetter", grade);
    }
    String text;
    if (lower == null || upper == null) {
      text = lower == null ? sign(range, measure, upper) : sign(range, measure, lower);
    } else if (range.exact()) {
      text = wording.value(measure, lower);
    } else if (range.lowerOpen() || range.upperOpen()) {
      text =
          (range.lowerOpen() ? "> " : "≥ ")
              + wording.value(measure, lower)
              + (range.upperOpen() ? " < " : " ≤ ")
              + wording.value(measure, upper);
    } else {
      text = wording.value(measure, lower) + "–" + wording.value(measure, upper);
    }
    return wording.withUnit(text, measure);
  }

  private String sign(Range range, Measure measure, @Nullable BigDecimal end) {
    if (end == null) {
      return "…";
    }
    boolean least = range.upper() == null;
    BigDecimal most = measure.range().upper();
    if (least && !range.lowerOpen() && most != null && end.compareTo(most) == 0) {
      return wording.value(measure, end);
    }
    String sign = least ? (range.lowerOpen() ? "> " : "≥ ") : range.upperOpen() ? "< " : "≤ ";
    return sign + wording.value(measure, end);
  }
}
