package io.github.ntmrules;

import static io.github.ntmrules.RuleTexts.head;
import static io.github.ntmrules.RuleTexts.rule;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small set whose columns are three groups, one of them concluded or not: for rules by group.
 * What its rules of groups say is said a second time by {@link #possible}.
 */
public final class GroupFolder {

  /** The groups. */
  public static final List<String> GROUPS = List.of("g1", "g2", "g3");

  /** A day on which it is in force. */
  public static final LocalDate DAY = LocalDate.of(2027, 12, 31);

  private static final String DESCRIPTION =
      """
      id = thu-nhom
      title-vi = Bộ thử theo nhóm
      title-en = A set by groups
      decree = QĐ thử
      unit = commune
      region-needed = no
      in-force-from = 2026-01-01
      indicators-in-decree = 2
      columns = g1, g2, g3
      criterion 1 = tc01 | Thử | Test
      indicator 1.1 = Một | One
      indicator 1.2 = Hai | Two
      condition c1 = Điều kiện | Condition
      """;

  private static final String RULES_OF_GROUPS =
      rule(
              "Nhóm 1",
              "designations contains Designation.AGRICULTURE_UNDER_10_PERCENT,"
                  + " designations not contains Designation.AREA_III,"
                  + " designations not contains Designation.ORIENTED_AS_NEW_URBAN_AREA",
              "law.group(\"g1\");")
          + rule(
              "Nhóm 2",
              "designations not contains Designation.AGRICULTURE_UNDER_10_PERCENT,"
                  + " designations not contains Designation.AREA_III,"
                  + " designations not contains Designation.ORIENTED_AS_NEW_URBAN_AREA",
              "law.group(\"g2\");")
          + rule(
              "Nhóm 3",
              "designations not contains Designation.AGRICULTURE_UNDER_10_PERCENT,"
                  + " designations contains Designation.AREA_III,"
                  + " designations not contains Designation.ORIENTED_AS_NEW_URBAN_AREA",
              "law.group(\"g3\");")
          + rule(
              "Nhóm 1 hay nhóm 3",
              "designations contains Designation.AGRICULTURE_UNDER_10_PERCENT,"
                  + " designations contains Designation.AREA_III,"
                  + " designations not contains Designation.ORIENTED_AS_NEW_URBAN_AREA",
              "law.groupUndetermined(\"vừa một vừa ba\", \"g1\", \"g3\");")
          + rule(
              "Nhóm nào cũng có thể",
              "designations contains Designation.ORIENTED_AS_NEW_URBAN_AREA",
              "law.groupUndetermined(\"chưa rõ\");");

  private GroupFolder() {}

  /** The groups that a unit with these designations can be in. */
  public static List<String> possible(Set<Designation> held) {
    if (held.contains(Designation.ORIENTED_AS_NEW_URBAN_AREA)) {
      return GROUPS;
    }
    boolean first = held.contains(Designation.AGRICULTURE_UNDER_10_PERCENT);
    boolean third = held.contains(Designation.AREA_III);
    return first && third ? List.of("g1", "g3") : List.of(first ? "g1" : third ? "g3" : "g2");
  }

  /**
   * The outcome that all of these lead to, or that there is none: where nothing is asked nobody
   * fails, so what is met in the other groups is met.
   */
  public static Outcome agreed(Set<Outcome> each) {
    if (each.size() == 1) {
      return each.iterator().next();
    }
    return each.equals(Set.of(Outcome.MET, Outcome.NOT_APPLICABLE))
        ? Outcome.MET
        : Outcome.UNDETERMINED;
  }

  /** All that a unit can be designated as here. */
  public static List<Set<Designation>> designations() {
    List<Set<Designation>> all = new ArrayList<>();
    for (int bits = 0; bits < 8; bits++) {
      Set<Designation> held = new TreeSet<>();
      if ((bits & 1) != 0) {
        held.add(Designation.AGRICULTURE_UNDER_10_PERCENT);
      }
      if ((bits & 2) != 0) {
        held.add(Designation.AREA_III);
      }
      if ((bits & 4) != 0) {
        held.add(Designation.ORIENTED_AS_NEW_URBAN_AREA);
      }
      all.add(held);
    }
    return all;
  }

  /** The texts of the set with these rules beside those of the groups, by file. */
  public static Map<String, String> texts(String... rules) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("bo_tieu_chi.txt", DESCRIPTION);
    texts.put("tc01.drl", head("sets.thu_nhom") + RULES_OF_GROUPS + String.join("", rules));
    return texts;
  }

  /** Writes it. */
  public static Path write(Path folder, String... rules) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : texts(rules).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  /** A rule of indicator 1.1, and one of 1.2. */
  public static String[] asking(String clause) {
    return new String[] {
      rule("1.1 Một", "", "law.require(\"1.1\", " + clause + ");"),
      rule("1.2 Hai", "", "law.require(\"1.2\", yes(\"security_and_order\"));")
    };
  }
}
