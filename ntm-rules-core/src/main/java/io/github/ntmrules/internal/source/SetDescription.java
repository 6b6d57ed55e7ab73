package io.github.ntmrules.internal.source;

import io.github.ntmrules.criteria.Amendment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a set says of itself: the file {@value #FILE}. Immutable.
 *
 * @param set the criteria set
 * @param conditions conditions beside the criteria that rules may conclude
 * @param withdrawals grounds for withdrawal that rules may conclude
 * @param targetsUntil the last day that the decree prints levels for, where that lies after its
 *     period in force; else {@code null}
 * @param ruleFiles the names of the rule files, in order
 */
public record SetDescription(
    CriteriaSet set,
    List<Indicator> conditions,
    List<Indicator> withdrawals,
    @Nullable LocalDate targetsUntil,
    List<String> ruleFiles) {

  /** The file that describes a set. */
  public static final String FILE = "bo_tieu_chi.txt";

  private static final List<String> KEYS =
      List.of(
          "id",
          "title-vi",
          "title-en",
          "decree",
          "unit",
          "region-needed",
          "in-force-from",
          "in-force-until",
          "targets-until",
          "columns",
          "supersedes",
          "indicators-in-decree",
          "note-vi",
          "note-en",
          "criterion",
          "indicator",
          "condition",
          "withdrawal",
          "amendment");

  private static final String SETS = "io.github.ntmrules.sets.";
  private static final String SCOPE_FILE = "00_pham_vi.drl";
  private static final String RECOGNITION_FILE = "99_cong_nhan.drl";

  /** Rule files that belong to a set without its description naming them. */
  static final List<String> UNNAMED_FILES = List.of(SCOPE_FILE, RECOGNITION_FILE);

  /** Copies the collections. */
  public SetDescription {
    conditions = List.copyOf(conditions);
    withdrawals = List.copyOf(withdrawals);
    ruleFiles = List.copyOf(ruleFiles);
  }

  /** The criterion whose rules stand in that file, or {@code null} if the file is none of them. */
  public @Nullable Criterion criterionOf(String file) {
    List<String> files = new ArrayList<>(ruleFiles);
    files.remove(SCOPE_FILE);
    int index = files.indexOf(file);
    return index >= 0 && index < set.criteria().size() ? set.criteria().get(index) : null;
  }

  /** The package of the rules of that set: ids have hyphens, packages underscores. */
  public static String rulePackage(String setId) {
    return SETS + setId.replace('-', '_');
  }

  /**
   * Reads the description of that source as far as it goes, or {@code null} if it has none.
   *
   * @param problems takes all problems
   */
  public static @Nullable SetDescription read(RuleSource source, List<RuleProblem> problems) {
    String text = source.text(FILE);
    return text == null ? null : new Reader(text).read(source, problems);
  }

  private static final class Reader {

    private final DescriptionText text;
    private final List<String> ruleFiles = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Indicator> conditions = new ArrayList<>();
    private final List<Indicator> withdrawals = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private String @Nullable [] open;
    private int openedAt;
    private List<Indicator> indicators = new ArrayList<>();

    Reader(String written) {
      this.text = new DescriptionText(FILE, written, KEYS);
    }

    SetDescription read(RuleSource source, List<RuleProblem> problems) {
      text.read(this::line);
      close();
      if (source.text(SCOPE_FILE) != null) {
        ruleFiles.add(0, SCOPE_FILE);
      }
      if (source.text(RECOGNITION_FILE) != null) {
        ruleFiles.add(RECOGNITION_FILE);
      }
      CriteriaSet set = set();
      LocalDate targetsUntil = text.optionalDate("targets-until");
      problems.addAll(text.problems());
      return new SetDescription(set, conditions, withdrawals, targetsUntil, ruleFiles);
    }

    private boolean line(String key, String value) {
      String kind = key.split(" ", 2)[0];
      String code = key.substring(kind.length()).strip();
      switch (kind) {
        case "criterion" -> {
          close();
          open = text.parts(code, value, 3);
          openedAt = text.here();
          text.once(key);
          ruleFiles.add(text.ruleFile(open[1]));
        }
        case "indicator" -> named(code, value, "indicator", indicators);
        case "condition" -> named(code, value, "condition", conditions);
        case "withdrawal" -> named(code, value, "withdrawal", withdrawals);
        case "amendment" -> amendments.add(new Amendment(value, text.parseDate(code)));
        default -> {
          return false;
        }
      }
      return true;
    }

    private void named(String code, String value, String kind, List<Indicator> into) {
      if (kind.equals("indicator") && open == null) {
        text.wrong(Kind.WRONG_DESCRIPTION_LINE, "criterion 1 = …", "indicator " + code);
      }
      String[] parts = text.parts(code, value, 2);
      if (text.once(kind + " " + code)) {
        into.add(Indicator.of(parts[0], parts[1], parts[2]));
      }
    }

    private void close() {
      String[] criterion = open;
      if (criterion != null) {
        if (indicators.isEmpty()) {
          text.wrongAt(openedAt, Kind.NO_INDICATOR, criterion[0]);
        } else {
          criteria.add(Criterion.of(criterion[0], criterion[2], criterion[3], indicators));
        }
        indicators = new ArrayList<>();
      }
    }

    private CriteriaSet set() {
      String columns = text.optional("columns");
      String id = text.id();
      String titleVi = text.field("title-vi");
      return CriteriaSet.builder()
          .id(id)
          .titleVi(titleVi)
          .titleEn(text.titleEn(titleVi))
          .decree(text.field("decree"))
          .unit(unit(text.field("unit")))
          .inForceFrom(text.date("in-force-from"))
          .inForceUntil(text.until())
          .columns(columns == null ? List.of() : List.of(columns.split("\\s*,\\s*", -1)))
          .regionNeeded(yes("region-needed"))
          .criteria(criteria)
          .amendments(amendments)
          .supersedes(text.optional("supersedes"))
          .indicatorsInDecree(text.number("indicators-in-decree"))
          .noteVi(Objects.requireNonNullElse(text.optional("note-vi"), ""))
          .noteEn(Objects.requireNonNullElse(text.optional("note-en"), ""))
          .build();
    }

    private boolean yes(String key) {
      String value = text.field(key);
      if (!value.equals("yes") && !value.equals("no")) {
        text.wrongValue(key, value, "yes, no", null);
      }
      return value.equals("yes");
    }

    private UnitKind unit(String kind) {
      List<String> kinds = new ArrayList<>();
      for (UnitKind each : UnitKind.values()) {
        String written = each.name().toLowerCase(Locale.ROOT);
        if (written.equals(kind)) {
          return each;
        }
        kinds.add(written);
      }
      String possible = String.join(", ", kinds);
      text.wrongValue("unit", kind, possible, Suggestions.nearest(kind, kinds));
      return UnitKind.COMMUNE;
    }
  }
}
