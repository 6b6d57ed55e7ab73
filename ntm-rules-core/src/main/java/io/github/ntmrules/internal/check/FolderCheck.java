package io.github.ntmrules.internal.check;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.Excuses;
import io.github.ntmrules.internal.reading.FileCheck;
import io.github.ntmrules.internal.reading.RuleContext;
import io.github.ntmrules.internal.source.FolderContent;
import io.github.ntmrules.internal.source.OverlayDescription;
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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a folder: its description, every rule file, and what the rules say together. All problems
 * come out at once.
 */
public final class FolderCheck {

  private final FolderContent folder;
  private final List<String> packaged;
  private final Function<String, @Nullable SetDescription> find;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<CheckedRule> rules = new ArrayList<>();
  private final Map<String, SourceText> sources = new LinkedHashMap<>();
  private final Excuses excuses = new Excuses();

  private FolderCheck(
      FolderContent folder,
      List<String> packaged,
      Function<String, @Nullable SetDescription> find) {
    this.folder = folder;
    this.packaged = packaged;
    this.find = find;
  }

  /**
   * Checks a folder.
   *
   * @param folder what it holds
   * @param packaged the ids of the sets that it may refer to
   * @param find finds what one of them says of itself
   */
  public static CheckedFolder check(
      FolderContent folder,
      List<String> packaged,
      Function<String, @Nullable SetDescription> find) {
    return new FolderCheck(folder, packaged, find).run();
  }

  private CheckedFolder run() {
    problems.addAll(folder.problems());
    SetDescription set = SetDescription.read(folder, problems);
    OverlayDescription overlay = OverlayDescription.read(folder, problems);
    boolean unreadable =
        folder.unreadable(SetDescription.FILE) || folder.unreadable(OverlayDescription.FILE);
    if (set != null && overlay == null) {
      return set(set);
    }
    if (overlay != null && set == null) {
      return overlay(overlay);
    }
    if (!unreadable) {
      problem(Kind.NO_DESCRIPTION, null, SetDescription.FILE, OverlayDescription.FILE);
    }
    return new CheckedFolder(null, null, List.of(), problems);
  }

  private void problem(Kind kind, @Nullable String suggestion, String... details) {
    problems.add(new RuleProblem(kind, null, List.of(details), suggestion));
  }

  private CheckedFolder set(SetDescription set) {
    RuleContext context = RuleContext.of(set, null, packaged, find);
    files(context, SetDescription.rulePackage(set.set().id()), set.ruleFiles());
    together(context);
    return new CheckedFolder(set, null, rules, problems);
  }

  private CheckedFolder overlay(OverlayDescription overlay) {
    String id = overlay.overlay().overlays();
    SetDescription set = packaged.contains(id) ? find.apply(id) : null;
    if (set == null) {
      RuleProblem unknown =
          new RuleProblem(
              Kind.WRONG_DESCRIPTION_VALUE,
              null,
              List.of("overlays", id, String.join(", ", packaged)),
              Suggestions.nearest(id, packaged));
      problems.add(keyed(unknown, OverlayDescription.FILE, "overlays"));
      return new CheckedFolder(null, overlay, List.of(), problems);
    }
    meet(overlay.overlay(), set.set());
    RuleContext context = RuleContext.of(set, overlay.overlay(), packaged, find);
    files(context, OverlayDescription.rulePackage(overlay.overlay().id()), overlay.ruleFiles());
    together(context);
    return new CheckedFolder(set, overlay, rules, problems);
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
          new RuleProblem(
              Kind.DATE_OUTSIDE_PERIOD,
              null,
              List.of(given, set.inForceFrom().toString(), last),
              null);
      problems.add(keyed(apart, OverlayDescription.FILE, "in-force-from"));
    }
  }

  // ---- files

  private void files(RuleContext context, String rulePackage, List<String> named) {
    for (String file : new HashSet<>(named)) {
      if (folder.text(file) == null) {
        excuses.file(context.set(), file);
        if (!folder.unreadable(file)) {
          RuleProblem missing = new RuleProblem(Kind.MISSING_FILE, null, List.of(file), null);
          problems.add(named(missing, context.overlay(), file.replace(".drl", "")));
        }
      }
    }
    for (String file : folder.ruleFiles()) {
      if (!named.contains(file)) {
        RuleProblem unlisted = new RuleProblem(Kind.UNLISTED_FILE, null, List.of(file), null);
        problems.add(unlisted.at(new SourcePlace(file, 1, 0, "")));
      }
      file(context, rulePackage, file);
    }
    repeated();
  }

  private void file(RuleContext context, String rulePackage, String file) {
    SourceText source = new SourceText(file, Objects.requireNonNull(folder.text(file)));
    sources.put(file, source);
    FileCheck check = new FileCheck(context, rulePackage, RuleFileTree.read(source), excuses);
    check.run();
    rules.addAll(check.rules());
    problems.addAll(check.problems());
  }

  private void repeated() {
    Map<String, CheckedRule> names = new LinkedHashMap<>();
    for (CheckedRule rule : rules) {
      CheckedRule other = names.putIfAbsent(rule.reference().name(), rule);
      if (other != null) {
        problems.add(
            new RuleProblem(
                Kind.REPEATED_RULE, rule.reference(), List.of(other.reference().position()), null));
      }
    }
  }

  // ---- together

  private void together(RuleContext context) {
    new SetCheck(context, rules, sources, problems::add)
        .run(excuses, (problem, code) -> keyed(problem, SetDescription.FILE, "indicator " + code));
  }

  /** The problem at the line of the description that names that rule file. */
  private RuleProblem named(RuleProblem problem, boolean overlay, String file) {
    String description = overlay ? OverlayDescription.FILE : SetDescription.FILE;
    return placed(problem, description, "^[^#\\r\\n]*\\b" + Pattern.quote(file) + "\\b");
  }

  private RuleProblem keyed(RuleProblem problem, String file, String key) {
    String words = key.replaceAll("[^A-Za-z0-9 ]", "\\\\$0").replace(" ", "\\s+");
    return placed(problem, file, "^\\s*" + words + "\\s*=");
  }

  /** The problem at the first line of the description that matches. */
  private RuleProblem placed(RuleProblem problem, String file, String begin) {
    String text = String.valueOf(folder.text(file));
    Matcher line = Pattern.compile(begin, Pattern.MULTILINE).matcher(text);
    if (!line.find()) {
      return problem;
    }
    SourcePlace place = new SourceText(file, text).place(line.end() - 1);
    return problem.at(new SourcePlace(file, place.line(), 0, place.text()));
  }
}
