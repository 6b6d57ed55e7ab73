package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
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
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.Conclusions;
import io.github.ntmrules.rules.DerivedTerm;
import io.github.ntmrules.rules.OtherSets;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.WithdrawalTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private record ChosenColumn(String column, boolean group, RuleLocation rule) {}

  /** What the rules conclude of the column: which one, that it is undetermined, or nothing. */
  private record Column(@Nullable ChosenColumn chosen, @Nullable UndeterminedGroup undetermined) {

    @Nullable String name() {
      return chosen == null ? null : chosen.column();
    }

    @Nullable String group() {
      return chosen == null || !chosen.group() ? null : chosen.column();
    }

    boolean concluded() {
      return chosen != null || undetermined != null;
    }

    Requirement requirement(
        Clause clause, List<String> columns, LegalStatus status, OtherSets references) {
      return undetermined == null
          ? clause.resolve(columns, name(), status, references)
          : clause.resolveInUndeterminedColumn(columns, status, references);
    }
  }

  private static final Speaker NOBODY =
      new Speaker(new RuleLocation("?", "?", 0), null, "", "", "", "");

  private final SetDescription description;
  private final String decree;
  private final OtherSets references;
  private final Map<String, List<Conclusion>> provisions = new LinkedHashMap<>();
  private final Map<String, List<Conclusion>> conditions = new TreeMap<>();
  private final List<ChosenColumn> columns = new ArrayList<>();
  private final List<UndeterminedGroup> undeterminedGroups = new ArrayList<>();
  private final List<Derivation> derivations = new ArrayList<>();
  private final Map<String, List<Withdrawal>> withdrawals = new TreeMap<>();
  private Speaker speaker = NOBODY;

  private Collector(SetDescription description, String decree, OtherSets references) {
    this.description = description;
    this.decree = decree;
    this.references = references;
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
      Collector collector = new Collector(rules.set(), decree, references);
      CheckedRule failed = collector.hear(speaking, scope, problems);
      if (failed == null) {
        return collector;
      }
      speaking.remove(failed);
    }
  }

  /** Hears those rules; returns the first that fails, or {@code null}. */
  private @Nullable CheckedRule hear(
      List<CheckedRule> rules, Scope scope, List<RuleProblem> problems) {
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
  public void groupUndetermined(String reason) {
    undeterminedGroups.add(new UndeterminedGroup(reason, speaker.rule()));
  }

  private void choose(String column, boolean group) {
    List<String> known = description.set().columns();
    if (!known.contains(column)) {
      String nearest = Suggestions.nearest(column, known);
      throw new RuleException(
          List.of(
              problem(
                  Kind.UNKNOWN_COLUMN, speaker.rule(), nearest, column, String.join(", ", known))));
    }
    columns.add(new ChosenColumn(column, group, speaker.rule()));
  }

  @Override
  public void derive(String measure, DerivedTerm term) {
    LegalStatus status = speaker.status();
    if (status == null) {
      throw new RuleException(List.of(problem(Kind.WRONG_STATUS, speaker.rule(), null)));
    }
    Derivation derivation = term.resolve(measure, status, speaker.rule());
    for (Derivation other : derivations) {
      if (other.measure().equals(derivation.measure())) {
        throw new RuleException(
            List.of(
                problem(Kind.TWO_DERIVATIONS, speaker.rule(), null, measure, other.rule().text())));
      }
    }
    derivations.add(derivation);
  }

  // ---- what follows

  /**
   * The requirements that follow.
   *
   * @param scope the scope, for messages
   * @param before problems that are known already
   * @throws RuleException with all problems, if there is any
   */
  Requirements requirements(Scope scope, List<RuleProblem> before) {
    List<RuleProblem> problems = new ArrayList<>(before);
    Column column = column(scope, problems);
    List<Provision> all = new ArrayList<>();
    for (Indicator indicator : description.set().indicators()) {
      List<Conclusion> found = provisions.getOrDefault(indicator.code(), List.of());
      if (found.isEmpty() && before.isEmpty()) {
        problems.add(noRule(indicator, scope));
      }
      one(indicator, found, column, scope, problems, all);
    }
    List<Provision> beside = new ArrayList<>();
    for (Indicator condition : description.conditions()) {
      List<Conclusion> found = conditions.getOrDefault(condition.code(), List.of());
      one(condition, found, column, scope, problems, beside);
    }
    unknown(speakers(provisions), description.set().indicators(), problems);
    unknown(speakers(conditions), description.conditions(), problems);
    List<WithdrawalTrigger> triggers = triggers(scope, problems);
    RuleException.refuse(problems);
    return new Requirements(
        description.set(),
        column.name(),
        column.group(),
        column.undetermined(),
        all,
        beside,
        derivations,
        triggers);
  }

  /**
   * What rules of an overlay conclude, by indicator; not every indicator need be concluded.
   *
   * @param below what is asked below; its column applies unless the overlay concludes its own
   * @throws RuleException with all problems, if there is any
   */
  Map<String, Provision> provisions(Scope scope, Requirements below, List<RuleProblem> before) {
    List<RuleProblem> problems = new ArrayList<>(before);
    Column own = column(scope, problems);
    Column column = own.concluded() ? own : column(below);
    List<Provision> all = new ArrayList<>();
    for (Indicator indicator : description.set().indicators()) {
      List<Conclusion> found = provisions.getOrDefault(indicator.code(), List.of());
      one(indicator, found, column, scope, problems, all);
    }
    unknown(speakers(provisions), description.set().indicators(), problems);
    RuleException.refuse(problems);
    return Lookup.byCode(all, Provision::code);
  }

  private static Column column(Requirements below) {
    String name = below.column();
    return new Column(
        name == null ? null : new ChosenColumn(name, false, NOBODY.rule()),
        below.undeterminedGroup());
  }

  private Column column(Scope scope, List<RuleProblem> problems) {
    ChosenColumn first = columns.isEmpty() ? null : columns.get(0);
    for (ChosenColumn other : columns) {
      if (first != null && !other.column().equals(first.column())) {
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
    // Not the order of firing, but that of the rules' names decides which reason is shown.
    UndeterminedGroup undetermined =
        undeterminedGroups.stream()
            .min(Comparator.comparing(each -> each.rule().name()))
            .orElse(null);
    if (first != null && undetermined != null) {
      problems.add(
          problem(
              Kind.GROUP_ALSO_UNDETERMINED,
              undetermined.rule(),
              null,
              first.column(),
              first.rule().text(),
              scope.toString()));
    }
    return new Column(first, undetermined);
  }

  private void one(
      Indicator indicator,
      List<Conclusion> found,
      Column column,
      Scope scope,
      List<RuleProblem> problems,
      List<Provision> into) {
    for (Conclusion other : found.subList(Math.min(1, found.size()), found.size())) {
      problems.add(twoRules(indicator, found.get(0).speaker(), other.speaker(), scope));
    }
    if (!found.isEmpty()) {
      try {
        into.add(provision(indicator, found.get(0), column));
      } catch (RuleException e) {
        problems.addAll(e.problemsIn(found.get(0).speaker().rule()));
      }
    }
  }

  private RuleProblem noRule(Indicator indicator, Scope scope) {
    String set = description.set().id();
    return problem(Kind.NO_RULE, null, null, indicator.code(), scope.toString(), set);
  }

  private static RuleProblem twoRules(Indicator on, Speaker first, Speaker other, Scope scope) {
    return problem(
        Kind.TWO_RULES, other.rule(), null, on.code(), first.rule().text(), scope.toString());
  }

  private Provision provision(Indicator indicator, Conclusion conclusion, Column column) {
    Speaker by = conclusion.speaker();
    if (by.source().isEmpty()) {
      throw new RuleException(List.of(problem(Kind.NO_SOURCE, by.rule(), null)));
    }
    LegalStatus status = by.status();
    if (status == null) {
      throw new RuleException(List.of(problem(Kind.WRONG_STATUS, by.rule(), null)));
    }
    Clause clause = conclusion.clause();
    Citation citation = citation(by, clause != null && clause.usesRows() ? column.name() : null);
    return clause == null
        ? new Provision.Exempt(indicator, conclusion.reason(), status, by.rule(), citation)
        : new Provision.Required(
            indicator,
            column.requirement(clause, description.set().columns(), status, references),
            by.rule(),
            citation,
            by.general());
  }

  private Citation citation(Speaker by, @Nullable String column) {
    List<String> readAt = by.read().isEmpty() ? List.of() : List.of(by.read().split("\\s+"));
    String cited = by.decree().isEmpty() ? decree : by.decree();
    return new Citation(cited, by.source(), column, readAt);
  }

  private List<WithdrawalTrigger> triggers(Scope scope, List<RuleProblem> problems) {
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
          problems.add(twoRules(name, found.get(0).speaker(), by, scope));
        } else if (status == null || by.source().isEmpty()) {
          Kind kind = status == null ? Kind.WRONG_STATUS : Kind.NO_SOURCE;
          problems.add(problem(kind, by.rule(), null));
        } else {
          triggers.add(found.get(i).term().resolve(name, status, by.rule(), citation(by, null)));
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
    return new RuleProblem(kind, rule, List.of(details), suggestion);
  }
}
