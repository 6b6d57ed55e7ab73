package io.github.ntmrules.internal.check;

import io.github.ntmrules.criteria.Amendment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.FolderReading;
import io.github.ntmrules.internal.reading.Statement;
import io.github.ntmrules.internal.reading.Statement.Subject;
import io.github.ntmrules.internal.source.DesignationText;
import io.github.ntmrules.internal.source.MeasureText;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.Columns;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is no error in a set or an overlay, and worth a look. */
public final class FolderNotes {

  private static final String CONFIRMED = "confirmed";

  private final FolderReading reading;
  private final CheckedFolder folder;
  private final List<RuleProblem> notes = new ArrayList<>();

  private FolderNotes(FolderReading reading) {
    this.reading = reading;
    this.folder = reading.folder();
  }

  /** Of what was read, also where it has errors: first of the description, then rule by rule. */
  public static List<RuleProblem> of(FolderReading reading) {
    FolderNotes notes = new FolderNotes(reading);
    notes.look();
    return notes.notes;
  }

  private void look() {
    RuleSource source = folder.source();
    if (source.hasParts()) {
      String file = RuleSource.PARTS;
      notes.add(
          RuleProblem.of(Kind.MEASURES_NOT_READ, null, List.of(file), null)
              .at(new SourcePlace(file, 1, 0, "")));
    }
    measures();
    designations();
    if (folder.set() != null && folder.overlay() == null) {
      CriteriaSet set = folder.set().set();
      indicators(set);
      amendments(set);
    }
    folder.rules().forEach(this::unread);
  }

  /** Whether that very declaration counts, and not an equal one of the library or below. */
  @SuppressWarnings("ReferenceEquality") // Equal ones are declared in two places; one is meant.
  private boolean isOfHere(Measure measure) {
    return reading.dictionary().measures().find(measure.id()) == measure;
  }

  /** Measures that may be one of the library under another id, and those that no rule names. */
  private void measures() {
    for (MeasureText.Declared each : reading.dictionary().own()) {
      Measure measure = each.measure();
      if (!isOfHere(measure)) {
        continue; // declared by the library or below
      }
      Measure near = NearLabels.of(measure);
      if (near != null) {
        notes.add(
            RuleProblem.of(
                Kind.NEAR_MEASURE,
                each.place(),
                null,
                List.of(measure.id(), near.id(), near.labelVi()),
                near.id()));
      }
      if (!reading.texts().contains(measure.id())) {
        notes.add(
            RuleProblem.of(Kind.UNUSED_MEASURE, each.place(), null, List.of(measure.id()), null));
      }
    }
  }

  /** Designations that may be one of the library, and those that no rule looks at. */
  private void designations() {
    Set<Designation> looked = new HashSet<>();
    folder.rules().forEach(each -> looked.addAll(each.condition().mentions().designations()));
    for (DesignationText.Declared each : reading.dictionary().ownDesignations()) {
      Designation declared = each.designation();
      if (!isOfHere(declared)) {
        continue; // declared by the library or below
      }
      Designation near = NearLabels.of(declared);
      if (near != null) {
        String written = "Designation." + near.id();
        notes.add(
            RuleProblem.of(
                Kind.NEAR_DESIGNATION,
                each.place(),
                null,
                List.of(declared.id(), near.id(), near.nameVi(), written),
                written));
      }
      if (!looked.contains(declared) && !reading.texts().contains(declared.id())) {
        notes.add(
            RuleProblem.of(
                Kind.UNUSED_DESIGNATION, each.place(), null, List.of(declared.id()), null));
      }
    }
  }

  /** Whether that very declaration counts, and not an equal one of the library or below. */
  @SuppressWarnings("ReferenceEquality") // Equal ones are declared in two places; one is meant.
  private boolean isOfHere(Designation designation) {
    return reading.dictionary().measures().designations().find(designation.id()) == designation;
  }

  private void indicators(CriteriaSet set) {
    int own = set.indicators().size();
    int decree = set.indicatorsInDecree();
    if (decree > 0 && own != decree) {
      List<String> numbers = List.of(Integer.toString(own), Integer.toString(decree));
      notes.add(
          reading.atKey(
              RuleProblem.of(Kind.OTHER_NUMBER_OF_INDICATORS, null, numbers, null),
              "indicators-in-decree"));
    }
  }

  /** Days on which what is asked for an indicator changes, and no amendment is told of. */
  private void amendments(CriteriaSet set) {
    Map<LocalDate, CheckedRule> days = new TreeMap<>();
    for (CheckedRule rule : folder.rules()) {
      boolean asks =
          rule.statements().stream().anyMatch(each -> each.subject() == Subject.INDICATOR);
      if (asks) {
        rule.condition().mentions().days().stream()
            .filter(day -> !listed(set, day) && !listed(set, day.plusDays(1)))
            .forEach(day -> days.merge(day, rule, FolderNotes::withDecree));
      }
    }
    days.forEach(
        (day, rule) -> {
          String decree = rule.annotations().getOrDefault("decree", "…");
          String line = "amendment " + day + " = " + decree;
          notes.add(
              RuleProblem.of(
                  Kind.UNLISTED_AMENDMENT, rule.reference(), List.of(day.toString()), line));
        });
  }

  private static CheckedRule withDecree(CheckedRule one, CheckedRule other) {
    return one.annotations().containsKey("decree") ? one : other;
  }

  private static boolean listed(CriteriaSet set, LocalDate day) {
    return day.equals(set.inForceFrom())
        || isEnd(set.inForceUntil(), day)
        || set.amendments().stream().map(Amendment::inForceFrom).anyMatch(day::equals);
  }

  private static boolean isEnd(@Nullable LocalDate until, LocalDate day) {
    return day.equals(until);
  }

  private void unread(CheckedRule rule) {
    boolean confirmed = CONFIRMED.equals(rule.annotations().get("status"));
    if (confirmed
        && rule.provides()
        && !isBlank(rule)
        && rule.annotations().getOrDefault("read", "").isBlank()) {
      notes.add(RuleProblem.of(Kind.CONFIRMED_UNREAD, rule.reference(), List.of(), null));
    }
  }

  /** Whether it says of every level that it is not on file: there is nothing that was read. */
  private boolean isBlank(CheckedRule rule) {
    return rule.statements().stream().allMatch(this::isBlank);
  }

  private boolean isBlank(Statement statement) {
    Clause clause = statement.clause();
    if (clause == null || !statement.references().isEmpty() || folder.set() == null) {
      return false;
    }
    List<String> columns = folder.set().set().columns();
    return clause.usesRows()
        ? columns.stream().allMatch(each -> isBlank(clause, Columns.of(columns, each)))
        : isBlank(clause, Columns.of(columns, null));
  }

  private static boolean isBlank(Clause clause, Columns columns) {
    return clause.exemption(columns, LegalStatus.CONFIRMED) == null
        && clause.resolve(columns, LegalStatus.CONFIRMED, FolderNotes::none).thresholds().stream()
            .map(Requirement.Threshold::level)
            .allMatch(each -> each.status() == LegalStatus.NOT_ON_FILE && !each.directionInDoubt());
  }

  // Clauses that refer to other sets are not resolved here.
  private static Requirements none(String setId) {
    throw new IllegalStateException(setId);
  }
}
