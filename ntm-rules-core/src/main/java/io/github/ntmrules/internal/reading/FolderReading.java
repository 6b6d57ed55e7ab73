package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.syntax.RuleFileTree;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a set or an overlay: its description, and every rule file by itself. All problems come out
 * at once.
 */
public final class FolderReading {

  private final RuleSource source;
  private final boolean packaged;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<CheckedRule> rules = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private final PossiblyConcluded excuses = new PossiblyConcluded();
  private final Map<String, SetDescription> others;
  private final FolderDictionary dictionary;
  private final CheckedFolder folder;

  private FolderReading(RuleSource source, boolean packaged) {
    this.source = source;
    this.packaged = packaged;
    problems.addAll(source.problems());
    others = RuleContext.others(source);
    dictionary = FolderDictionary.of(source);
    SetDescription own = SetDescription.read(source, problems);
    OverlayDescription overlay = OverlayDescription.read(source, problems);
    SetDescription set = own;
    if (own == null && overlay != null) {
      SetDescription below = below(overlay.overlay());
      if (below != null) {
        added(overlay, below);
        set = overlay.over(below);
      } else {
        set = null;
      }
    } else if (own == null || overlay != null) {
      set = null;
      undescribed();
    }
    problems.addAll(dictionary.problems());
    if (set != null) {
      files(set, overlay);
      repeated();
      problems.removeIf(dictionary::follows);
    }
    this.folder = new CheckedFolder(source, set, overlay, dictionary.measures(), rules, problems);
  }

  /** Reads what a user wrote. */
  public static FolderReading of(RuleSource source) {
    return new FolderReading(source, false);
  }

  /** Reads what was checked before it was packaged: levels are not weighed again. */
  public static CheckedFolder packaged(RuleSource source) {
    return new FolderReading(source, true).folder();
  }

  /** The rules of the set that the overlay lies over, without what may be wrong with them. */
  public static List<CheckedRule> rulesBelow(CheckedFolder overlay) {
    RuleSource source = overlay.source();
    String id = Objects.requireNonNull(overlay.set()).set().id();
    RuleSource beside = source.referred().get(id);
    return beside == null
        ? packaged(Objects.requireNonNull(PackagedRules.set(id))).rules()
        : of(beside.beside(source.referred())).folder().rules();
  }

  /** What was read. */
  public CheckedFolder folder() {
    return folder;
  }

  /** The measures that the rules may name, and which of them the folder declares. */
  public FolderDictionary dictionary() {
    return dictionary;
  }

  /** All texts that stand in the rules, also where these have mistakes. */
  public Set<String> texts() {
    return texts;
  }

  /** What rules with mistakes may say. */
  public PossiblyConcluded excuses() {
    return excuses;
  }

  private void undescribed() {
    if (!source.unreadable(SetDescription.FILE) && !source.unreadable(OverlayDescription.FILE)) {
      List<String> either = List.of(SetDescription.FILE, OverlayDescription.FILE);
      problems.add(RuleProblem.of(Kind.NO_DESCRIPTION, null, either, null));
    }
  }

  /** The set that the overlay lies over, or {@code null} if there is none, which is noted. */
  private @Nullable SetDescription below(Overlay overlay) {
    String id = overlay.overlays();
    SetDescription beside = others.get(id);
    SetDescription set = beside == null ? PackagedRules.describedSet(id) : beside;
    if (set == null) {
      List<String> known = PackagedRules.setIds();
      RuleProblem unknown =
          RuleProblem.of(
              Kind.UNKNOWN_SET_BELOW,
              null,
              List.of(id, String.join(", ", known)),
              Suggestions.nearest(id, known));
      problems.add(keyed(unknown, OverlayDescription.FILE, "overlays"));
      return null;
    }
    meet(overlay, set.set());
    return set;
  }

  /** What the overlay adds has codes of its own, and a place in the set. */
  private void added(OverlayDescription overlay, SetDescription below) {
    List<String> criteria = below.set().criteria().stream().map(Criterion::code).toList();
    Set<String> taken = new HashSet<>(criteria);
    Stream.concat(below.set().indicators().stream(), below.conditions().stream())
        .map(Indicator::code)
        .forEach(taken::add);
    String id = below.set().id();
    for (Criterion each : overlay.criteria()) {
      if (taken.contains(each.code())) {
        taken("criterion " + each.code(), each.code(), id);
      }
    }
    for (Indicator each : overlay.added()) {
      if (taken.contains(each.code())) {
        taken("indicator " + each.code(), each.code(), id);
      }
    }
    overlay
        .indicators()
        .forEach(
            (criterion, added) -> {
              if (!criteria.contains(criterion)) {
                RuleProblem unknown =
                    RuleProblem.of(
                        Kind.UNKNOWN_CRITERION_BELOW,
                        null,
                        List.of(id, criterion, added.get(0).code()),
                        Suggestions.nearest(criterion, criteria));
                String line = "indicator " + added.get(0).code();
                problems.add(keyed(unknown, OverlayDescription.FILE, line));
              }
            });
  }

  private void taken(String line, String code, String id) {
    RuleProblem taken = RuleProblem.of(Kind.CODE_TAKEN, null, List.of(code, id), null);
    problems.add(keyed(taken, OverlayDescription.FILE, line));
  }

  /** An overlay whose period does not meet that of its set would never apply. */
  private void meet(Overlay overlay, CriteriaSet set) {
    LocalDate end = set.inForceUntil();
    LocalDate until = overlay.inForceUntil();
    boolean after = end != null && !overlay.inForceFrom().isBefore(end);
    boolean before = until != null && !until.isAfter(set.inForceFrom());
    if (after || before) {
      String last = end == null ? "…" : end.minusDays(1).toString();
      String given = overlay.inForceFrom().toString();
      RuleProblem apart =
          RuleProblem.of(
              Kind.DATE_OUTSIDE_PERIOD,
              null,
              List.of(given, set.inForceFrom().toString(), last),
              null);
      problems.add(keyed(apart, OverlayDescription.FILE, "in-force-from"));
    }
  }

  // ---- files

  private void files(SetDescription set, @Nullable OverlayDescription overlay) {
    List<String> named = overlay == null ? set.ruleFiles() : overlay.ruleFiles();
    for (String file : new HashSet<>(named)) {
      if (source.text(file) == null) {
        excuses.file(set, file);
        if (!source.unreadable(file)) {
          RuleProblem missing = RuleProblem.of(Kind.MISSING_FILE, null, List.of(file), null);
          problems.add(named(missing, overlay != null, file.replace(".drl", "")));
        }
      }
    }
    RuleContext context =
        RuleContext.of(
            set,
            overlay == null ? null : overlay.overlay(),
            others,
            dictionary.measures(),
            packaged);
    for (String file : source.ruleFiles()) {
      if (!named.contains(file)) {
        RuleProblem unlisted = RuleProblem.of(Kind.UNLISTED_FILE, null, List.of(file), null);
        problems.add(unlisted.at(new SourcePlace(file, 1, 0, "")));
      }
      SourceText text = new SourceText(file, Objects.requireNonNull(source.text(file)));
      RuleFileTree tree = RuleFileTree.read(text);
      tree.rules().forEach(rule -> texts.addAll(rule.texts()));
      RuleFileReader reader = new RuleFileReader(context, tree, excuses);
      reader.read();
      rules.addAll(reader.rules());
      problems.addAll(reader.problems());
    }
  }

  private void repeated() {
    Map<String, CheckedRule> names = new LinkedHashMap<>();
    for (CheckedRule rule : rules) {
      CheckedRule other = names.putIfAbsent(rule.reference().name(), rule);
      if (other != null) {
        problems.add(
            RuleProblem.of(
                Kind.REPEATED_RULE, rule.reference(), List.of(other.reference().position()), null));
      }
    }
  }

  // ---- places in the description

  /** The problem at the line of the description that declares that indicator. */
  public RuleProblem atIndicator(RuleProblem problem, String code) {
    boolean overlay = folder.overlay() != null;
    String description = overlay ? OverlayDescription.FILE : SetDescription.FILE;
    return keyed(problem, description, "indicator " + code);
  }

  /** The problem at the line of the description that names that rule file. */
  private RuleProblem named(RuleProblem problem, boolean overlay, String file) {
    String description = overlay ? OverlayDescription.FILE : SetDescription.FILE;
    return placed(problem, description, "^[^#\\r\\n]*\\b" + Pattern.quote(file) + "\\b");
  }

  /** The problem at the line of the description of the set that has that key. */
  public RuleProblem atKey(RuleProblem problem, String key) {
    return keyed(problem, SetDescription.FILE, key);
  }

  /** The problem at the line of the description of the overlay that has that key. */
  public RuleProblem atKeyOfOverlay(RuleProblem problem, String key) {
    return keyed(problem, OverlayDescription.FILE, key);
  }

  private RuleProblem keyed(RuleProblem problem, String file, String key) {
    String words = key.replaceAll("[^A-Za-z0-9 ]", "\\\\$0").replace(" ", "\\s+");
    return placed(problem, file, "^\\s*" + words + "\\s*=");
  }

  /** The problem at the first line of the description that matches. */
  private RuleProblem placed(RuleProblem problem, String file, String begin) {
    String text = String.valueOf(source.text(file));
    Matcher line = Pattern.compile(begin, Pattern.MULTILINE).matcher(text);
    if (!line.find()) {
      return problem;
    }
    SourcePlace place = new SourceText(file, text).place(line.end() - 1);
    return problem.at(new SourcePlace(file, place.line(), 0, place.text()));
  }
}
