package io.github.ntmrules.internal.sets;

import io.github.ntmrules.criteria.Amendment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.criteria.UnitKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a set's folder says of itself: the file {@value #FILE}, and the places of the rules in the
 * rule files that it names. Immutable.
 *
 * @param set the criteria set
 * @param conditions conditions beside the criteria that rules may conclude
 * @param ruleFiles the names of the rule files, in order
 * @param rules the places of the rules, by name
 */
public record SetDescription(
    CriteriaSet set,
    List<Indicator> conditions,
    List<String> ruleFiles,
    Map<String, RuleReference> rules) {

  /** The file that describes a set. */
  public static final String FILE = "bo_tieu_chi.txt";

  private static final String SETS = "io.github.ntmrules.sets.";
  private static final String SCOPE_FILE = "00_pham_vi.drl";
  private static final String CONDITIONS_FILE = "99_dieu_kien.drl";
  private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]+)\"");

  /** Copies the collections. */
  public SetDescription {
    conditions = List.copyOf(conditions);
    ruleFiles = List.copyOf(ruleFiles);
    rules = Map.copyOf(rules);
  }

  /** The package of the rules of that set: ids have hyphens, packages underscores. */
  public static String rulePackage(String setId) {
    return SETS + setId.replace('-', '_');
  }

  /** The id of the set with that package of rules. */
  public static String id(String rulePackage) {
    return rulePackage.substring(SETS.length()).replace('_', '-');
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

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> ruleFiles = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Indicator> conditions = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private String @Nullable [] open;
    private List<Indicator> indicators = new ArrayList<>();
    private int number;

    SetDescription read(String text, RuleFolder folder) {
      for (String line : text.split("\\R", -1)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          line(line.strip());
        }
      }
      close();
      if (folder.text(SCOPE_FILE) != null) {
        ruleFiles.add(0, SCOPE_FILE);
      }
      if (folder.text(CONDITIONS_FILE) != null) {
        ruleFiles.add(CONDITIONS_FILE);
      }
      return new SetDescription(set(), conditions, ruleFiles, rules(folder));
    }

    private void line(String line) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw wrong("expected key = value");
      }
      String key = line.substring(0, equals).strip();
      String value = line.substring(equals + 1).strip();
      if (key.startsWith("criterion ")) {
        close();
        open = parts(key.substring("criterion ".length()), value, 3);
        ruleFiles.add(open[1] + ".drl");
      } else if (key.startsWith("condition ")) {
        String[] parts = parts(key.substring("condition ".length()), value, 2);
        conditions.add(new Indicator(parts[0], parts[1], parts[2]));
      } else if (key.startsWith("indicator ")) {
        String[] parts = parts(key.substring("indicator ".length()), value, 2);
        indicators.add(new Indicator(parts[0], parts[1], parts[2]));
      } else if (key.startsWith("amendment ")) {
        amendments.add(new Amendment(value, date(key.substring("amendment ".length()).strip())));
      } else if (fields.put(key, value) != null) {
        throw wrong(key + " is given twice");
      }
    }

    private String[] parts(String code, String value, int expected) {
      String[] values = value.split("\\|", -1);
      if (values.length != expected) {
        throw wrong("expected " + expected + " parts separated by |");
      }
      String[] parts = new String[expected + 1];
      parts[0] = code.strip();
      for (int i = 0; i < expected; i++) {
        parts[i + 1] = values[i].strip();
      }
      return parts;
    }

    private void close() {
      String[] criterion = open;
      if (criterion != null) {
        if (indicators.isEmpty()) {
          throw wrong("criterion " + criterion[0] + " has no indicator");
        }
        criteria.add(new Criterion(criterion[0], criterion[2], criterion[3], indicators));
        indicators = new ArrayList<>();
      }
    }

    private CriteriaSet set() {
      String until = fields.get("in-force-until");
      String columns = fields.getOrDefault("columns", "");
      return new CriteriaSet(
          field("id"),
          field("title-vi"),
          field("title-en"),
          field("decree"),
          unit(field("unit")),
          date(field("in-force-from")),
          until == null ? null : date(until),
          columns.isEmpty() ? List.of() : List.of(columns.split("\\s*,\\s*", -1)),
          field("region-needed").equals("yes"),
          criteria,
          amendments,
          fields.get("supersedes"),
          number(field("indicators-in-decree")),
          fields.getOrDefault("note-vi", ""),
          fields.getOrDefault("note-en", ""));
    }

    private UnitKind unit(String text) {
      return Stream.of(UnitKind.values())
          .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst()
          .orElseThrow(() -> wrong(text + " is none of village, commune, district, province"));
    }

    private LocalDate date(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw wrong(text + " is no date such as 2016-12-01");
      }
    }

    private int number(String text) {
      if (!text.matches("[0-9]{1,4}")) {
        throw wrong(text + " is no number");
      }
      return Integer.parseInt(text);
    }

    private String field(String key) {
      String value = fields.get(key);
      if (value == null) {
        throw wrong(key + " is missing");
      }
      return value;
    }

    private Map<String, RuleReference> rules(RuleFolder folder) {
      Map<String, RuleReference> rules = new LinkedHashMap<>();
      for (String file : ruleFiles) {
        String text = folder.text(file);
        if (text == null) {
          throw wrong("the rule file " + file + " is missing");
        }
        int line = 0;
        for (String written : text.split("\\R", -1)) {
          line++;
          Matcher rule = RULE.matcher(written);
          if (rule.find()) {
            RuleReference reference = new RuleReference(rule.group(1), file, line);
            RuleReference other = rules.put(reference.name(), reference);
            if (other != null) {
              throw new IllegalStateException(
                  reference.position()
                      + ": the rule \""
                      + reference.name()
                      + "\" stands at "
                      + other.position()
                      + " too");
            }
          }
        }
      }
      return rules;
    }

    private IllegalStateException wrong(String what) {
      return new IllegalStateException(FILE + ":" + number + ": " + what);
    }
  }
}
