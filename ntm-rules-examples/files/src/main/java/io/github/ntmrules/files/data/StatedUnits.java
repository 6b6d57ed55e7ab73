package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.cell.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units of measure that are stated beside figures, not in their headings: in a column of the paper
 * form, or in a line above a table. They are held against the unit of a figure as those in headings
 * are: what is another unit is not converted.
 */
final class StatedUnits {

  private static final String LABEL = "dvt|d\\.v\\.t\\.?|don vi tinh|don vi do(?: luong)?";
  private static final Pattern HEAD =
      Pattern.compile("(?:" + LABEL + "|unit of measure)(?: \\(dvt\\))?[ :.]*");
  private static final Pattern LABEL_ONLY =
      Pattern.compile("\\(?(?:" + LABEL + "|don vi)(?: \\(dvt\\))? ?:?");
  private static final Pattern STRONG =
      Pattern.compile("(?<![a-z0-9])(?:" + LABEL + ")(?: \\(dvt\\))? ?([:=]?) ?(\\S.*)");
  private static final Pattern WEAK = Pattern.compile("\\(?(?:don vi|units?) ?[:=] ?(\\S.*)");
  private static final Pattern PARTS = Pattern.compile(" ?(?:;|,(?![0-9])| va ) ?");
  private static final Pattern LAST_PARENTHESIS = Pattern.compile(".*\\(([^()]*)\\)[ *:;.]*");
  private static final Pattern DIGITS = Pattern.compile("[0-9., ]+");
  private static final Pattern MAYBE =
      Pattern.compile("(?iu)v[ịi] |v[ịi]:|[đd]\\.?v\\.?t|units?\\b");
  private static final Pattern NUMBER = Pattern.compile("-? ?[0-9][0-9., ]*([^0-9., ].*)?");
  private static final int LONGEST = 40;

  private static final Pattern MONEY =
      Pattern.compile(
          "(?:1000|1000000|10\\^?[36]|nghin|ngan|tram|chuc|trieu|tr|ty|ti|thousand|million|billion)*"
              + "(?:dong|d|vnd|usd|nghin|ngan|trieu|tr|ty|ti)");
  private static final Set<String> MILLIONS =
      Set.of("trieu", "trieudong", "trieud", "trieuvnd", "tr", "trd", "trdong", "trvnd");
  private static final Set<String> PER_HEAD_AND_YEAR = Set.of("nguoi", "dau nguoi", "nam");
  private static final Set<String> PERCENT =
      Set.of("%", "phantram", "tyle", "tile", "tyle%", "tile%", "tyle(%)", "tile(%)");
  private static final Set<String> A_NUMBER = Set.of("so", "soluong", "cai", "chiec");
  private static final Set<String> LITRES =
      Set.of("lit/nguoi/ngay", "l/nguoi/ngay", "l/nguoi/ngaydem");
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?:muc|danhgia|ketqua)?/?(?:chua|khong|k)?(?:dat|co|kd|d|x|danhgia|xeploai|ketluan)"
              + "(?:chuan)?(?:[/,-].*|hay.*|hoac.*|khong|chua.*)?");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:nghin|ngan|tram|chuc|trieu)?(?:‰|phannghin|ha|km|km2|m|m2|m3|kg|g|tan|ta|yen|nguoi|ho"
              + "|hogiadinh|khau|nhankhau|nha|can|ngoinha|truong|tram|lit|l|kwh|lan|diem|cai|chiec"
              + "|congtrinh|mohinh|htx|hoptacxa|cho|laodong|hocsinh|chauhoc|tre|doanhnghiep|coso)(?:/.*)?");

  /** What the figures of the dictionary are given in, as units are compared. */
  private static final Set<String> OF_MEASURES =
      Measures.standard().reportable().stream()
          .filter(each -> !each.unitVi().isEmpty())
          .flatMap(each -> Stream.of(each.unitVi(), each.unitEn()))
          .distinct()
          .map(StatedUnits::bare)
          .collect(Collectors.toUnmodifiableSet());

  private StatedUnits() {}

  /** Whether that heads a column of units of measure. */
  static boolean heads(String text) {
    return HEAD.matcher(Spelling.bare(text)).matches();
  }

  /** Whether a figure of that measure may be in that unit. */
  static boolean fits(String unit, Measure measure) {
    String bare = bare(unit);
    if (bare.isEmpty() || Spelling.missing(bare)) {
      return true;
    }
    if (bare.equals(bare(measure.unitVi())) || bare.equals(bare(measure.unitEn()))) {
      return true;
    }
    String compact = compact(bare);
    return switch (measure.kind()) {
      case PERCENT ->
          "%".equals(measure.unitVi())
              && (PERCENT.contains(compact)
                  || (compact.startsWith("%") && compact.indexOf('/') < 0));
      case MILLION_DONG -> isMillions(bare, measure);
      case COUNT ->
          A_NUMBER.contains(compact)
              || (compact.equals("htx") && compact(bare(measure.unitVi())).equals("hoptacxa"));
      case LITRES -> LITRES.contains(compact);
      case SQUARE_METRES, TIMES -> false;
      case GRADE, YES_NO -> VERDICT.matcher(compact).matches();
    };
  }

  private static boolean isMillions(String bare, Measure measure) {
    String[] parts = bare.split(" ?/ ?", -1);
    boolean yearly = measure.unitVi().indexOf('/') >= 0;
    for (int i = 1; i < parts.length; i++) {
      if (!yearly || !PER_HEAD_AND_YEAR.contains(parts[i].strip())) {
        return false;
      }
    }
    return MILLIONS.contains(compact(parts[0]));
  }

  /** Whether that is an amount of money, or so many of it. */
  static boolean isMoney(String unit) {
    String first = bare(unit).split("/", 2)[0];
    return MONEY.matcher(compact(first)).matches();
  }

  /** Whether that is surely a unit of measure. */
  static boolean isKnown(String unit) {
    String bare = bare(unit);
    if (bare.isEmpty() || bare.length() > LONGEST || DIGITS.matcher(bare).matches()) {
      return false;
    }
    return PERCENT.contains(compact(bare))
        || bare.startsWith("%")
        || isMoney(unit)
        || OTHERS.matcher(compact(bare)).matches()
        || OF_MEASURES.contains(bare);
  }

  /** Whether a heading names the unit of its figure itself. */
  static boolean isNamed(String heading, Measure measure) {
    String plain = Spelling.plain(heading);
    Matcher last = LAST_PARENTHESIS.matcher(plain);
    return measure.unitVi().isEmpty()
        || plain.endsWith("%")
        || (last.matches() && !last.group(1).isBlank() && fits(last.group(1), measure));
  }

  /** Whether a cell names its unit itself, or is a word where no number is asked for. */
  static boolean names(String cell, Measure measure) {
    Matcher number = NUMBER.matcher(cell);
    if (!number.matches()) {
      return measure.unitVi().isEmpty();
    }
    String unit = number.group(1) == null ? "" : number.group(1).strip();
    boolean money = measure.kind() == MeasureKind.MILLION_DONG;
    return !unit.isEmpty()
        && !measure.unitVi().isEmpty()
        && (fits(unit, measure) || (money && isMoney(unit)));
  }

  /** Whether figures of a measure cannot be in the units that a line above a table names. */
  static boolean contradict(List<String> units, Measure measure) {
    if (units.isEmpty()
        || measure.kind() == MeasureKind.YES_NO
        || measure.kind() == MeasureKind.GRADE) {
      return false;
    }
    boolean money = measure.kind() == MeasureKind.MILLION_DONG;
    List<String> others = units.stream().filter(each -> !fits(each, measure)).toList();
    if (money) {
      return others.size() == units.size() || others.stream().anyMatch(StatedUnits::isMoney);
    }
    // What is said of money concerns money.
    return others.size() == units.size() && !others.stream().allMatch(StatedUnits::isMoney);
  }

  /** Whether a text begins with the words that a unit of measure follows. */
  static boolean begins(String text) {
    Matcher strong = STRONG.matcher(Spelling.bare(text));
    return strong.find() ? strong.start() <= 1 : WEAK.matcher(Spelling.bare(text)).matches();
  }

  /** Whether a text may name one: most texts do not, quickly. */
  static boolean mayBeLine(String text) {
    return MAYBE.matcher(text).find();
  }

  /** The units that a row names for a whole table; empty if it names none. */
  static List<String> of(Grid.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cell(i) instanceof CellValue.Text text) {
        List<String> units = of(text.text());
        if (!units.isEmpty()) {
          return units;
        }
        CellValue next = next(row, i, text.text());
        if (next != null && LABEL_ONLY.matcher(Spelling.bare(text.text())).matches()) {
          String label = text.text().strip();
          units =
              of(label.endsWith(":") ? label + " " + next.shown() : label + ": " + next.shown());
          if (label.endsWith(":") || units.stream().allMatch(StatedUnits::isKnown)) {
            return units;
          }
        }
      }
    }
    return List.of();
  }

  private static @Nullable CellValue next(Grid.Row row, int after, String other) {
    for (int i = after + 1; i < row.cells().size(); i++) {
      CellValue cell = row.cell(i);
      if (cell != null && !cell.shown().equals(other)) {
        return cell instanceof CellValue.Text ? cell : null;
      }
    }
    return null;
  }

  /** The units that a text names; empty if it names none. */
  static List<String> of(String text) {
    String plain = Spelling.plain(text);
    String bare = Spelling.bare(plain);
    boolean sameLetters = bare.length() == plain.length();
    Matcher strong = STRONG.matcher(bare);
    if (strong.find()) {
      boolean begins = strong.start() <= 1;
      boolean colon = !strong.group(1).isEmpty();
      List<String> parts = parts((sameLetters ? plain : bare).substring(strong.start(2)));
      List<String> known = parts.stream().filter(StatedUnits::isKnown).toList();
      boolean all = begins && colon && parts.stream().allMatch(each -> each.length() <= LONGEST);
      return all ? parts : known;
    }
    Matcher weak = WEAK.matcher(bare);
    if (weak.matches()) {
      List<String> parts = parts((sameLetters ? plain : bare).substring(weak.start(1)));
      return parts.stream().allMatch(StatedUnits::isKnown) ? parts : List.of();
    }
    return List.of();
  }

  /** The units in a list, to the parenthesis that ends it. */
  private static List<String> parts(String rest) {
    int depth = 0;
    int end = rest.length();
    for (int i = 0; i < end; i++) {
      depth += rest.charAt(i) == '(' ? 1 : rest.charAt(i) == ')' ? -1 : 0;
      end = depth < 0 ? i : end;
    }
    List<String> parts = new ArrayList<>();
    for (String each : PARTS.split(rest.substring(0, end).replaceAll("[ .;,]+$", ""), -1)) {
      for (String one : each.split(" và ", -1)) {
        if (!one.isBlank()) {
          parts.add(one.strip());
        }
      }
    }
    return parts;
  }

  private static String bare(String unit) {
    String bare = Spelling.bare(unit).replace('²', '2').replace('³', '3').strip();
    bare = bare.replaceFirst("^(?:" + LABEL + ") ?[:=]? ?", "").replaceFirst("[ .;,*]+$", "");
    while (bare.startsWith("(") && bare.endsWith(")") && bare.indexOf(')') == bare.length() - 1) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare.replaceAll(" ?/ ?", "/");
  }

  private static String compact(String bare) {
    return bare.replaceAll("[ .,]", "");
  }
}
