package io.github.ntmrules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.OutcomeMatrix;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.internal.difference.ComparedRules;
import io.github.ntmrules.internal.difference.RuleComparison;
import io.github.ntmrules.internal.engine.OverlayRules;
import io.github.ntmrules.internal.engine.RuleLoader;
import io.github.ntmrules.internal.engine.RuleSet;
import io.github.ntmrules.internal.engine.RulesInUse;
import io.github.ntmrules.internal.scope.ScopeSpace;
import io.github.ntmrules.internal.source.FolderReader;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.missing.UnknownLevelSearch;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.InvalidSnapshotException;
import io.github.ntmrules.snapshot.InvalidTableException;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Assesses units against one criteria set. Immutable and thread-safe: build one, share it.
 *
 * <p>The rules are asked what the law requires once for all scopes (date, region, province,
 * circumstances) that none of them tells apart; a bounded number of answers is kept. A snapshot is
 * then held against the answer without the rule engine.
 */
public final class Assessor {

  /** Of how many classes of scopes the answers are kept, if nothing else is said. */
  public static final int USUAL_ANSWERS = RuleSet.USUAL_CLASSES;

  private final RulesInUse use;
  private final AskedFigures asked;
  private volatile @Nullable RulesKey key;

  private Assessor(RulesInUse use) {
    this(use, new AskedFigures(use));
  }

  private Assessor(RulesInUse use, AskedFigures asked) {
    this.use = use;
    this.asked = asked;
  }

  /**
   * {@return the assessor of a packaged criteria set}
   *
   * @param setId the id, such as {@code qd1980-2016-xa}
   * @throws UnknownCriteriaSetException if there is no such set
   */
  public static Assessor packaged(String setId) {
    RuleSet rules = RuleSet.packaged(Objects.requireNonNull(setId, "setId"));
    if (rules == null) {
      throw new UnknownCriteriaSetException(setId, packagedSets());
    }
    return new Assessor(new RulesInUse(rules, false, false));
  }

  /**
   * {@return the assessor of the rules in a folder of the user's own, or in a zip archive of one: a
   * whole criteria set, or an overlay, which is put over the packaged set it names} The folder is
   * read once, and checked first, as {@link RuleFiles#check} does: only the vocabulary of rule
   * files may occur, so they cannot do anything but state what the law asks.
   *
   * @param folder the folder
   * @throws RuleException with all problems of the rule files; or if the folder cannot be read,
   *     with the {@link java.io.IOException} as its cause
   */
  public static Assessor fromDirectory(Path folder) {
    return of(FolderReader.readable(Objects.requireNonNull(folder, "folder")));
  }

  static Assessor of(RuleSource folder) {
    return new Assessor(new RulesInUse(RuleLoader.load(folder), false, false));
  }

  /** {@return the ids of the packaged criteria sets, in the order of their names} */
  public static List<String> packagedSets() {
    return PackagedRules.setIds();
  }

  /**
   * {@return the same in strict mode: only confirmed levels decide; all others leave undetermined}
   */
  public Assessor confirmedLevelsOnly() {
    return new Assessor(new RulesInUse(use.rules(), true, use.anyPeriod()), asked);
  }

  /**
   * {@return the same for dates outside the set's period in force too: a study of what the set
   * would say, which the result and its explanation flag}
   */
  public Assessor forAnyPeriod() {
    return new Assessor(new RulesInUse(use.rules(), use.confirmedOnly(), true), asked);
  }

  /**
   * {@return the same with a packaged overlay, such as a province's decision, over the set and over
   * the overlays it has already}
   *
   * @param overlayId the id, such as {@code binh-phuoc-2022}
   * @throws UnknownOverlayException if there is no such overlay
   * @throws RuleException if the overlay lies over another set, or one of its id over this already,
   *     or if the set is of a folder and has not what the overlay's rules speak of; with all
   *     problems
   */
  public Assessor withOverlay(String overlayId) {
    Objects.requireNonNull(overlayId, "overlayId");
    OverlayRules overlay = RuleLoader.packagedOverlay(overlayId, use.rules());
    if (overlay == null) {
      throw new UnknownOverlayException(overlayId, PackagedRules.overlayIds());
    }
    return new Assessor(use.with(overlay));
  }

  /**
   * {@return the same with the overlay in a folder, or in a zip archive of one, of the user's own}
   * It is checked first, as {@link RuleFiles#check(Path, Assessor)} does: only the vocabulary of
   * rule files may occur, and it is held against the set that it is laid over here, be that
   * packaged or a folder.
   *
   * <p>The sets that its folder brings along for its rules to refer to are followed, but for the
   * set that it lies over.
   *
   * @param folder the folder
   * @throws RuleException with all problems of the rule files, or if the folder describes no
   *     overlay of this set, or one of its id lies over the set already, or it brings along another
   *     version of a set that is referred to already; or if it cannot be read, with the {@link
   *     java.io.IOException} as its cause
   */
  public Assessor withOverlay(Path folder) {
    Objects.requireNonNull(folder, "folder");
    RuleSource source = FolderReader.readable(folder);
    return new Assessor(use.with(RuleLoader.loadOverlay(source, folder, use.rules())));
  }

  /**
   * {@return the same, which keeps answers of the rules for at most so many classes of scopes, and
   * for as many of each set that it refers to} Scopes that no rule tells apart are one class, so
   * that another day or province takes no room: the packaged sets have at most 1,344 classes, of
   * which a province's report of one day touches a few. An answer that was dropped is asked for
   * again when it is needed, in some milliseconds; fewer save memory, and change no result. What
   * was kept before is not taken over.
   *
   * @param most how many; {@value #USUAL_ANSWERS} if nothing else is said
   * @throws IllegalArgumentException if it is less than 1
   */
  public Assessor keepingAnswers(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("At least one answer is kept, not " + most + ".");
    }
    return new Assessor(
        new RulesInUse(use.rules().keeping(most), use.confirmedOnly(), use.anyPeriod()));
  }

  /**
   * {@return the dictionary of the measures and designations that the rules may name: that of the
   * library, and those that the folders of the set, its overlays and what they refer to bring}
   */
  public Measures dictionary() {
    return use.rules().measures();
  }

  /**
   * {@return the measure of that id, be it of the library or brought by a folder}
   *
   * @param id the id
   * @throws IllegalArgumentException if {@link #dictionary()} has none, with the nearest id
   */
  public Measure measure(String id) {
    return dictionary().get(id);
  }

  /**
   * {@return the designation of that id, be it of the library or brought by a folder}
   *
   * @param id the id
   * @throws IllegalArgumentException if {@link #dictionary()} has none, with the nearest id
   */
  public Designation designation(String id) {
    return dictionary().designations().get(id);
  }

  /**
   * Begins the snapshot of a unit of the kind that the set assesses; ids of figures and of
   * designations are those of {@link #dictionary()}. For those of the library alone {@link
   * Snapshot#commune} does as well.
   *
   * @param name the name of the unit
   * @return a builder
   */
  public Snapshot.Builder snapshot(String name) {
    return Snapshot.of(set().unit(), name, dictionary());
  }

  /**
   * Begins a table of units of the kind that the set assesses; ids of figures are those of {@link
   * #dictionary()}.
   *
   * @return a builder
   */
  public FigureTable.Builder table() {
    return FigureTable.builder(set().unit(), dictionary());
  }

  /** {@return the overlays, in the order they lie over the set} */
  public List<Overlay> overlays() {
    return use.rules().overlays();
  }

  /**
   * By what rules and in what mode units are assessed, as every assessment carries it: to be stored
   * beside verdicts that are to be come to again.
   *
   * @return the rules key
   */
  public RulesKey key() {
    RulesKey known = key;
    if (known == null) {
      known = use.key(NtmRules.version());
      key = known;
    }
    return known;
  }

  /**
   * {@return the content hash of the rule files, as every assessment carries it: SHA-256 over the
   * set, its overlays, the sets it refers to and the dictionary of measures, in 64 hexadecimal
   * digits} The same for an exported folder as for the packaged set, whatever the line ends.
   */
  public String rulesHash() {
    return use.rules().contentHash();
  }

  /** {@return the criteria set} */
  public CriteriaSet set() {
    return use.set();
  }

  /**
   * {@return the conditions beside the criteria that the set may ask, in the order it names them}
   */
  public List<Indicator> conditions() {
    return use.conditions();
  }

  /**
   * Assesses a unit.
   *
   * <p>Where the region is not stated and the set asks different things in different regions, only
   * what comes out alike in all of them has a verdict: {@link Requirements#regionOpen()}.
   *
   * @param snapshot what the unit reports
   * @return the assessment
   * @throws InvalidSnapshotException if the set does not assess such units, or was not in force on
   *     the date and {@link #forAnyPeriod()} was not asked for; with all problems
   * @throws RuleException if the rules do not conclude exactly one provision for each indicator
   */
  public Assessment assess(Snapshot snapshot) {
    Objects.requireNonNull(snapshot, "snapshot");
    List<SnapshotProblem> problems = use.problems(snapshot.unit(), snapshot.scope());
    if (!problems.isEmpty()) {
      throw new InvalidSnapshotException(snapshot.name(), problems);
    }
    return use.plan(snapshot.scope()).assess(snapshot, key());
  }

  /**
   * {@return what of the {@linkplain Snapshot#statements statements} of a unit is of no criterion,
   * indicator or condition of the set, or of more than one: in their order, each with what was
   * probably meant} The unit can be assessed all the same.
   *
   * @param snapshot what the unit reports
   */
  public List<SnapshotProblem> statementProblems(Snapshot snapshot) {
    Objects.requireNonNull(snapshot, "snapshot");
    if (snapshot.statements().isEmpty()) {
      return List.of();
    }
    StatementCodes codes = StatementCodes.of(set(), conditions());
    return snapshot.statements().stream().map(codes::problem).filter(Objects::nonNull).toList();
  }

  /**
   * Assesses units one by one as the stream is read, in its order, and in parallel if it is
   * parallel. Nothing is kept of a unit that has been read.
   *
   * @param snapshots the snapshots
   * @return a lazy stream, which throws what {@link #assess(Snapshot)} throws when it comes to a
   *     unit that cannot be assessed
   */
  public Stream<Assessment> assessAll(Stream<Snapshot> snapshots) {
    return Objects.requireNonNull(snapshots, "snapshots").map(this::assess);
  }

  /**
   * {@return the same for a collection; in parallel if {@link Stream#parallel()} is called on the
   * result}
   *
   * @param snapshots the snapshots
   */
  public Stream<Assessment> assessAll(Iterable<Snapshot> snapshots) {
    Objects.requireNonNull(snapshots, "snapshots");
    return assessAll(StreamSupport.stream(snapshots.spliterator(), false));
  }

  /**
   * Assesses all units of a table, column by column: for sweeps over many units, where an object
   * for each result would cost too much. The outcomes are those of {@link #assess(Snapshot)}.
   *
   * @param table the table
   * @return the outcome matrix
   * @throws InvalidTableException if the set does not assess such units, or was not in force on the
   *     date of one and {@link #forAnyPeriod()} was not asked for; with all problems
   * @throws RuleException if the rules do not conclude exactly one provision for each indicator
   */
  public OutcomeMatrix assess(FigureTable table) {
    Objects.requireNonNull(table, "table");
    InvalidTableException.refuse(table, scope -> use.problems(table.unit(), scope));
    return OutcomeMatrix.of(set(), use.confirmedOnly(), table, use::plan);
  }

  /**
   * {@return what the set asks in a scope, whatever its date}
   *
   * @param scope the scope
   * @throws RuleException if the rules do not conclude exactly one provision for each indicator
   */
  public Requirements requirements(Scope scope) {
    return use.rules().resolve(Objects.requireNonNull(scope, "scope"));
  }

  /**
   * {@return the figures that the set asks for in any circumstances, those of its conditions
   * included: in the order of the decree's indicators, and after a figure that is computed those it
   * is computed from; those of one indicator in the order in which they are first asked for} Looks
   * through all circumstances, at most {@value ScopeSpace#MOST_CLASSES} of them, the first time it
   * is asked.
   *
   * @throws RuleException if the rules do not conclude exactly one provision for each indicator
   */
  public List<Measure> measures() {
    return asked.measures();
  }

  /**
   * {@return the figures that the set asks for in a scope, whatever its date: those of the
   * criteria, then those that only the conditions ask for, each as {@link Questions} has them}
   *
   * @param scope the scope
   * @throws RuleException if the rules do not conclude exactly one provision for each indicator
   */
  public List<Measure> measures(Scope scope) {
    return asked.in(Objects.requireNonNull(scope, "scope")).measures();
  }

  /**
   * {@return what a form asks of a unit in a scope, whatever its date, in one call: figures of the
   * criteria and of the conditions beside them, and the circumstances that make a difference} A
   * bounded number of answers is kept.
   *
   * @param scope the scope
   * @throws RuleException if the rules do not conclude exactly one provision for each indicator
   */
  public Questions questions(Scope scope) {
    return asked.in(Objects.requireNonNull(scope, "scope")).questions();
  }

  /** {@return what a unit can be designated as that makes a difference to what the set asks} */
  public Set<Designation> designations() {
    return asked.designations();
  }

  /**
   * The scopes on one day that the rules of the set, of its overlays and of the sets they refer to
   * tell apart: one of each kind, the plainer ones first; also on a day outside the period. The
   * province {@value Scope#ANOTHER_PROVINCE} stands for every one that no rule names.
   *
   * @param day the day
   * @return at most {@value ScopeSpace#MOST_CLASSES}
   */
  public List<Scope> scopes(LocalDate day) {
    return use.rules().space().on(Objects.requireNonNull(day, "day"));
  }

  /**
   * {@return what the set asks as the decree's table: everywhere, on all days of its period} As
   * {@link #lawTable(LocalDate, String)} of no day and no province.
   */
  public LawTable lawTable() {
    return lawTable(null, null);
  }

  /**
   * {@return what the set asks as the decree's table} Goes through all circumstances, at most
   * {@value ScopeSpace#MOST_CLASSES} of them.
   *
   * @param day the only day, be it in the period or not; {@code null} for all of the period
   * @param province the only province, written in any usual way; {@code null} for any
   */
  public LawTable lawTable(@Nullable LocalDate day, @Nullable String province) {
    return new LawTableSearch(use, ScopeClasses.of(use, day, province)).table();
  }

  /**
   * {@return every level that does not decide, in the mode of this assessor, on all days of the
   * period} As {@link #unknownLevels(LocalDate, String)} of no day and no province.
   */
  public UnknownLevels unknownLevels() {
    return unknownLevels(null, null);
  }

  /**
   * {@return every level that does not decide, in the mode of this assessor} Goes through all
   * circumstances, at most {@value ScopeSpace#MOST_CLASSES} of them. How many units each of them
   * holds up tells a {@link io.github.ntmrules.missing.HeldUpCounter}.
   *
   * @param day the only day, be it in the period or not; {@code null} for all of the period
   * @param province the only province, written in any usual way; {@code null} for any
   */
  public UnknownLevels unknownLevels(@Nullable LocalDate day, @Nullable String province) {
    ScopeClasses classes = ScopeClasses.of(use, day, province);
    return UnknownLevelSearch.in(
        set(),
        use.confirmedOnly(),
        classes.scopes(),
        classes.complete(),
        use.rules()::ifTold,
        classes::describe);
  }

  /**
   * {@return what another set of rules asks otherwise than this one, for every unit that can be; or
   * the proof that both give the same verdicts} Either side is taken as it is: with its overlays,
   * and strict if it is.
   *
   * @param after the other, such as an edited folder
   * @throws IllegalArgumentException if the two assess units of different kinds
   */
  public RuleDifference differences(Assessor after) {
    Objects.requireNonNull(after, "after");
    ScopeSpace space = use.rules().spaceWith(after.use.rules());
    return RuleComparison.between(
        this.compared(), after.compared(), space.classes(), !space.tooMany());
  }

  /** The rules and how units are held against them, for questions of this package. */
  RulesInUse use() {
    return use;
  }

  private ComparedRules compared() {
    return new ComparedRules(set(), overlays(), use.confirmedOnly(), use.rules()::ifTold);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Assessor.class);
  }
}
