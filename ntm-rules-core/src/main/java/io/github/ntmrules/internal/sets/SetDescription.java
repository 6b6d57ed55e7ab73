package io.github.ntmrules.internal.sets;

import io.github.ntmrules.criteria.Amendment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.criteria.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a set's folder says of itself: the file {@value #FILE}, and the places of the rules in the
 * rule files that it names. Immutable.
 *
 * @param set the criteria set
 * @param conditions conditions beside the criteria that rules may conclude
 * @param withdrawals grounds for withdrawal that rules may conclude
 * @param ruleFiles the names of the rule files, in order
 * @param rules the places of the rules, by name
 */
public record SetDescription(
    CriteriaSet set,
    List<Indicator> conditions,
    List<Indicator> withdrawals,
    List<String> ruleFiles,
    Map<String, RuleReference> rules) {

  /** The file that describes a set. */
  public static final String FILE = "bo_tieu_chi.txt";

  private static final String SETS = "io.github.ntmrules.sets.";
  private static final String SCOPE_FILE = "00_pham_vi.drl";
  private static final String RECOGNITION_FILE = "99_cong_nhan.drl";

  /** Copies the collections. */
  public SetDescription {
    conditions = List.copyOf(conditions);
    withdrawals = List.copyOf(withdrawals);
    ruleFiles = List.copyOf(ruleFiles);
    rules = Map.copyOf(rules);
  }

  /** The package of the rules of that set: ids have hyphens, packages underscores. */
  public static String rulePackage(String setId) {
    return SETS + setId.replace('-', '_');
  }

  /**
   * Reads the description in that folder, or {@code null} if the folder has none.
   *
   * @throws IllegalStateException if the description is not well-formed; the message names the line
   */
  public static @Nullable SetDescription read(RuleFolder folder) {
    String text = folder.text(FILE);
    return text == null ? null : new Reader().read(text, folder);
  }

  private static final class Reader {

    private final DescriptionText text = new DescriptionText(FILE);
    private final List<String> ruleFiles = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Indicator> conditions = new ArrayList<>();
    private final List<Indicator> withdrawals = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private String @Nullable [] open;
    private List<Indicator> indicators = new ArrayList<>();

    SetDescription read(String written, RuleFolder folder) {
      text.read(written, this::line);
      close();
      if (folder.text(SCOPE_FILE) != null) {
        ruleFiles.add(0, SCOPE_FILE);
      }
      if (folder.text(RECOGNITION_FILE) != null) {
        ruleFiles.add(RECOGNITION_FILE);
      }
      return new SetDescription(
          set(), conditions, withdrawals, ruleFiles, RulePlaces.find(folder, ruleFiles, text));
    }

    private boolean line(String key, String value) {
      String kind = key.split(" ", 2)[0];
      String code = key.substring(kind.length()).strip();
      switch (kind) {
        case "criterion" -> {
          close();
          open = text.parts(code, value, 3);
          ruleFiles.add(open[1] + ".drl");
        }
        case "indicator" -> indicators.add(named(code, value));
        case "condition" -> conditions.add(named(code, value));
        case "withdrawal" -> withdrawals.add(named(code, value));
        case "amendment" -> amendments.add(new Amendment(value, text.date(code)));
        default -> {
          return false;
        }
      }
      return true;
    }

    private Indicator named(String code, String value) {
      String[] parts = text.parts(code, value, 2);
      return new Indicator(parts[0], parts[1], parts[2]);
    }

    private void close() {
      String[] criterion = open;
      if (criterion != null) {
        if (indicators.isEmpty()) {
          throw text.wrong("criterion " + criterion[0] + " has no indicator");
        }
        criteria.add(new Criterion(criterion[0], criterion[2], criterion[3], indicators));
        indicators = new ArrayList<>();
      }
    }

    private CriteriaSet set() {
      String columns = text.optional("columns");
      String noteVi = text.optional("note-vi");
      String noteEn = text.optional("note-en");
      return new CriteriaSet(
          text.field("id"),
          text.field("title-vi"),
          text.field("title-en"),
          text.field("decree"),
          unit(text.field("unit")),
          text.date(text.field("in-force-from")),
          text.optionalDate("in-force-until"),
          columns == null ? List.of() : List.of(columns.split("\\s*,\\s*", -1)),
          text.field("region-needed").equals("yes"),
          criteria,
          amendments,
          text.optional("supersedes"),
          text.number(text.field("indicators-in-decree")),
          noteVi == null ? "" : noteVi,
          noteEn == null ? "" : noteEn);
    }

    private UnitKind unit(String kind) {
      return Stream.of(UnitKind.values())
          .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
          .findFirst()
          .orElseThrow(() -> text.wrong(kind + " is none of village, commune, district, province"));
    }
  }
}
