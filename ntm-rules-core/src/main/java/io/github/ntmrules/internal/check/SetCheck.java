package io.github.ntmrules.internal.check;

import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.FolderReading;
import io.github.ntmrules.internal.reading.PossibleGroups;
import io.github.ntmrules.internal.reading.PossiblyConcluded;
import io.github.ntmrules.internal.reading.RuleContext;
import io.github.ntmrules.internal.reading.Statement;
import io.github.ntmrules.internal.reading.Statement.Subject;
import io.github.ntmrules.internal.scope.Mentions;
import io.github.ntmrules.internal.scope.ScopeSpace;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the rules of a folder say together: one conclusion for every indicator in every scope
 * of the period, one column, no rule that never speaks.
 */
final class SetCheck {

  /** A statement and the rule it stands in. */
  private record Said(CheckedRule rule, Statement statement) {}

  /** The rules are so many and so involved that they cannot be held against each other in time. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
      super(null, null, false, false);
    }
  }

  // Decrees need some ten thousand. Only against folders made to keep the checker busy.
  private static final int MOST_TESTS = 2_000_000;
  private static final int MOST_SCOPES = 200_000;
  private static final int TESTS_PER_LIST_OF_CASES = 200;

  // Of more statements on one thing than that, some are as good as all.
  private static final int MOST_CONFLICTS = 20;

  private final CheckedFolder folder;
  private final RuleContext context;
  private final List<CheckedRule> rules;
  private final RuleSource source;
  private final Consumer<RuleProblem> problems;
  private @Nullable PossibleGroups groups;
  private boolean groupsUnknown;
  private int tests;

  SetCheck(CheckedFolder folder, Consumer<RuleProblem> problems) {
    this.folder = folder;
    this.context = folder.context();
    this.rules = folder.rules();
    this.source = folder.source();
    this.problems = problems;
  }

  /**
   * Checks the rules.
   *
   * @param excuses what rules with mistakes may say
   * @param declared places a problem where the description declares an indicator
   */
  void run(PossiblyConcluded excuses, BiFunction<RuleProblem, String, RuleProblem> declared) {
    try {
      check(excuses, declared);
    } catch (TooMuch e) {
      String set = context.set().set().id();
      problems.accept(RuleProblem.of(Kind.TOO_MANY_CASES, null, List.of(set), null));
    }
  }

  private void check(
      PossiblyConcluded excuses, BiFunction<RuleProblem, String, RuleProblem> declared) {
    groupsUnknown = excuses.of(null);
    groups();
    rules.forEach(this::everApplies);
    Map<String, List<Said>> indicators = said(Subject.INDICATOR);
    indicators.values().forEach(said -> one(said, Kind.TWO_RULES));
    said(Subject.CONDITION).values().forEach(said -> one(said, Kind.TWO_RULES));
    said(Subject.WITHDRAWAL).values().forEach(said -> one(said, Kind.TWO_RULES));
    said(Subject.NEVER_EASED).values().forEach(said -> one(said, Kind.TWO_RULES));
    said(Subject.DERIVATION).values().forEach(said -> one(said, Kind.TWO_DERIVATIONS));
    columns(excuses);
    for (String code : toCover()) {
      // A file of an overlay may conclude for anything.
      if (!excuses.of(code) && !(context.overlay() && excuses.of(null))) {
        covered(code, indicators.getOrDefault(code, List.of()), declared);
      }
    }
  }

  /**
   * A set must conclude all its indicators; an overlay those that it adds under their own codes.
   */
  private List<String> toCover() {
    List<String> all = context.indicators();
    OverlayDescription overlay = folder.overlay();
    return overlay == null
        ? all
        : overlay.added().stream()
            .map(Indicator::code)
            .filter(code -> Collections.frequency(all, code) == 1)
            .toList();
  }

  // ---- groups

  /** Rules that speak for a group need one that concludes groups, and conclude none themselves. */
  private void groups() {
    List<CheckedRule> looking = rules.stream().filter(CheckedRule::looksAtGroup).toList();
    if (looking.isEmpty()) {
      return;
    }
    PossibleGroups possible =
        PossibleGroups.of(
            context.overlay() ? FolderReading.rulesBelow(folder) : rules, context.columns());
    groups = possible;
    for (CheckedRule rule : looking) {
      if (rule.choosesColumn()) {
        problem(Kind.GROUP_OF_ITSELF, rule, null);
      } else if (!possible.any() && !groupsUnknown) {
        problem(Kind.NO_GROUPS, rule, null);
      }
    }
  }

  /** The same scope in each group that is possible there, if a rule looks at it. */
  private List<Scope> grouped(Scope scope, boolean looking) {
    PossibleGroups possible = groups;
    if (!looking || possible == null) {
      return List.of(scope);
    }
    spend(possible.size());
    return possible.in(scope);
  }

  private static boolean looking(List<Said> said) {
    return said.stream().anyMatch(each -> each.rule().looksAtGroup());
  }

  /** The first scope that passes the test, in a group that is possible there. */
  private @Nullable Scope first(ScopeSpace scopes, boolean looking, Predicate<Scope> test) {
    if (looking && groupsUnknown) {
      return null; // A mistake elsewhere, which is told, may be what concludes them.
    }
    AtomicReference<@Nullable Scope> found = new AtomicReference<>();
    scopes.first(
        scope -> {
          grouped(scope, looking).stream().filter(test).findFirst().ifPresent(found::set);
          return found.get() != null;
        });
    return found.get();
  }

  private boolean appliesIn(CheckedRule rule, Scope scope) {
    spend(1);
    return rule.appliesIn(scope);
  }

  private void spend(int more) {
    tests += more;
    if (tests > MOST_TESTS) {
      throw new TooMuch();
    }
  }

  private ScopeSpace ofPeriod(List<Said> said) {
    spend(TESTS_PER_LIST_OF_CASES + said.size());
    DaySpan period = new DaySpan(context.from(), context.until());
    Mentions mentions = mentions(said);
    PossibleGroups possible = groups;
    if (possible != null && mentions.mentionsGroup()) {
      mentions.addAll(possible.mentions());
    }
    return ScopeSpace.of(mentions, period, context.regionNeeded(), context.province());
  }

  private static boolean tooMany(ScopeSpace scopes) {
    return scopes.size() > MOST_SCOPES;
  }

  private Map<String, List<Said>> said(Subject subject) {
    Map<String, List<Said>> said = new LinkedHashMap<>();
    for (CheckedRule rule : rules) {
      for (Statement statement : rule.statements()) {
        if (statement.subject() == subject) {
          said.computeIfAbsent(statement.code(), code -> new ArrayList<>())
              .add(new Said(rule, statement));
        }
      }
    }
    return said;
  }

  private static Mentions mentions(List<Said> said) {
    Mentions mentions = new Mentions();
    said.forEach(each -> mentions.addAll(each.rule().condition().mentions()));
    return mentions;
  }

  // ---- one by one

  private void everApplies(CheckedRule rule) {
    spend(TESTS_PER_LIST_OF_CASES);
    Mentions mentions = new Mentions();
    mentions.addAll(rule.condition().mentions());
    boolean looking = rule.looksAtGroup();
    PossibleGroups possible = groups;
    if (looking && (groupsUnknown || possible == null || !possible.any())) {
      return;
    }
    if (looking && possible != null) {
      mentions.addAll(possible.mentions());
    }
    ScopeSpace scopes = ScopeSpace.ofAnyDay(mentions, context.regionNeeded(), context.province());
    if (tooMany(scopes)) {
      problem(Kind.TOO_MANY_CASES, rule, null, rule.reference().name());
    } else if (first(scopes, looking, scope -> appliesIn(rule, scope)) == null) {
      problem(Kind.NEVER_APPLIES, rule, null);
    }
  }

  /** At most one of the statements holds in any scope. */
  private void one(List<Said> said, Kind kind) {
    if (said.size() < 2 || apart(said)) {
      return;
    }
    int conflicts = 0;
    for (int later = 1; later < said.size() && conflicts < MOST_CONFLICTS; later++) {
      for (int earlier = 0; earlier < later && conflicts < MOST_CONFLICTS; earlier++) {
        Said first = said.get(earlier);
        Said second = said.get(later);
        Scope both = first(List.of(first, second), scope -> both(first, second, scope));
        if (both != null) {
          conflicts++;
          String other = first.rule().reference().text();
          problem(kind, second.rule(), second, second.statement().code(), other, both.toString());
        }
      }
    }
  }

  /** Whether no two hold in one scope, where that can be seen without looking at every two. */
  private boolean apart(List<Said> said) {
    ScopeSpace scopes = ofPeriod(said);
    return !tooMany(scopes)
        && first(
                scopes,
                looking(said),
                scope -> said.stream().filter(each -> appliesIn(each.rule(), scope)).count() > 1)
            == null;
  }

  private boolean both(Said first, Said second, Scope scope) {
    return appliesIn(first.rule(), scope) && appliesIn(second.rule(), scope);
  }

  /** The first scope of the period that passes the test; none where there are too many. */
  private @Nullable Scope first(List<Said> said, Predicate<Scope> test) {
    ScopeSpace scopes = ofPeriod(said);
    return tooMany(scopes) ? null : first(scopes, looking(said), test);
  }

  /** Some rule concludes for the indicator in every scope. */
  private void covered(
      String code, List<Said> said, BiFunction<RuleProblem, String, RuleProblem> declared) {
    ScopeSpace scopes = ofPeriod(said);
    if (tooMany(scopes)) {
      problems.accept(RuleProblem.of(Kind.TOO_MANY_CASES, null, List.of(code), null));
      return;
    }
    Scope open =
        first(
            scopes,
            looking(said),
            scope -> said.stream().noneMatch(each -> appliesIn(each.rule(), scope)));
    if (open != null) {
      RuleProblem problem =
          RuleProblem.of(Kind.NO_RULE, null, List.of(code, open.toString()), null);
      problems.accept(declared.apply(problem, code));
    }
  }

  // ---- columns

  private void columns(PossiblyConcluded excuses) {
    List<Said> chosen = said(Subject.COLUMN).getOrDefault("", List.of());
    List<Said> undetermined = said(Subject.GROUP_UNDETERMINED).getOrDefault("", List.of());
    twoColumns(chosen);
    for (Said none : undetermined) {
      for (Said column : chosen) {
        Scope both = first(List.of(none, column), scope -> both(none, column, scope));
        if (both != null) {
          String name = column(column, both);
          String other = column.rule().reference().text();
          problem(Kind.GROUP_ALSO_UNDETERMINED, none.rule(), none, name, other, both.toString());
        }
      }
    }
    if (!context.overlay() && !excuses.of(null)) {
      List<Said> all = new ArrayList<>(chosen);
      all.addAll(undetermined);
      rows(all);
    }
  }

  private void twoColumns(List<Said> chosen) {
    int conflicts = 0;
    for (int later = 1; later < chosen.size() && conflicts < MOST_CONFLICTS; later++) {
      for (int earlier = 0; earlier < later && conflicts < MOST_CONFLICTS; earlier++) {
        Said first = chosen.get(earlier);
        Said second = chosen.get(later);
        Scope differ =
            first(
                List.of(first, second),
                scope ->
                    both(first, second, scope)
                        && !column(first, scope).equals(column(second, scope)));
        if (differ != null) {
          conflicts++;
          problem(
              Kind.TWO_COLUMNS,
              second.rule(),
              second,
              column(first, differ),
              column(second, differ),
              first.rule().reference().text(),
              differ.toString());
        }
      }
    }
  }

  private static String column(Said said, Scope scope) {
    Statement.Column column = said.statement().column();
    return column == null ? "" : column.in(scope);
  }

  /** Where a row is used, some rule says which column applies. */
  private void rows(List<Said> columns) {
    Set<Subject> asking = EnumSet.of(Subject.INDICATOR, Subject.CONDITION);
    for (CheckedRule rule : rules) {
      for (Statement statement : rule.statements()) {
        boolean row =
            asking.contains(statement.subject())
                && statement.clause() != null
                && statement.clause().usesRows();
        if (row) {
          row(new Said(rule, statement), columns);
        }
      }
    }
  }

  private void row(Said row, List<Said> columns) {
    List<Said> all = new ArrayList<>(columns);
    all.add(row);
    Scope open =
        first(
            all,
            scope ->
                appliesIn(row.rule(), scope)
                    && columns.stream().noneMatch(each -> appliesIn(each.rule(), scope)));
    if (open != null) {
      problem(Kind.NO_COLUMN, row.rule(), row, String.join(", ", context.columns()));
    }
  }

  private void problem(Kind kind, CheckedRule rule, @Nullable Said said, String... details) {
    RuleProblem problem = RuleProblem.of(kind, rule.reference(), List.of(details), null);
    problems.accept(said == null ? problem : problem.at(place(said)));
  }

  private SourcePlace place(Said said) {
    String file = said.rule().reference().file();
    SourceText text = new SourceText(file, Objects.requireNonNull(source.text(file)));
    return text.place(said.statement().call().begin().offset());
  }
}
