package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UndeterminedGroup;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.Columns;
import io.github.ntmrules.rules.Conclusions;
import io.github.ntmrules.rules.DerivedTerm;
import io.github.ntmrules.rules.OtherSets;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.WithdrawalTerm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the rules conclude in one scope, then turns it into requirements. Not thread-safe:
 * one for each firing.
 */
final class Collector implements Conclusions {

  /** What a rule says of itself. */
  private record Speaker(
      RuleLocation rule,
      @Nullable LegalStatus status,
      String decree,
      String source,
      String read,
      String general) {

    static Speaker of(CheckedRule rule) {
      Map<String, String> said = rule.annotations();
      return new Speaker(
          rule.reference(),
          status(said.getOrDefault("status", "")),
          said.getOrDefault("decree", ""),
          said.getOrDefault("source", ""),
          said.getOrDefault("read", ""),
          said.getOrDefault("general", ""));
    }

    private static @Nullable LegalStatus status(String text) {
      return switch (text) {
        case "confirmed" -> LegalStatus.CONFIRMED;
        case "unconfirmed" -> LegalStatus.UNCONFIRMED;
        case "doubtful" -> LegalStatus.DOUBTFUL;
        default -> null;
      };
    }
  }

  /** One conclusion for an indicator: a clause, or the reason why it is not assessed. */
  private record Conclusion(Speaker speaker, @Nullable Clause clause, String reason) {}

  private record Withdrawal(Speaker speaker, WithdrawalTerm term) {}

  private record ChosenColumn(
      String column, boolean group, LegalStatus certainty, RuleLocation rule) {}

  private static final Speaker NOBODY =
      new Speaker(new RuleLocation("?", "?", 0), null, "", "", "", "");

  private final SetDescription description;
  private final String decree;
  private final Scope scope;
  private final OtherSets references;
  private final Measures measures;
  private final Map<String, List<Conclusion>> provisions = new LinkedHashMap<>();
  private final Map<String, List<Conclusion>> conditions = new TreeMap<>();
  private final List<ChosenColumn> columns = new ArrayList<>();
  private final List<UndeterminedGroup> undeterminedGroups = new ArrayList<>();
  private final List<Derivation> derivations = new ArrayList<>();
  private final Map<String, List<Withdrawal>> withdrawals = new TreeMap<>();
  private final Map<String, List<Speaker>> neverEased = new LinkedHashMap<>();
  private final boolean ofSet;
  private final Set<RuleLocation> lookingAtGroup;
  private LegalStatus groupCertainty = LegalStatus.CONFIRMED;
  private Speaker speaker = NOBODY;

  private Collector(LoadedRules rules, String decree, Scope scope, OtherSets references) {
    this.description = rules.set();
    this.ofSet = rules.overlay() == null;
    this.lookingAtGroup = rules.lookingAtGroup();
    this.decree = decree;
    this.scope = scope;
    this.references = references;
    this.measures = rules.folder().measures();
  }

  /**
   * Hears the rules that speak in a scope; those that fail have said nothing.
   *
   * @param problems takes the problems of the rules that fail
   */
  static Collector hear(
      LoadedRules rules, Scope scope, OtherSets references, List<RuleProblem> problems) {
    Overlay overlay = rules.overlay();
    String decree = overlay == null ? rules.set().set().decree() : overlay.decree();
    List<CheckedRule> speaking = new ArrayList<>(rules.speaking(scope));
    while (true) {
      Collector collector = new Collector(rules, decree, scope, references);
      CheckedRule failed = collector.hear(speaking, problems);
      if (failed == null) {
        return collector;
      }
      speaking.remove(failed);
    }
  }

  /** Hears those rules; returns the first that fails, or {@code null}. */
  private @Nullable CheckedRule hear(List<CheckedRule> rules, List<RuleProblem> problems) {
    for (CheckedRule rule : rules) {
      speaker = Speaker.of(rule);
      try {
        rule.conclude(scope, this);
      } catch (RuleException e) {
        problems.addAll(e.problemsIn(rule.reference()));
        return rule;
      } catch (RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        problems.add(problem(Kind.FAILED, rule.reference(), null, said));
        return rule;
      }
    }
    return null;
  }

  // ---- what rules conclude

  @Override
  public void require(String code, Clause clause) {
    conclude(provisions, code, new Conclusion(speaker, Objects.requireNonNull(clause), ""));
  }

  @Override
  public void notApplicable(String code, String reason) {
    conclude(provisions, code, new Conclusion(speaker, null, reason));
  }

  @Override
  public void condition(String code, Clause clause) {
    conclude(conditions, code, new Conclusion(speaker, Objects.requireNonNull(clause), ""));
  }

  @Override
  public void withdrawal(String code, WithdrawalTerm term) {
    withdrawals
        .computeIfAbsent(code, key -> new ArrayList<>())
        .add(new Withdrawal(speaker, Objects.requireNonNull(term)));
  }

  private static void conclude(
      Map<String, List<Conclusion>> conclusions, String code, Conclusion conclusion) {
    conclusions.computeIfAbsent(code, key -> new ArrayList<>()).add(conclusion);
  }

  @Override
  public void column(String column) {
    choose(column, false);
  }

  @Override
  public void column(Region region) {
    choose(region.abbreviation(), false);
  }

  @Override
  public void group(String group) {
    choose(group, true);
  }

  @Override
  public void groupUndetermined(String reason, String... columns) {
    List<String> named = List.of(columns);
    named.forEach(this::checkColumn);
    List<String> all = description.set().columns();
    // A rule in doubt excludes no column.
    boolean narrowed = !named.isEmpty() && said(speaker) != LegalStatus.DOUBTFUL;
    List<String> possible = all.stream().filter(each -> !narrowed || named.contains(each)).toList();
    LegalStatus certainty = possible.equals(all) ? LegalStatus.CONFIRMED : said(speaker);
    undeterminedGroups.add(UndeterminedGroup.of(reason, possible, certainty, speaker.rule()));
  }

  private void choose(String column, boolean group) {
    checkColumn(column);
    columns.add(new ChosenColumn(column, group, said(speaker), speaker.rule()));
  }

  private void checkColumn(String column) {
    List<String> known = description.set().columns();
    if (!known.contains(column)) {
      String nearest = Suggestions.nearest(column, known);
      throw new RuleException(
          List.of(
              problem(
                  Kind.UNKNOWN_COLUMN, speaker.rule(), nearest, column, String.join(", ", known))));
    }
  }

  /** How well what a rule says is established; every rule says so. */
  private static LegalStatus said(Speaker by) {
    LegalStatus status = by.status();
    if (status == null) {
      throw new RuleException(List.of(problem(Kind.WRONG_STATUS, by.rule(), null)));
    }
    return status;
  }

  @Override
  public void derive(String measure, DerivedTerm term) {
    Derivation derivation = term.resolve(measures.get(measure), said(speaker), speaker.rule());
    for (Derivation other : derivations) {
      if (other.measure().equals(derivation.measure())) {
        throw new RuleException(
            List.of(
                problem(Kind.TWO_DERIVATIONS, speaker.rule(), null, measure, other.rule().text())));
      }
    }
    derivations.add(derivation);
  }

  @Override
  public void neverEased(String code) {
    neverEased.computeIfAbsent(code, key -> new ArrayList<>()).add(speaker);
  }

  // ---- what follows

  /**
   * The requirements that follow.
   *
   * @param ladder what other days tell of levels that are not on file
   * @param before problems that are known already
   * @throws RuleException with all problems, if there is any
   */
  Requirements requirements(YearlyLadder ladder, List<RuleProblem> before) {
    List<RuleProblem> problems = new ArrayList<>(before);
    columnProblems(problems);
    ConcludedColumn column = column();
    groupCertainty = column.certainty();
    List<Provision> all = new ArrayList<>();
    for (Indicator indicator : description.set().indicators()) {
      List<Conclusion> found = provisions.getOrDefault(indicator.code(), List.of());
      if (found.isEmpty() && before.isEmpty()) {
        problems.add(noRule(indicator));
      }
      LegalStatus certainty = neverEased(indicator, problems);
      Bounds bounds = certainty == null ? Bounds.NONE : ladder.bounds(indicator, certainty);
      one(indicator, found, column, bounds, problems, all);
    }
    unknown(speakers(provisions), description.set().indicators(), problems);
    List<Provision> beside = all(description.conditions(), conditions, column, problems);
    Map<String, Speaker> eased = new LinkedHashMap<>();
    neverEased.forEach((code, found) -> eased.put(code, found.get(0)));
    unknown(eased, description.set().indicators(), problems);
    List<WithdrawalTrigger> triggers = triggers(problems);
    RuleException.refuse(problems);
    return Requirements.of(
        description.set(),
        column.name(),
        column.groupName(),
        column.undetermined(),
        all,
        beside,
        derivations.stream().map(this::asCertainAsTheGroup).toList(),
        triggers);
  }

  /**
   * What rules of an overlay conclude; not every indicator or condition need be concluded, but
   * those that the overlay adds.
   *
   * @param below the column that applies below: here too, unless the overlay concludes its own
   * @throws RuleException with all problems, if there is any
   */
  OverlayProvisions overlayProvisions(ConcludedColumn below, List<RuleProblem> before) {
    List<RuleProblem> problems = new ArrayList<>(before);
    columnProblems(problems);
    ConcludedColumn own = column();
    ConcludedColumn column = own.concluded() ? own : below;
    groupCertainty = below.certainty();
    List<Provision> all = all(description.set().indicators(), provisions, column, problems);
    List<Provision> beside = all(description.conditions(), conditions, column, problems);
    if (before.isEmpty()) {
      description.set().indicators().stream()
          .filter(each -> each.addedBy() != null && !provisions.containsKey(each.code()))
          .forEach(each -> problems.add(noRule(each)));
    }
    RuleException.refuse(problems);
    return new OverlayProvisions(
        Lookup.byCode(all, Provision::code), Lookup.byCode(beside, Provision::code));
  }

  private List<Provision> all(
      List<Indicator> declared,
      Map<String, List<Conclusion>> concluded,
      ConcludedColumn column,
      List<RuleProblem> problems) {
    List<Provision> all = new ArrayList<>();
    for (Indicator each : declared) {
      List<Conclusion> found = concluded.getOrDefault(each.code(), List.of());
      one(each, found, column, Bounds.NONE, problems, all);
    }
    unknown(speakers(concluded), declared, problems);
    return all;
  }

  /** What is concluded of the column; where rules disagree, what the first of them says. */
  ConcludedColumn column() {
    if (!columns.isEmpty()) {
      ChosenColumn first = columns.get(0);
      return new ConcludedColumn(first.column(), first.group(), first.certainty(), null);
    }
    if (undeterminedGroups.isEmpty()) {
      return ConcludedColumn.NONE;
    }
    UndeterminedGroup why = firstUndetermined();
    String supposed = ofSet ? scope.group() : null;
    // Asked for one of the groups that are possible, or of a day on which another was.
    return supposed == null
        ? ConcludedColumn.undetermined(why)
        : new ConcludedColumn(supposed, true, why.certainty(), null);
  }

  /** A rule that speaks for a group is no more certain than that the unit is in it. */
  private LegalStatus said(Speaker by, LegalStatus status) {
    return lookingAtGroup.contains(by.rule()) ? status.lessCertain(groupCertainty) : status;
  }

  private Derivation asCertainAsTheGroup(Derivation each) {
    return lookingAtGroup.contains(each.rule())
        ? new Derivation(
            each.measure(),
            each.operation(),
            each.parts(),
            each.status().lessCertain(groupCertainty),
            each.rule())
        : each;
  }

  // Not the order of firing, but that of the rules' names decides which reason is shown.
  private UndeterminedGroup firstUndetermined() {
    return Collections.min(undeterminedGroups, Comparator.comparing(each -> each.rule().name()));
  }

  private void columnProblems(List<RuleProblem> problems) {
    ChosenColumn first = columns.isEmpty() ? null : columns.get(0);
    if (first == null) {
      return;
    }
    for (ChosenColumn other : columns) {
      if (!other.column().equals(first.column())) {
        problems.add(
            problem(
                Kind.TWO_COLUMNS,
                other.rule(),
                null,
                first.column(),
                other.column(),
                first.rule().text(),
                scope.toString()));
      }
    }
    if (!undeterminedGroups.isEmpty()) {
      problems.add(
          problem(
              Kind.GROUP_ALSO_UNDETERMINED,
              firstUndetermined().rule(),
              null,
              first.column(),
              first.rule().text(),
              scope.toString()));
    }
  }

  private void one(
      Indicator indicator,
      List<Conclusion> found,
      ConcludedColumn column,
      Bounds bounds,
      List<RuleProblem> problems,
      List<Provision> into) {
    for (Conclusion other : found.subList(Math.min(1, found.size()), found.size())) {
      problems.add(twoRules(indicator, found.get(0).speaker(), other.speaker()));
    }
    if (!found.isEmpty()) {
      try {
        Speaker by = found.get(0).speaker();
        into.add(
            provision(indicator, found.get(0), column, bounds)
                .withFloor(said(by, LegalStatus.CONFIRMED)));
      } catch (RuleException e) {
        problems.addAll(e.problemsIn(found.get(0).speaker().rule()));
      }
    }
  }

  private RuleProblem noRule(Indicator indicator) {
    String set = description.set().id();
    return problem(Kind.NO_RULE, null, null, indicator.code(), scope.toString(), set);
  }

  private RuleProblem twoRules(Indicator on, Speaker first, Speaker other) {
    return problem(
        Kind.TWO_RULES, other.rule(), null, on.code(), first.rule().text(), scope.toString());
  }

  private Provision provision(
      Indicator indicator, Conclusion conclusion, ConcludedColumn column, Bounds bounds) {
    Speaker by = conclusion.speaker();
    if (by.source().isEmpty()) {
      throw new RuleException(List.of(problem(Kind.NO_SOURCE, by.rule(), null)));
    }
    Clause clause = conclusion.clause();
    if (clause == null) {
      return Provision.Exempt.of(
          indicator, conclusion.reason(), said(by), by.rule(), citation(by, null));
    }
    Columns columns = column.among(description.set().columns());
    List<Provision> each = new ArrayList<>();
    if (clause.usesRows()) {
      for (String possible : columns.possible()) {
        each.add(inColumn(indicator, conclusion, columns.only(possible), bounds));
      }
    }
    List<Provision> alternatives = Alternatives.distinct(each);
    if (!each.isEmpty() && each.stream().allMatch(one -> one.requirement() == null)) {
      return exempt(indicator, conclusion, columns, each);
    }
    return required(
        indicator, conclusion, columns, bounds, alternatives.size() > 1 ? alternatives : List.of());
  }

  /** Nothing is asked in any column that is possible: as well established as where it is least. */
  private Provision exempt(
      Indicator indicator, Conclusion conclusion, Columns columns, List<Provision> each) {
    Speaker by = conclusion.speaker();
    return Provision.Exempt.of(
        indicator,
        notApplicable(columns),
        each.stream()
            .map(one -> one.match(required -> LegalStatus.CONFIRMED, Provision.Exempt::certainty))
            .reduce(LegalStatus.CONFIRMED, LegalStatus::lessCertain),
        by.rule(),
        citation(by, columns.determined()));
  }

  private static String notApplicable(Columns columns) {
    String names = String.join(", ", columns.possible());
    return Messages.get(Messages.VIETNAMESE, "cell.notApplicable", names);
  }

  /** What follows in one column: a requirement, or that none is made. */
  private Provision inColumn(
      Indicator indicator, Conclusion conclusion, Columns column, Bounds bounds) {
    Speaker by = conclusion.speaker();
    Clause clause = Objects.requireNonNull(conclusion.clause());
    LegalStatus exemption = clause.exemption(column, said(by));
    if (exemption == null) {
      return required(indicator, conclusion, column, bounds, List.of());
    }
    return Provision.Exempt.of(
        indicator, notApplicable(column), exemption, by.rule(), citation(by, column.determined()));
  }

  private Provision required(
      Indicator indicator,
      Conclusion conclusion,
      Columns columns,
      Bounds bounds,
      List<Provision> alternatives) {
    Speaker by = conclusion.speaker();
    Clause clause = Objects.requireNonNull(conclusion.clause());
    Requirement asked = clause.resolve(columns, said(by), references);
    return Provision.Required.builder()
        .indicator(indicator)
        .requirement(bounds.of(columns, asked))
        .alternatives(alternatives)
        .rule(by.rule())
        .citation(citation(by, clause.usesRows() ? columns.determined() : null))
        .generalTarget(by.general())
        .build();
  }

  /**
   * What is asked for that indicator, or {@code null} if nothing is.
   *
   * @param possible which column is taken where it is not determined here
   */
  @Nullable Requirement asked(Indicator indicator, Columns possible) {
    List<Conclusion> found = provisions.getOrDefault(indicator.code(), List.of());
    Clause clause = found.isEmpty() ? null : found.get(0).clause();
    if (clause == null) {
      return null;
    }
    ConcludedColumn own = column();
    Columns columns =
        own.undetermined() == null ? own.among(description.set().columns()) : possible;
    LegalStatus status = said(found.get(0).speaker());
    return clause.exemption(columns, status) == null
        ? clause.resolve(columns, status, references)
        : null;
  }

  /** Whether a rule says that the indicator is never eased. */
  boolean saysNeverEased(Indicator indicator) {
    return neverEased.containsKey(indicator.code());
  }

  /** How well it is established that the indicator is never eased; null if no rule says so. */
  private @Nullable LegalStatus neverEased(Indicator indicator, List<RuleProblem> problems) {
    List<Speaker> found = neverEased.getOrDefault(indicator.code(), List.of());
    for (Speaker other : found.subList(Math.min(1, found.size()), found.size())) {
      problems.add(twoRules(indicator, found.get(0), other));
    }
    return found.isEmpty() ? null : said(found.get(0), said(found.get(0)));
  }

  private Citation citation(Speaker by, @Nullable String column) {
    List<String> readAt = by.read().isEmpty() ? List.of() : List.of(by.read().split("\\s+"));
    String cited = by.decree().isEmpty() ? decree : by.decree();
    return Citation.of(cited, by.source(), column, readAt);
  }

  private List<WithdrawalTrigger> triggers(List<RuleProblem> problems) {
    List<WithdrawalTrigger> triggers = new ArrayList<>();
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    withdrawals.forEach((code, found) -> speakers.put(code, found.get(0).speaker()));
    unknown(speakers, description.withdrawals(), problems);
    for (Indicator name : description.withdrawals()) {
      List<Withdrawal> found = withdrawals.getOrDefault(name.code(), List.of());
      for (int i = 0; i < found.size(); i++) {
        Speaker by = found.get(i).speaker();
        LegalStatus status = by.status();
        if (i > 0) {
          problems.add(twoRules(name, found.get(0).speaker(), by));
        } else if (status == null || by.source().isEmpty()) {
          Kind kind = status == null ? Kind.WRONG_STATUS : Kind.NO_SOURCE;
          problems.add(problem(kind, by.rule(), null));
        } else {
          LegalStatus certainty = said(by, status);
          triggers.add(found.get(i).term().resolve(name, certainty, by.rule(), citation(by, null)));
        }
      }
    }
    return triggers;
  }

  private static Map<String, Speaker> speakers(Map<String, List<Conclusion>> concluded) {
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    concluded.forEach((code, conclusions) -> speakers.put(code, conclusions.get(0).speaker()));
    return speakers;
  }

  private static void unknown(
      Map<String, Speaker> concluded, List<Indicator> declared, List<RuleProblem> problems) {
    List<String> codes = declared.stream().map(Indicator::code).toList();
    concluded.forEach(
        (code, speaker) -> {
          if (!codes.contains(code)) {
            RuleLocation rule = speaker.rule();
            String nearest = Suggestions.nearest(code, codes);
            problems.add(problem(Kind.UNKNOWN_INDICATOR, rule, nearest, code));
          }
        });
  }

  private static RuleProblem problem(
      Kind kind, @Nullable RuleLocation rule, @Nullable String suggestion, String... details) {
    return RuleProblem.of(kind, rule, List.of(details), suggestion);
  }
}
