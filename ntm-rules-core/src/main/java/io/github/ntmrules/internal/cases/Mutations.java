package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.cases.CaseResult;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.CheckedExpectation;
import io.github.ntmrules.cases.Mutant;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.cases.ProgressListener;
import io.github.ntmrules.cases.RuleCell;
import io.github.ntmrules.cases.UnnoticedMutant;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.difference.Witness;
import io.github.ntmrules.internal.cases.CaseUses.Use;
import io.github.ntmrules.internal.cases.RequirementMutants.Change;
import io.github.ntmrules.internal.cases.RuleCells.Cell;
import io.github.ntmrules.internal.difference.EffectiveProvision;
import io.github.ntmrules.internal.difference.ReachableOutcomes;
import io.github.ntmrules.internal.engine.RulesInUse;
import io.github.ntmrules.internal.engine.RulesWithoutCondition;
import io.github.ntmrules.internal.engine.WrittenRule;
import io.github.ntmrules.internal.reading.SoundRequirement;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.rules.Clause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes rules in every small way and tells which changes cases notice. Not thread-safe. */
public final class Mutations {

  /** What one rule asks for one indicator or condition. */
  private record RuleRow(
      boolean condition, String code, @Nullable Overlay overlay, RuleLocation rule) {}

  /**
   * One change of what a rule asks.
   *
   * @param cells the cells that are changed
   * @param column the column they are of, where only that one is changed
   * @param inNoColumn cells where it is not determined which column applies, and all agree: they no
   *     longer do if one is changed
   */
  private record Job(
      Change change, List<Cell> cells, @Nullable String column, List<Cell> inNoColumn) {}

  private final RulesInUse rules;
  private final CaseRun run;
  private final ProgressListener listener;
  private final RuleCells cells;
  private final CaseUses uses;
  private final SetCodes codes;
  private final List<Mutant> idle = new ArrayList<>();
  private final List<UnnoticedMutant> unnoticed = new ArrayList<>();
  private int noticed;
  private int refused;

  /**
   * Changes the rules in every way and runs the cases. The order is that of the decree, scope
   * conditions last, and always the same.
   *
   * @param rules what the cases are held against
   * @param cases the cases
   * @param listener is told after each mutant
   */
  public static MutationResult of(
      RulesInUse rules, List<VerdictCase> cases, ProgressListener listener) {
    CaseRun run = CaseRunner.run(rules, cases);
    return run.passed()
        ? new Mutations(rules, run, listener).result()
        : MutationResult.builder().set(rules.set()).run(run).total(0).noticed(0).refused(0).build();
  }

  private Mutations(RulesInUse rules, CaseRun run, ProgressListener listener) {
    this.rules = rules;
    this.run = run;
    this.listener = listener;
    this.cells = new RuleCells(rules);
    this.codes = SetCodes.of(rules);
    this.uses = new CaseUses(run, cells, codes);
  }

  private MutationResult result() {
    List<Job> jobs = jobs();
    List<RulesWithoutCondition> dropped = RulesWithoutCondition.of(rules.rules());
    int total = jobs.size() + dropped.size();
    int done = 0;
    listener.progress(done, total);
    for (Job job : jobs) {
      requirement(job);
      listener.progress(++done, total);
    }
    for (RulesWithoutCondition each : dropped) {
      scope(each);
      listener.progress(++done, total);
    }
    return MutationResult.builder()
        .set(run.set())
        .run(run)
        .total(total)
        .noticed(noticed)
        .refused(refused)
        .idle(idle)
        .unnoticed(unnoticed)
        .build();
  }

  // ---- what can be changed

  private List<Job> jobs() {
    Map<RuleRow, List<Cell>> rows = new LinkedHashMap<>();
    for (Cell cell : cells.all()) {
      RuleCell one = cell.cell();
      RuleRow row = new RuleRow(one.condition(), one.indicator().code(), one.overlay(), one.rule());
      rows.computeIfAbsent(row, key -> new ArrayList<>()).add(cell);
    }
    List<WrittenRule> all = rules.rules().rules();
    List<Job> jobs = new ArrayList<>();
    rows.forEach((row, same) -> jobs(same, fromRows(row, all), jobs));
    return jobs;
  }

  private static List<Boolean> fromRows(RuleRow row, List<WrittenRule> all) {
    return all.stream()
        .filter(
            each ->
                each.reference().equals(row.rule())
                    && Objects.equals(each.overlay(), row.overlay()))
        .findFirst()
        .map(each -> each.rule().clause(row.condition(), row.code()))
        .map(Clause::fromRows)
        .orElse(List.of());
  }

  private void jobs(List<Cell> same, List<Boolean> fromRows, List<Job> jobs) {
    // In some column of a row nothing may be asked: that cell has no level to be changed.
    List<Cell> asking = same.stream().filter(each -> each.requirement() != null).toList();
    Requirement first = asking.isEmpty() ? null : asking.get(0).requirement();
    if (first == null) {
      return;
    }
    for (Change change : RequirementMutants.of(first)) {
      boolean row =
          change.movesLevel()
              && change.threshold() < fromRows.size()
              && fromRows.get(change.threshold());
      if (row) {
        run.set().columns().forEach(column -> add(inColumn(change, asking, column), jobs));
      } else {
        add(new Job(change, asking, null, List.of()), jobs);
      }
    }
  }

  private Job inColumn(Change change, List<Cell> same, String column) {
    List<Cell> own = same.stream().filter(each -> column.equals(each.cell().column())).toList();
    boolean others = run.set().columns().size() > 1;
    List<Cell> none =
        same.stream()
            .filter(each -> others && each.cell().column() == null && changed(each, change) != null)
            .toList();
    return new Job(change, own, column, none);
  }

  private void add(Job job, List<Job> jobs) {
    List<Cell> changed =
        job.cells().stream().filter(each -> changed(each, job.change()) != null).toList();
    if (!changed.isEmpty()) {
      jobs.add(new Job(job.change(), changed, job.column(), job.inNoColumn()));
    }
  }

  private @Nullable Requirement changed(Cell cell, Change change) {
    return change.apply(Objects.requireNonNull(cell.requirement()), rules.confirmedOnly());
  }

  // ---- one change of what is asked

  private void requirement(Job job) {
    Map<Cell, Provision> changed = new LinkedHashMap<>();
    for (Cell cell : job.cells()) {
      Requirement after = Objects.requireNonNull(changed(cell, job.change()));
      if (!SoundRequirement.sound(after)) {
        refused++;
        return;
      }
      changed.put(cell, asking(cell, after));
    }
    for (Cell cell : job.inNoColumn()) {
      Requirement before = Objects.requireNonNull(cell.requirement());
      changed.put(cell, asking(cell, job.change().inNoColumn(before)));
    }
    if (changed.entrySet().stream().anyMatch(each -> noticed(each.getKey(), each.getValue()))) {
      noticed++;
    } else {
      open(job, changed);
    }
  }

  private static Provision asking(Cell cell, Requirement requirement) {
    Provision before = cell.cell().provision();
    return Provision.Required.of(
        before.indicator(), requirement, before.rule(), before.citation(), "");
  }

  private boolean noticed(Cell cell, Provision after) {
    List<Use> depending = uses.of(cell);
    if (depending.isEmpty()) {
      return false;
    }
    Conjunct part = Conjunct.whole(after, cell.derivations(), rules.confirmedOnly());
    for (Use use : depending) {
      if (use.notices(part.outcome(use.snapshot()))) {
        return true;
      }
    }
    return false;
  }

  private void open(Job job, Map<Cell, Provision> changed) {
    Mutant mutant = mutant(job);
    boolean complete = true;
    for (Map.Entry<Cell, Provision> each : changed.entrySet()) {
      Cell cell = each.getKey();
      ReachableOutcomes pairs = pairs(cell.cell().provision(), each.getValue(), cell);
      Witness witness = witness(pairs, cell.first());
      complete &= pairs.complete();
      if (witness != null) {
        String code = codes.code(cell.cell().indicator(), cell.cell().condition());
        unnoticed.add(new UnnoticedMutant(mutant, witness, code));
        return;
      }
    }
    noWitness(mutant, complete);
  }

  private ReachableOutcomes pairs(Provision before, Provision after, Cell cell) {
    return EffectiveProvision.pairs(
        new EffectiveProvision(before, cell.derivations(), rules.confirmedOnly()),
        new EffectiveProvision(after, cell.derivations(), rules.confirmedOnly()));
  }

  private static @Nullable Witness witness(ReachableOutcomes pairs, Scope at) {
    ReachableOutcomes.Pair worse = pairs.most(true);
    ReachableOutcomes.Pair better = worse == null ? pairs.most(false) : worse;
    ReachableOutcomes.Pair pair = better == null ? pairs.applicability() : better;
    if (pair == null) {
      return null;
    }
    Map<Measure, BigDecimal> figures = Objects.requireNonNull(pairs.leadingTo(pair));
    return Witness.builder()
        .scope(at)
        .figures(figures)
        .before(pair.before())
        .after(pair.after())
        .build();
  }

  private Mutant mutant(Job job) {
    Cell first = job.cells().get(0);
    Requirement part = job.change().part(Objects.requireNonNull(first.requirement()));
    return Mutant.builder()
        .kind(job.change().kind())
        .rule(first.cell().rule())
        .overlay(first.cell().overlay())
        .condition(first.cell().condition())
        .indicator(first.cell().indicator())
        .column(job.column())
        .before(part)
        .after(job.change().changed(part, rules.confirmedOnly()))
        .scopeCondition("")
        .where(job.cells().stream().flatMap(each -> each.cell().where().stream()).toList())
        .build();
  }

  // ---- one scope condition

  private void scope(RulesWithoutCondition dropped) {
    if (dropped.refused()) {
      refused++;
      return;
    }
    for (CaseResult each : run.results()) {
      Assessment before = Objects.requireNonNull(each.assessment());
      Scope at = before.snapshot().scope();
      if (dropped.differsIn(at) && notices(each, before, dropped.rules().ifTold(at))) {
        noticed++;
        return;
      }
    }
    openScope(dropped);
  }

  private boolean notices(CaseResult one, Assessment before, @Nullable Requirements after) {
    if (after == null) {
      return true;
    }
    Assessment then = AssessmentPlan.of(after, rules.confirmedOnly()).assess(before.snapshot());
    return one.expectations().stream()
        .map(CheckedExpectation::expectation)
        .anyMatch(
            each -> {
              SetCodes.Subject subject = Objects.requireNonNull(codes.find(each.code()));
              return SetCodes.outcome(then, subject) != each.outcome();
            });
  }

  private void openScope(RulesWithoutCondition dropped) {
    Mutant mutant =
        Mutant.builder()
            .kind(Mutant.Kind.SCOPE)
            .rule(dropped.rule().reference())
            .overlay(dropped.rule().overlay())
            .scopeCondition(dropped.condition())
            .build();
    boolean complete = !rules.rules().space().tooMany();
    for (ScopeClass each : cells.classes()) {
      Scope at = each.first();
      boolean differs = dropped.differsIn(at);
      Requirements before = differs ? rules.rules().ifTold(at) : null;
      Requirements after = differs ? dropped.rules().ifTold(at) : null;
      if (before != null && after != null) {
        for (boolean condition : new boolean[] {false, true}) {
          Found found = difference(before, after, condition, at);
          complete &= found.complete();
          if (found.witness() != null) {
            unnoticed.add(new UnnoticedMutant(mutant, found.witness(), found.code()));
            return;
          }
        }
      }
    }
    noWitness(mutant, complete);
  }

  /** No unit notices it, or none was found. */
  private void noWitness(Mutant mutant, boolean complete) {
    if (complete) {
      idle.add(mutant);
    } else {
      unnoticed.add(new UnnoticedMutant(mutant, null, ""));
    }
  }

  /** A unit whose outcome differs, if one was found; else whether there is none for certain. */
  private record Found(@Nullable Witness witness, String code, boolean complete) {}

  private Found difference(Requirements before, Requirements after, boolean condition, Scope at) {
    Map<String, Provision> earlier =
        Lookup.byCode(condition ? before.conditions() : before.provisions(), Provision::code);
    Map<String, Provision> later =
        Lookup.byCode(condition ? after.conditions() : after.provisions(), Provision::code);
    List<Indicator> all = condition ? rules.conditions() : run.set().indicators();
    boolean complete = true;
    for (Indicator indicator : all) {
      EffectiveProvision one = asked(earlier.get(indicator.code()), before);
      EffectiveProvision other = asked(later.get(indicator.code()), after);
      if (!one.equals(other) && !one.decidesAlike(other)) {
        ReachableOutcomes pairs = EffectiveProvision.pairs(one, other);
        Witness witness = witness(pairs, at);
        complete &= pairs.complete();
        if (witness != null) {
          return new Found(witness, codes.code(indicator, condition), true);
        }
      }
    }
    return new Found(null, "", complete);
  }

  private EffectiveProvision asked(@Nullable Provision provision, Requirements of) {
    return new EffectiveProvision(provision, of.derivations(), rules.confirmedOnly());
  }
}
