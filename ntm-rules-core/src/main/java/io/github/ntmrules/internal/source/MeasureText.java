package io.github.ntmrules.internal.source;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.FolderMeasures;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.internal.syntax.PlainText;
import io.github.ntmrules.internal.syntax.Problems;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The measures that a folder declares: the lines of its file {@value RuleSource#MEASURES}, in the
 * format of the library's dictionary. What is wrong is collected; such a line declares nothing.
 */
public final class MeasureText {

  /**
   * A measure and where it is declared.
   *
   * @param place the line, without a column
   */
  public record Declared(Measure measure, SourcePlace place) {}

  private static final List<String> FORMAT =
      List.of("…", "percent", "0..100", "…", "…", "Tên số liệu", "English label");
  private static final int PARTS = FORMAT.size();
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  // What heads other columns of a table of units, and names other fields of a unit in JSON.
  private static final Set<String> TAKEN =
      Set.of(
          "name",
          "unit",
          "kind",
          "village",
          "commune",
          "district",
          "province",
          "region",
          "date",
          "designations",
          "figures",
          "evidence",
          "decisions",
          "stated",
          "case",
          "expect",
          "expected",
          "no",
          "note",
          "notes",
          "remarks");

  private static final Pattern NOT_OF_ID = Pattern.compile("[^a-z0-9]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String NUMBER =
      "(-?[0-9]{1," + FixedPoint.INTEGER_DIGITS + "}(?:\\.[0-9]{1," + FixedPoint.DECIMALS + "})?)?";
  private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
  private static final Pattern DASH = Pattern.compile("(?<=[0-9])\\s*[-–—…]\\s*(?=-?[0-9])|…");

  /** What people write for the words of kinds. */
  private static final Map<String, String> MEANT = new LinkedHashMap<>();

  static {
    Map.of(
            "percent", "%|phần trăm|tỷ lệ|tỉ lệ|percentage",
            "count", "số lượng|số|đếm|number|integer",
            "millionDong", "triệu đồng|triệu|tiền|vnd",
            "squareMetres", "m2|m²|mét vuông|diện tích",
            "litres", "lít|liters",
            "times", "lần|tỷ số|ratio",
            "grade", "bậc|xếp loại|thang bậc|mức độ|scale",
            "yes", "đạt|có|có/không|đạt/không đạt|yes/no|boolean|bool")
        .forEach(
            (kind, words) -> Stream.of(words.split("\\|")).forEach(word -> MEANT.put(word, kind)));
  }

  private final SourceText source;
  private final Problems problems;
  private final List<Declared> declared = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  private MeasureText(SourceText source) {
    this.source = source;
    this.problems = new Problems(source);
  }

  /** Reads that file of the source, if there is one. */
  public static MeasureText of(RuleSource source) {
    String text = source.text(RuleSource.MEASURES);
    MeasureText read =
        new MeasureText(new SourceText(RuleSource.MEASURES, text == null ? "" : text));
    read.read();
    return read;
  }

  /** The measures, in the order of the lines. */
  public List<Declared> declared() {
    return List.copyOf(declared);
  }

  /** The ids of the lines that declare nothing, because something is wrong with them. */
  public Set<String> refused() {
    return Set.copyOf(refused);
  }

  /** All that is wrong, in the order of the lines. */
  public List<RuleProblem> problems() {
    return problems.list();
  }

  private void read() {
    PlainText.check(source, problems);
    PartedLine.each(source, line -> new Line(line).read());
  }

  /** How labels are compared: whatever the capitals, the blanks and the way accents are stored. */
  public static String plain(String label) {
    String composed = Normalizer.normalize(label, Normalizer.Form.NFC);
    return BLANKS.matcher(composed.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** One line. */
  private final class Line {

    private final PartedLine line;
    private boolean sound = true;

    Line(PartedLine line) {
      this.line = line;
    }

    private String part(int index) {
      return line.part(index);
    }

    private void wrong(int part, String possible, @Nullable String suggestion) {
      sound = false;
      problems.add(
          Kind.WRONG_MEASURE_PART,
          null,
          line.offset(part),
          suggestion,
          Integer.toString(part + 1),
          part(part),
          possible);
    }

    void read() {
      int given = line.size();
      if (given != PARTS && given != PARTS - 1) {
        sound = false;
        String needed = Integer.toString(PARTS);
        String meant = line.completed(FORMAT);
        problems.add(Kind.WRONG_PARTS, null, line.begin(), meant, needed, Integer.toString(given));
        refuse();
        return;
      }
      id();
      MeasureKind kind = kind();
      label();
      Measure measure = kind == null ? null : measure(kind);
      if (sound && measure != null) {
        declared.add(new Declared(measure, line.place()));
      } else {
        refuse();
      }
    }

    private void refuse() {
      refused.add(part(0));
    }

    private void id() {
      String id = part(0);
      if (TAKEN.contains(id)) {
        wrong(0, "a-z 0-9 _", id + "_figure");
      } else if (!ID.matcher(id).matches()) {
        String bare = Suggestions.bare(id);
        String meant = NOT_OF_ID.matcher(bare).replaceAll("_").replaceAll("^_+|_+$", "");
        wrong(0, "a-z 0-9 _", ID.matcher(meant).matches() ? meant : null);
      } else if (!ids.add(id)) {
        sound = false;
        problems.add(Kind.REPEATED_KEY, null, line.begin(), null, id);
      }
    }

    /** The kind, or that which was probably meant. */
    private @Nullable MeasureKind kind() {
      String word = part(1);
      Map<String, MeasureKind> kinds = FolderMeasures.kinds();
      MeasureKind kind = kinds.get(word);
      if (kind == null) {
        String meant = MEANT.get(plain(word));
        String near = meant == null ? Suggestions.nearest(word, kinds.keySet()) : meant;
        wrong(1, String.join(", ", kinds.keySet()), near);
        return near == null ? null : kinds.get(near);
      }
      return kind;
    }

    private void label() {
      String label = part(5);
      if (label.isEmpty()) {
        wrong(5, "Tên số liệu", null);
        return;
      }
      String other = labels.putIfAbsent(plain(label), part(0));
      if (other != null && !other.equals(part(0))) {
        sound = false;
        problems.add(Kind.LABEL_TAKEN, null, line.offset(5), null, label, other);
      }
    }

    private String english(int index, String vietnamese) {
      return part(index).isEmpty() ? vietnamese : part(index);
    }

    private @Nullable Measure measure(MeasureKind kind) {
      String label = part(5);
      if (kind == MeasureKind.GRADE) {
        none();
        List<String> scale = scale();
        return sound ? FolderMeasures.grade(part(0), scale, label, english(6, label)) : null;
      }
      Matcher range = range(kind);
      if (kind == MeasureKind.YES_NO) {
        none();
      } else {
        unit(kind);
      }
      return sound
          ? FolderMeasures.of(
              part(0),
              kind,
              bound(range.group(1)),
              bound(range.group(2)),
              part(3),
              english(4, part(3)),
              label,
              english(6, label))
          : null;
    }

    private List<String> scale() {
      List<String> steps = Stream.of(part(2).split("<", -1)).map(String::strip).toList();
      boolean blank = steps.stream().anyMatch(String::isEmpty);
      if (blank || steps.size() < 2 || Set.copyOf(steps).size() < steps.size()) {
        String meant = part(2).replaceAll("\\s*[,;/>]\\s*", " < ");
        wrong(2, "Trung bình < Khá < Tốt", meant.equals(part(2)) ? null : meant);
      }
      return steps;
    }

    private Matcher range(MeasureKind kind) {
      String possible = possible(kind);
      Matcher range = RANGE.matcher(part(2));
      if (!range.matches() || !canBe(kind, bound(range.group(1)), bound(range.group(2)))) {
        String meant = DASH.matcher(part(2).replace(',', '.').replace("%", "")).replaceAll("..");
        Matcher mended = RANGE.matcher(meant);
        boolean can =
            mended.matches() && canBe(kind, bound(mended.group(1)), bound(mended.group(2)));
        wrong(2, possible, can ? meant : kind == MeasureKind.YES_NO ? possible : null);
      }
      return range;
    }

    private boolean canBe(MeasureKind kind, @Nullable BigDecimal min, @Nullable BigDecimal max) {
      return switch (kind) {
        case YES_NO -> zero(min) && max != null && max.compareTo(BigDecimal.ONE) == 0;
        case COUNT -> whole(min) && whole(max) && apart(min, max);
        default -> apart(min, max);
      };
    }

    private void unit(MeasureKind kind) {
      String begins = begin(kind);
      String unit = part(3);
      if (unit.isEmpty() || !unit.startsWith(begins)) {
        wrong(3, begins.isEmpty() ? "hộ, nhà, …" : begins, begins.isEmpty() ? null : begins);
      }
    }

    /** Where there is nothing to have a unit. */
    private void none() {
      for (int part = 3; part <= 4; part++) {
        if (!part(part).isEmpty()) {
          wrong(part, "| |", null);
        }
      }
    }
  }

  private static boolean zero(@Nullable BigDecimal end) {
    return end != null && end.signum() == 0;
  }

  private static boolean whole(@Nullable BigDecimal end) {
    return end == null || end.stripTrailingZeros().scale() <= 0;
  }

  private static boolean apart(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    return min == null || max == null || min.compareTo(max) < 0;
  }

  private static @Nullable BigDecimal bound(@Nullable String written) {
    return written == null || written.isEmpty() ? null : new BigDecimal(written);
  }

  private static String possible(MeasureKind kind) {
    return switch (kind) {
      case PERCENT -> "0..100";
      case YES_NO -> "0..1";
      default -> "0..";
    };
  }

  /** What the unit of a figure of that kind begins with; empty where it may be any. */
  private static String begin(MeasureKind kind) {
    return switch (kind) {
      case PERCENT -> "%";
      case MILLION_DONG -> "triệu đồng";
      case SQUARE_METRES -> "m²";
      case LITRES -> "lít";
      case TIMES -> "lần";
      default -> "";
    };
  }
}
