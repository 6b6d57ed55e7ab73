package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell in parts that look different: a raised or lowered part is the mark of a note,
 * but for the power of a unit of measure; a part that is struck out does not count. Not
 * thread-safe.
 */
final class RichText {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
  private static final Pattern METRES = Pattern.compile("(?:.*[^\\p{L}])?[kcdh]?m", Pattern.DOTALL);
  private static final Pattern TENS = Pattern.compile("(?:.*[^0-9])?10", Pattern.DOTALL);
  private static final Pattern WORD_NEXT = Pattern.compile(" ?\\p{L}.*", Pattern.DOTALL);
  private static final Pattern MARK =
      Pattern.compile("[ (\\[]*[\\p{L}\\p{N}*†‡]{1,3}(?:[,;] ?[\\p{L}\\p{N}*†‡]{1,3})*[)\\]., ]*");

  /** How a part of a text looks. */
  enum Look {
    PLAIN,
    RAISED,
    LOWERED,
    STRUCK
  }

  private record Run(String text, Look look) {
    boolean isScript() {
      return look == Look.RAISED || look == Look.LOWERED;
    }
  }

  private final List<Run> runs = new ArrayList<>();

  /** Adds a part behind the others. */
  void add(String text, Look look) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, Spelling.stripped(text).isEmpty() ? Look.PLAIN : look));
    }
  }

  /** Whether some part does not look plain. */
  boolean isRich() {
    return runs.stream().anyMatch(each -> each.look != Look.PLAIN);
  }

  /** All letters. */
  String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(each -> text.append(each.text));
    return text.toString();
  }

  /** The cell of a text in which figures may be raised by letters of their own: {@code 41²}. */
  static @Nullable CellValue of(String text) {
    if (!hasScript(text)) {
      return CellValue.plain(text);
    }
    RichText rich = new RichText();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || look(text.charAt(i)) != look(text.charAt(from))) {
        rich.add(text.substring(from, i), look(text.charAt(from)));
        from = i;
      }
    }
    return rich.value();
  }

  private static boolean hasScript(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~' && look(text.charAt(i)) != Look.PLAIN) {
        return true;
      }
    }
    return false;
  }

  private static Look look(char c) {
    return RAISED.indexOf(c) >= 0
        ? Look.RAISED
        : LOWERED.indexOf(c) >= 0 ? Look.LOWERED : Look.PLAIN;
  }

  /** What the cell holds, or {@code null} if it says nothing. */
  @Nullable CellValue value() {
    String written = Spelling.stripped(written());
    if (runs.stream().noneMatch(each -> counts(each) && !each.isScript())) {
      // Nothing that a mark could stand behind.
      return runs.stream().anyMatch(each -> each.look == Look.STRUCK)
          ? new CellValue.Broken("cell.struck", written)
          : CellValue.plain(text());
    }
    StringBuilder text = new StringBuilder();
    boolean marked = false;
    boolean struck = false;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean power = run.isScript() && isPower(text, digits(run.text), i);
      struck |= run.look == Look.STRUCK;
      marked |= run.isScript() && !power;
      if (run.look == Look.PLAIN
          || power
          || (run.isScript() && !MARK.matcher(run.text).matches())) {
        text.append(run.text);
      }
    }
    CellValue value = CellValue.plain(text.toString());
    return (marked || struck) && value instanceof CellValue.Text of
        ? new CellValue.Text(of.text(), new CellValue.Mark(written, struck))
        : value;
  }

  private static boolean counts(Run run) {
    return run.look != Look.STRUCK && !Spelling.stripped(run.text).isEmpty();
  }

  /** Whether that is the power of a unit of measure, or of ten: km², 10⁶ đồng. */
  private boolean isPower(CharSequence before, String digits, int index) {
    if (digits.equals("2") || digits.equals("3")) {
      if (METRES.matcher(before).matches()) {
        return true;
      }
    }
    return (digits.equals("3") || digits.equals("6") || digits.equals("9"))
        && TENS.matcher(before).matches()
        && index + 1 < runs.size()
        && WORD_NEXT.matcher(runs.get(index + 1).text).matches();
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Math.max(RAISED.indexOf(c), LOWERED.indexOf(c));
      digits.append(digit < 0 ? c : (char) ('0' + digit));
    }
    return digits.toString().strip();
  }

  /** All of it, with letters that are raised or lowered by themselves. */
  private String written() {
    StringBuilder written = new StringBuilder();
    for (Run run : runs) {
      String signs = run.look == Look.LOWERED ? LOWERED : RAISED;
      for (int i = 0; i < run.text.length(); i++) {
        char c = run.text.charAt(i);
        boolean digit = run.isScript() && c >= '0' && c <= '9';
        written.append(digit ? signs.charAt(c - '0') : c);
      }
    }
    return written.toString();
  }
}
