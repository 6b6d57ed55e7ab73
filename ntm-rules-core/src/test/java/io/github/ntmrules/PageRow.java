package io.github.ntmrules;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One indicator in all columns of a set on one day, as a page prints it. Equal rows print the same.
 *
 * @param unit the unit of the figure; empty where there are several figures, or none
 * @param measure the label of the figure; empty where there are several, or none
 * @param general the decree's national column; empty where there is none
 * @param lines the levels: one line, or one for each part of a combination
 * @param sources where it stands in the law and where it was read
 */
record PageRow(
    String unit, String measure, String general, List<Line> lines, List<String> sources) {

  private static final Pattern DECIMAL_POINT = Pattern.compile("(?<=\\d)\\.(?=\\d{1,2}(?!\\d))");

  /**
   * A line of the table.
   *
   * @param label the label of a part; empty for the first line, which has that of the indicator
   * @param cells the text in each column
   */
  record Line(String label, List<String> cells) {
    /** Whether all columns say the same. */
    boolean uniform() {
      return cells.stream().distinct().count() == 1;
    }
  }

  /** The row of an indicator from what is provided in each column; null where nothing is. */
  static PageRow of(List<@Nullable Provision> provisions) {
    List<Requirement> asked = new ArrayList<>();
    String general = "";
    for (Provision provision : provisions) {
      if (provision instanceof Provision.Required required) {
        asked.add(required.requirement());
        general = DECIMAL_POINT.matcher(required.generalTarget()).replaceAll(",");
      }
    }
    boolean sameForm =
        asked.size() == provisions.size()
            && asked.stream().allMatch(each -> sameForm(each, asked.get(0)));
    List<Line> lines = new ArrayList<>();
    if (sameForm) {
      addLines("", asked, false, 0, lines);
    } else {
      lines.add(new Line("", provisions.stream().map(PageRow::inOneLine).toList()));
    }
    Measure measure =
        sameForm && asked.get(0) instanceof Requirement.Threshold threshold
            ? threshold.measure()
            : null;
    return new PageRow(
        measure == null ? "" : measure.unitVi(),
        measure == null ? "" : measure.labelVi(),
        general,
        lines,
        sources(provisions));
  }

  // ---- levels

  private static boolean sameForm(Requirement a, Requirement b) {
    if (a instanceof Requirement.Threshold mine && b instanceof Requirement.Threshold theirs) {
      return mine.measure().equals(theirs.measure());
    }
    if (a.getClass() != b.getClass() || a.children().size() != b.children().size()) {
      return false;
    }
    for (int i = 0; i < a.children().size(); i++) {
      if (!sameForm(a.children().get(i), b.children().get(i))) {
        return false;
      }
    }
    return head(a).equals(head(b));
  }

  /** The lines of requirements of one form, one requirement for each column. */
  private static void addLines(
      String label, List<Requirement> columns, boolean ifSo, int depth, List<Line> into) {
    Requirement first = columns.get(0);
    Function<Requirement, String> cell =
        each ->
            each instanceof Requirement.Threshold threshold ? level(threshold, ifSo) : head(each);
    into.add(new Line(label, columns.stream().map(cell).toList()));
    for (int i = 0; i < first.children().size(); i++) {
      int part = i;
      boolean condition = first instanceof Requirement.Given && part == 0;
      List<Requirement> parts = columns.stream().map(each -> each.children().get(part)).toList();
      addLines(label(first, part, depth + 1), parts, condition, depth + 1, into);
    }
  }

  private static String level(Requirement.Threshold threshold, boolean ifSo) {
    String level = LevelText.of(threshold);
    return ifSo ? level.replaceFirst("^Đạt", "Có") : level;
  }

  private static String label(Requirement whole, int part, int depth) {
    Requirement own = whole.children().get(part);
    String lead = "– ".repeat(depth);
    if (whole instanceof Requirement.Given) {
      lead += part == 0 ? "nếu: " : "thì: ";
    }
    return own instanceof Requirement.Threshold threshold
        ? lead + MarkdownTable.escaped(withUnit(threshold.measure()))
        : lead.stripTrailing();
  }

  private static String withUnit(Measure measure) {
    return measure.labelVi() + (measure.unitVi().isEmpty() ? "" : " (" + measure.unitVi() + ")");
  }

  private static String head(Requirement requirement) {
    if (requirement instanceof Requirement.AllOf) {
      return "đạt cả:";
    }
    if (requirement instanceof Requirement.AnyOf) {
      return "đạt một trong:";
    }
    if (requirement instanceof Requirement.AtLeastOf some) {
      return "đạt ít nhất %d trong %d:".formatted(some.needed(), some.parts().size());
    }
    if (requirement instanceof Requirement.Meets meets) {
      String id = meets.requirements().set().id();
      return "đạt bộ [%s](%s.md)".formatted(id, id);
    }
    return requirement instanceof Requirement.Given ? "nếu … thì:" : "";
  }

  /** A provision in one line, where the columns differ in form. */
  static String inOneLine(@Nullable Provision provision) {
    if (provision == null) {
      return "không đặt ra";
    }
    if (provision instanceof Provision.Exempt exempt) {
      return "không xét: "
          + MarkdownTable.escaped(exempt.reason())
          + " "
          + LevelText.mark(exempt.certainty());
    }
    return inOneLine(((Provision.Required) provision).requirement());
  }

  private static String inOneLine(Requirement requirement) {
    if (requirement instanceof Requirement.Threshold threshold) {
      return MarkdownTable.escaped(withUnit(threshold.measure())) + " " + LevelText.of(threshold);
    }
    return requirement.children().stream()
        .map(PageRow::inOneLine)
        .collect(Collectors.joining("; ", (head(requirement) + " "), ""))
        .strip();
  }

  // ---- sources

  private static List<String> sources(List<@Nullable Provision> provisions) {
    return provisions.stream()
        .filter(Objects::nonNull)
        .map(provision -> source(provision.citation()))
        .distinct()
        .toList();
  }

  /** Where it stands, and links to where it was read. */
  static String source(Citation citation) {
    String links =
        citation.readAt().isEmpty()
            ? "chưa có trang nguồn trong hồ sơ"
            : citation.readAt().stream()
                .map(address -> "[%s](<%s>)".formatted(host(address), address))
                .collect(Collectors.joining(", "));
    return MarkdownTable.escaped(citation.decree() + ", " + citation.place()) + " – " + links;
  }

  private static String host(String address) {
    String host = URI.create(address).getHost();
    return host == null ? address : host;
  }
}
