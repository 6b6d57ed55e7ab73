package io.github.ntmrules.internal.source;

import io.github.ntmrules.rules.RuleProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one set or overlay, whether they came from a folder, an archive or this library: one
 * moment, whatever is written afterwards. Immutable.
 */
public final class RuleSource {

  /** The folder of the sets that a set or overlay refers to. */
  public static final String REFERRED = "tham_chieu";

  /** The file of measures: that of the library, and those that a folder brings. */
  public static final String MEASURES = "so_lieu.txt";

  /** The file of designations: that of the library, and those that a folder brings. */
  public static final String DESIGNATIONS = "dien_xa.txt";

  /** The file of the library that says which figures are parts of which; of no folder. */
  public static final String PARTS = "phan_cua.txt";

  private final Map<String, String> texts;
  private final List<RuleProblem> problems;
  private final Map<String, RuleSource> referred;
  private final Map<String, RuleSource> below;
  private final boolean besideParts;

  /**
   * What was read.
   *
   * @param texts the texts by file name
   * @param problems files that could not be read, and why
   */
  public RuleSource(Map<String, String> texts, List<RuleProblem> problems) {
    this(texts, problems, Map.of());
  }

  /**
   * The same with other sets beside it.
   *
   * @param referred the sets that stand in the folder {@value #REFERRED}, by the names of their
   *     folders
   */
  public RuleSource(
      Map<String, String> texts, List<RuleProblem> problems, Map<String, RuleSource> referred) {
    this(texts, problems, referred, Map.of(), false);
  }

  private RuleSource(
      Map<String, String> texts,
      List<RuleProblem> problems,
      Map<String, RuleSource> referred,
      Map<String, RuleSource> below,
      boolean besideParts) {
    this.below = Collections.unmodifiableMap(new LinkedHashMap<>(below));
    this.besideParts = besideParts;
    this.texts = new TreeMap<>(texts);
    this.problems = List.copyOf(problems);
    this.referred = Collections.unmodifiableMap(new TreeMap<>(referred));
  }

  /** The sets that the folder brings along for its rules to refer to, by their ids. */
  public Map<String, RuleSource> referred() {
    return referred;
  }

  /** The same files, with these sets beside them. */
  public RuleSource beside(Map<String, RuleSource> sets) {
    return new RuleSource(texts, problems, sets, below, besideParts);
  }

  /** The same files, of an overlay that is to lie over these overlays. */
  public RuleSource over(Map<String, RuleSource> overlays) {
    return new RuleSource(texts, problems, referred, overlays, besideParts);
  }

  /** The overlays that it is to lie over, by their ids, the lowest first. */
  public Map<String, RuleSource> below() {
    return below;
  }

  /** The same files, beside which a file {@value #PARTS} stands, which is not read. */
  RuleSource besideParts() {
    return new RuleSource(texts, problems, referred, below, true);
  }

  /** Whether a file {@value #PARTS} stands beside them, which is not read. */
  public boolean hasParts() {
    return besideParts;
  }

  /** Whether that is the name of a rule file. */
  static boolean ruleFile(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".drl") && !name.startsWith(".");
  }

  /** The text of that file, or {@code null} if there is none. */
  public @Nullable String text(String file) {
    return texts.get(file);
  }

  /** The names of the rule files, in their order. */
  public List<String> ruleFiles() {
    return texts.keySet().stream().filter(RuleSource::ruleFile).toList();
  }

  /** All texts by file name: what describes the set or overlay first, then the rule files. */
  public Map<String, String> texts() {
    Map<String, String> all = new LinkedHashMap<>(texts);
    all.keySet().removeAll(ruleFiles());
    ruleFiles().forEach(file -> all.put(file, String.valueOf(texts.get(file))));
    return Collections.unmodifiableMap(all);
  }

  /** Files that could not be read, and why. */
  public List<RuleProblem> problems() {
    return problems;
  }

  /** Whether that file stands there and could not be read. */
  public boolean unreadable(String file) {
    return problems.stream()
        .anyMatch(problem -> problem.place() != null && problem.place().file().equals(file));
  }

  /** Whether both hold the same texts and the same problems. */
  public boolean sameAs(RuleSource other) {
    return texts.equals(other.texts)
        && problems.equals(other.problems)
        && referred.keySet().equals(other.referred.keySet())
        && referred.entrySet().stream()
            .allMatch(
                each ->
                    each.getValue()
                        .sameAs(Objects.requireNonNull(other.referred.get(each.getKey()))));
  }

  /** The text without the byte order mark that it may begin with. */
  public static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
