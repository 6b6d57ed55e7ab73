package io.github.ntmrules.internal.source;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.FolderDesignations;
import io.github.ntmrules.internal.syntax.PlainText;
import io.github.ntmrules.internal.syntax.Problems;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The designations that a folder declares: the lines of its file {@value RuleSource#DESIGNATIONS},
 * in the format of the library's. What is wrong is collected; such a line declares nothing.
 */
public final class DesignationText {

  /**
   * A designation and where it is declared.
   *
   * @param place the line, without a column
   */
  public record Declared(Designation designation, SourcePlace place) {}

  private static final List<String> FORMAT = List.of("…", "no", "Tên diện", "English name");
  private static final int PARTS = FORMAT.size();
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern NOT_OF_ID = Pattern.compile("[^A-Z0-9]+");

  /** What other columns of a table of units end with, or begin with. */
  private static final Pattern TAKEN = Pattern.compile(".*_DECISION|STATED.*");

  private static final Pattern YES =
      Pattern.compile("c(ó|o)|x|true|quyết định|có quyết định|theo quyết định");
  private static final Pattern NO = Pattern.compile("kh(ô|o)ng|false|-|");

  private final SourceText source;
  private final Problems problems;
  private final List<Declared> declared = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  private DesignationText(SourceText source) {
    this.source = source;
    this.problems = new Problems(source);
  }

  /** Reads that file of the source, if there is one. */
  public static DesignationText of(RuleSource source) {
    String text = source.text(RuleSource.DESIGNATIONS);
    DesignationText read =
        new DesignationText(new SourceText(RuleSource.DESIGNATIONS, text == null ? "" : text));
    PlainText.check(read.source, read.problems);
    PartedLine.each(read.source, read::read);
    return read;
  }

  /** The designations, in the order of the lines. */
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

  private void read(PartedLine line) {
    int given = line.size();
    boolean sound = given == PARTS || given == PARTS - 1;
    if (!sound) {
      String needed = Integer.toString(PARTS);
      String meant = line.completed(FORMAT);
      problems.add(Kind.WRONG_PARTS, null, line.begin(), meant, needed, Integer.toString(given));
    } else {
      // All that is wrong with it is told.
      boolean id = id(line);
      boolean decided = decided(line);
      boolean name = name(line);
      sound = id && decided && name;
    }
    if (!sound) {
      refused.add(line.part(0));
      return;
    }
    String name = line.part(2);
    String english = line.part(3).isEmpty() ? name : line.part(3);
    boolean decided = line.part(1).equals("yes");
    Designation designation = FolderDesignations.of(line.part(0), decided, name, english);
    declared.add(new Declared(designation, line.place()));
  }

  private boolean wrong(PartedLine line, int part, String possible, @Nullable String meant) {
    problems.add(
        Kind.WRONG_DESIGNATION_PART,
        null,
        line.offset(part),
        meant,
        Integer.toString(part + 1),
        line.part(part),
        possible);
    return false;
  }

  private boolean id(PartedLine line) {
    String id = line.part(0);
    if (!ID.matcher(id).matches()) {
      String bare = Suggestions.bare(id).toUpperCase(Locale.ROOT);
      String meant = NOT_OF_ID.matcher(bare).replaceAll("_").replaceAll("^_+|_+$", "");
      boolean possible = ID.matcher(meant).matches() && !TAKEN.matcher(meant).matches();
      return wrong(line, 0, "A-Z 0-9 _", possible ? meant : null);
    }
    if (TAKEN.matcher(id).matches()) {
      return wrong(line, 0, "A-Z 0-9 _", "DIEN_" + id.replace("_DECISION", ""));
    }
    if (!ids.add(id)) {
      problems.add(Kind.REPEATED_KEY, null, line.begin(), null, id);
      return false;
    }
    return true;
  }

  private boolean decided(PartedLine line) {
    String word = line.part(1);
    if (word.equals("yes") || word.equals("no")) {
      return true;
    }
    String plain = MeasureText.plain(word);
    String meant = YES.matcher(plain).matches() ? "yes" : NO.matcher(plain).matches() ? "no" : null;
    return wrong(
        line,
        1,
        "yes, no",
        meant == null ? Suggestions.nearest(word, List.of("yes", "no")) : meant);
  }

  private boolean name(PartedLine line) {
    String name = line.part(2);
    if (name.isEmpty()) {
      return wrong(line, 2, "Tên diện", null);
    }
    String other = names.putIfAbsent(MeasureText.plain(name), line.part(0));
    if (other != null && !other.equals(line.part(0))) {
      problems.add(Kind.NAME_TAKEN, null, line.offset(2), null, name, other);
      return false;
    }
    return true;
  }
}
