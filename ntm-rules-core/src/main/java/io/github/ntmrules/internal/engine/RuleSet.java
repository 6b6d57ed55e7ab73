package io.github.ntmrules.internal.engine;

import io.github.ntmrules.assessment.AssessmentPlans;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UndeterminedGroup;
import io.github.ntmrules.internal.cache.BoundedCache;
import io.github.ntmrules.internal.cache.Interner;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.PossibleGroups;
import io.github.ntmrules.internal.scope.Mentions;
import io.github.ntmrules.internal.scope.ScopeSpace;
import io.github.ntmrules.internal.source.ContentHash;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.OtherSets;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one set: resolves a scope into requirements, once for all scopes that no rule tells
 * apart. Thread-safe; a bounded number of answers is kept, the rest is resolved again when asked
 * for.
 */
public final class RuleSet {

  /**
   * Classes of scopes kept, if nothing else is said: the packaged sets tell at most 1,344 apart.
   */
  public static final int USUAL_CLASSES = 4096;

  private final LoadedRules own;
  private final List<OverlayRules> overlays;
  private final SetDescription description;
  private final int most;
  private final @Nullable PossibleGroups groups;
  private final BoundedCache<Long, Answer> answers;
  private final BoundedCache<Speaking, Answer> distinct;
  private final Interner<Provision> provisions = new Interner<>();
  private final AssessmentPlans plans = new AssessmentPlans();
  private final AtomicLong firings = new AtomicLong();
  private final Map<String, LoadedRules> brought;
  private final Map<String, RuleSet> packaged;
  private volatile @Nullable Map<String, RuleSet> referred;
  private volatile @Nullable ScopeSpace space;
  private volatile @Nullable List<LocalDate> ladderDays;
  private volatile @Nullable String contentHash;
  private volatile @Nullable Measures measures;

  RuleSet(LoadedRules own) {
    this(own, Map.of());
  }

  /**
   * A set that brings along what it refers to.
   *
   * @param brought these sets, by their ids; what is not among them is packaged
   */
  RuleSet(LoadedRules own, Map<String, LoadedRules> brought) {
    this(own, List.of(), brought, new ConcurrentHashMap<>(), USUAL_CLASSES);
  }

  private RuleSet(
      LoadedRules own,
      List<OverlayRules> overlays,
      Map<String, LoadedRules> brought,
      Map<String, RuleSet> packaged,
      int most) {
    this.own = own;
    this.brought = Map.copyOf(brought);
    this.overlays = List.copyOf(overlays);
    this.packaged = packaged;
    this.most = most;
    this.description = described(own.set(), this.overlays);
    this.groups = groups();
    this.answers = new BoundedCache<>(most);
    this.distinct = new BoundedCache<>(most);
  }

  /**
   * The same, of which the answers for at most so many classes of scopes are kept; and as many for
   * each set that it refers to.
   */
  public RuleSet keeping(int classes) {
    return new RuleSet(own, overlays, brought, new ConcurrentHashMap<>(), classes);
  }

  /**
   * The same with one more overlay, which lies over the others.
   *
   * @throws RuleException if it lies over another set, one of its id lies over it already, it
   *     brings along another version of a set that is referred to below it, or adds something under
   *     a code that is taken
   */
  public RuleSet with(OverlayRules overlay) {
    refuseOther(overlay.overlay());
    refuseTaken(overlay.description());
    List<OverlayRules> all = new ArrayList<>(overlays);
    all.add(overlay);
    Map<String, LoadedRules> together = together(overlay);
    return together.equals(brought)
        ? new RuleSet(own, all, brought, packaged, most)
        : new RuleSet(own, all, together, new ConcurrentHashMap<>(), most);
  }

  /** Throws if that overlay adds something under a code that the set or another overlay has. */
  private void refuseTaken(OverlayDescription overlay) {
    Map<String, String> taken = new HashMap<>();
    String set = description.set().id();
    description.set().criteria().forEach(each -> taken.put(each.code(), by(each.addedBy())));
    description.set().indicators().forEach(each -> taken.put(each.code(), by(each.addedBy())));
    Stream.concat(
            overlay.criteria().stream().map(Criterion::code),
            overlay.added().stream().map(Indicator::code))
        .filter(taken::containsKey)
        .findFirst()
        .ifPresent(
            code -> {
              String other = taken.getOrDefault(code, "");
              throw other.isEmpty()
                  ? RuleException.of(Kind.CODE_TAKEN, null, code, set)
                  : RuleException.of(
                      Kind.CODE_ADDED_TWICE, null, code, other, overlay.overlay().id(), set);
            });
  }

  /** The overlay that adds something; empty of what is the set's own. */
  private static String by(@Nullable Overlay overlay) {
    return overlay == null ? "" : overlay.id();
  }

  /** Throws if that overlay lies over another set, or one of its id over this already. */
  void refuseOther(Overlay overlay) {
    String below = description().set().id();
    if (!overlay.overlays().equals(below)) {
      throw RuleException.of(
          Kind.OVERLAY_OF_OTHER_SET, null, overlay.id(), overlay.overlays(), below);
    }
    if (overlays.stream().anyMatch(each -> each.overlay().id().equals(overlay.id()))) {
      // A result names its overlays by their ids; of two that differ nobody would know which.
      throw RuleException.of(Kind.OVERLAY_TWICE, null, overlay.id(), below);
    }
  }

  /** What is brought along, with what that overlay brings too: one version of each set. */
  private Map<String, LoadedRules> together(OverlayRules overlay) {
    String id = description().set().id();
    Map<String, LoadedRules> together = new TreeMap<>(brought);
    overlay
        .brought()
        .forEach(
            (other, rules) -> {
              RuleSet known = other.equals(id) ? null : referred().get(other);
              if (known != null && !hash(known.own).equals(hash(rules))) {
                String called = overlay.overlay().id();
                throw RuleException.of(Kind.OTHER_VERSION_BROUGHT, null, called, other, id);
              }
              together.putIfAbsent(other, rules);
            });
    if (!overlay.brought().isEmpty()) {
      // What refers to the set means this one, and none that was brought along or is packaged.
      together.put(id, own);
    }
    return together;
  }

  private static String hash(LoadedRules rules) {
    return ContentHash.of(rules.folder().source());
  }

  /** Whether the set itself is one that this library brings along. */
  boolean isPackaged() {
    return own.isPackaged();
  }

  /** The files of the set itself, without those of its overlays. */
  RuleSource source() {
    return own.folder().source();
  }

  /** The files of its overlays, by their ids, the lowest first. */
  Map<String, RuleSource> overlaySources() {
    Map<String, RuleSource> sources = new LinkedHashMap<>();
    overlays.forEach(each -> sources.put(each.overlay().id(), each.rules().folder().source()));
    return sources;
  }

  /** The measures that rules of the set, its overlays or what they refer to may name. */
  public Measures measures() {
    Measures known = measures;
    if (known == null) {
      known = own.folder().measures();
      for (OverlayRules each : overlays) {
        known = known.and(each.rules().folder().measures());
      }
      for (RuleSet each : referred().values()) {
        known = known.and(each.own.folder().measures());
      }
      measures = known;
    }
    return known;
  }

  /** The overlays, in the order they lie over the set. */
  public List<Overlay> overlays() {
    return overlays.stream().map(OverlayRules::overlay).toList();
  }

  /** The packaged set of that id, or {@code null} if there is none. */
  public static @Nullable RuleSet packaged(String setId) {
    RuleSource source = PackagedRules.set(setId);
    return source == null ? null : new RuleSet(LoadedRules.packaged(source));
  }

  /** What the set says of itself, with what its overlays add. */
  public SetDescription description() {
    return description;
  }

  private static SetDescription described(SetDescription set, List<OverlayRules> overlays) {
    SetDescription described = set;
    for (OverlayRules each : overlays) {
      described = each.description().over(described);
    }
    return described;
  }

  /**
   * The requirements in that scope.
   *
   * @throws RuleException with all problems, if the rules do not conclude exactly one provision for
   *     each indicator
   */
  public Requirements resolve(Scope scope) {
    return answer(scope).requirements();
  }

  /** The same, with what is made of it for units to be held against. */
  public Answer answer(Scope scope) {
    // The group is for the rules to conclude.
    Scope asked = scope.inGroup(null);
    Long number = space().classOf(asked);
    Answer known = answers.find(number);
    return known != null
        ? known
        : answers.get(number, any -> answer(speaking(asked, number), asked));
  }

  private Answer answer(Speaking speaking, Scope scope) {
    return distinct.get(speaking, any -> new Answer(shared(fire(scope)), plans));
  }

  /** The same, of provisions that other answers have too where they are alike. */
  private Requirements shared(Requirements asked) {
    return asked.with(
        asked.provisions().stream().map(provisions::one).toList(),
        asked.conditions().stream().map(provisions::one).toList());
  }

  /**
   * The content hash of the rule files – those of the set, of its overlays, and of the sets they
   * refer to – and of the dictionary of measures.
   */
  public String contentHash() {
    String known = contentHash;
    if (known == null) {
      known = ContentHash.of(hashes());
      contentHash = known;
    }
    return known;
  }

  private List<String> hashes() {
    List<String> hashes = new ArrayList<>();
    loaded().forEach(rules -> hashes.add(ContentHash.of(rules.folder().source())));
    referred().values().forEach(set -> hashes.add(ContentHash.of(set.own.folder().source())));
    hashes.add(ContentHash.ofDictionary());
    return hashes;
  }

  /** By what verdicts come about that follow from these rules. */
  RulesKey key(String version, boolean confirmedOnly, boolean anyPeriod) {
    return RulesKey.builder()
        .set(part(this))
        .overlays(overlays.stream().map(RuleSet::part).toList())
        .referred(referred().values().stream().map(RuleSet::part).toList())
        .dictionaryHash(ContentHash.ofDictionary())
        .rulesHash(contentHash())
        .libraryVersion(version)
        .confirmedOnly(confirmedOnly)
        .anyPeriod(anyPeriod)
        .build();
  }

  private static RulesKey.Part part(RuleSet set) {
    return new RulesKey.Part(
        set.description().set().id(), ContentHash.of(set.own.folder().source()));
  }

  private static RulesKey.Part part(OverlayRules overlay) {
    return new RulesKey.Part(
        overlay.overlay().id(), ContentHash.of(overlay.rules().folder().source()));
  }

  /** The rules of the set and then of its overlays. */
  public List<LoadedRules> loaded() {
    List<LoadedRules> loaded = new ArrayList<>(List.of(own));
    overlays.forEach(overlay -> loaded.add(overlay.rules()));
    return loaded;
  }

  /** The rules of the set and then of its overlays, in the order of their files. */
  public List<WrittenRule> rules() {
    return loaded().stream()
        .flatMap(from -> from.rules().stream().map(rule -> new WrittenRule(rule, from.overlay())))
        .toList();
  }

  /** What is asked in that scope, or {@code null} if the rules do not tell. */
  public @Nullable Requirements ifTold(Scope scope) {
    try {
      return resolve(scope);
    } catch (RuleException e) {
      return null;
    }
  }

  /**
   * The files of the sets that the rules refer to, and of all that those refer to, by their ids.
   */
  public Map<String, RuleSource> referredFiles() {
    Map<String, RuleSource> files = new TreeMap<>();
    referred().forEach((id, set) -> files.put(id, set.own.folder().source()));
    return files;
  }

  /** The sets that the rules refer to, and all that those refer to, by their ids. */
  private Map<String, RuleSet> referred() {
    Map<String, RuleSet> known = referred;
    if (known == null) {
      known = new TreeMap<>();
      Deque<String> open = new ArrayDeque<>();
      loaded().forEach(rules -> open.addAll(rules.references()));
      while (!open.isEmpty()) {
        String id = open.pop();
        RuleSet set = known.containsKey(id) ? null : packaged.computeIfAbsent(id, this::another);
        if (set != null) {
          known.put(id, set);
          open.addAll(set.own.references());
        }
      }
      referred = known;
    }
    return known;
  }

  private @Nullable RuleSet another(String id) {
    LoadedRules beside = brought.get(id);
    RuleSet set = beside == null ? packaged(id) : new RuleSet(beside, brought);
    return set == null || most == USUAL_CLASSES ? set : set.keeping(most);
  }

  /** The scopes of the set's period, by all that can make a difference to what is asked. */
  public ScopeSpace space() {
    ScopeSpace known = space;
    if (known == null) {
      known = space(List.of(this));
      space = known;
    }
    return known;
  }

  /** The same of this set and another together. */
  public ScopeSpace spaceWith(RuleSet other) {
    return space(List.of(this, other));
  }

  private static ScopeSpace space(List<RuleSet> sets) {
    return ScopeSpace.of(
        mentions(sets.stream().flatMap(set -> set.everyRule().stream()).toList()),
        sets.stream().map(set -> set.description().set()).toList(),
        sets.stream().flatMap(set -> set.overlays().stream()).toList());
  }

  private static Mentions mentions(List<WrittenRule> rules) {
    Mentions mentions = new Mentions();
    rules.forEach(each -> mentions.addAll(each.rule().condition().mentions()));
    return mentions;
  }

  /** The rules of the set, of its overlays and of the sets they refer to. */
  private List<WrittenRule> everyRule() {
    List<WrittenRule> rules = new ArrayList<>(rules());
    referred().values().forEach(set -> rules.addAll(set.rules()));
    return rules;
  }

  /**
   * Which rules speak, and in which region: where that is the same, the same is asked. Where the
   * region or the province is not stated, or the group not determined, which speak in each; where
   * levels follow from those of other days, or from the province, the class of scopes.
   */
  private record Speaking(List<BitSet> rules, @Nullable Region region, @Nullable Long scopes) {}

  private Speaking speaking(Scope scope, Long number) {
    List<WrittenRule> rules = everyRule();
    boolean otherDays = rules.stream().anyMatch(each -> each.rule().ladders());
    return new Speaking(
        possible(scope).stream()
            .flatMap(each -> grouped(each).stream())
            .map(each -> speaking(rules, each))
            .toList(),
        scope.region(),
        otherDays || possibleProvinces(scope).size() > 1 ? number : null);
  }

  private static BitSet speaking(List<WrittenRule> rules, Scope scope) {
    BitSet speaking = new BitSet();
    for (int i = 0; i < rules.size(); i++) {
      speaking.set(i, rules.get(i).speaksIn(scope));
    }
    return speaking;
  }

  /**
   * That scope; where the province or the region counts and is not stated, the same in each that
   * can be.
   */
  private List<Scope> possible(Scope scope) {
    return possibleProvinces(scope).stream()
        .flatMap(each -> possibleRegions(in(each, scope)).stream())
        .toList();
  }

  private List<Scope> possibleRegions(Scope scope) {
    return scope.region() != null || !regionCounts()
        ? List.of(scope)
        : Stream.of(Region.values())
            .map(each -> Scope.of(scope.date(), each, scope.province(), scope.designations()))
            .toList();
  }

  /** The province of that scope; where it is not known, one of each kind that counts. */
  private List<@Nullable String> possibleProvinces(Scope scope) {
    return Provinces.isListed(scope.province())
        ? Collections.singletonList(scope.province())
        : space().possibleProvinces();
  }

  private static Scope in(@Nullable String province, Scope scope) {
    return Objects.equals(province, scope.province())
        ? scope
        : Scope.of(scope.date(), scope.region(), province, scope.designations());
  }

  /** Whether this set, or one that it refers to, asks different things in different regions. */
  private boolean regionCounts() {
    return Stream.concat(Stream.of(this), referred().values().stream())
        .anyMatch(set -> set.description().set().regionNeeded());
  }

  /** The same with other rules in the place of those of one overlay, or of the set if null. */
  RuleSet with(@Nullable Overlay replaced, List<CheckedRule> others) {
    if (replaced == null) {
      return new RuleSet(own.with(others), overlays, brought, packaged, most);
    }
    List<OverlayRules> all =
        overlays.stream()
            .map(
                each ->
                    each.overlay().equals(replaced)
                        ? new OverlayRules(each.rules().with(others), each.brought())
                        : each)
            .toList();
    return new RuleSet(own, all, brought, packaged, most);
  }

  /** Of how many classes of scopes the answer is kept at the moment. */
  int keptClasses() {
    return answers.size();
  }

  /** How often this set's rules were asked what they conclude, other sets apart. */
  long firings() {
    return firings.get();
  }

  /** The requirements of that very scope, asked of the rules again and not kept. */
  Requirements fire(Scope scope) {
    firings.incrementAndGet();
    List<Requirements> each =
        possibleProvinces(scope).stream().map(any -> inAnyRegion(in(any, scope))).toList();
    return Together.inAnyProvince(each).fromRules(contentHash());
  }

  /** The requirements in a scope, whichever the region if it is not stated. */
  private Requirements inAnyRegion(Scope scope) {
    boolean regional = description().set().regionNeeded();
    return Together.inAnyRegion(
        possibleRegions(scope).stream()
            .map(any -> inAnyGroup(regional ? any : scope, any))
            .toList());
  }

  /** The requirements in a scope, whichever of the groups that are possible it is of. */
  private Requirements inAnyGroup(Scope scope, Scope referred) {
    if (groups == null) {
      return fire(scope, referred);
    }
    ConcludedColumn column = column(scope, referred);
    if (column.groups().isEmpty()) {
      return fire(scope, referred);
    }
    List<Requirements> each =
        column.groups().stream().map(group -> fire(scope.inGroup(group), referred)).toList();
    UndeterminedGroup why = column.undetermined();
    return why == null ? each.get(0) : Together.inAnyGroup(each, why);
  }

  /** What the set's rules conclude of the column, none of which looks at the group. */
  private ConcludedColumn column(Scope scope, Scope referred) {
    return Collector.hear(own, scope.inGroup(null), references(referred), new ArrayList<>())
        .column();
  }

  /**
   * The groups that units can be in, or {@code null} if no rule looks at them: to ask in each of
   * them whether a rule speaks.
   */
  private @Nullable PossibleGroups groups() {
    return loaded().stream().allMatch(each -> each.lookingAtGroup().isEmpty())
        ? null
        : PossibleGroups.of(own.rules(), description().set().columns());
  }

  /** That scope in each of the groups that are possible, if any rule looks at them. */
  List<Scope> grouped(Scope scope) {
    return groups == null ? List.of(scope) : groups.in(scope);
  }

  /** Whether a rule of this set or of its overlays speaks in that scope, in any possible group. */
  public boolean speaks(WrittenRule rule, Scope scope) {
    return rule.rule().looksAtGroup()
        ? grouped(scope).stream().anyMatch(rule::speaksIn)
        : rule.speaksIn(scope);
  }

  /**
   * The requirements in a scope.
   *
   * @param scope the scope, as the rules of this set and its overlays see it
   * @param referred the same, as those of the sets that they refer to see it
   */
  private Requirements fire(Scope scope, Scope referred) {
    List<RuleProblem> problems = new ArrayList<>();
    OtherSets references = references(referred);
    Collector heard = Collector.hear(own, scope, references, problems);
    YearlyLadder ladder =
        new YearlyLadder(
            scope.date(),
            this::ladderDays,
            day ->
                Collector.hear(
                    own,
                    on(day, scope, referred),
                    references(on(day, referred)),
                    new ArrayList<>()));
    Requirements requirements = heard.requirements(ladder, problems);
    for (OverlayRules overlay : overlays) {
      requirements = overlay.over(requirements, heard.column(), scope, references);
    }
    return requirements;
  }

  private OtherSets references(Scope scope) {
    return setId -> referred(setId).resolve(scope);
  }

  /** The same on another day, in the group of that day; where that is not determined, of this. */
  private Scope on(LocalDate day, Scope scope, Scope referred) {
    Scope then = on(day, scope);
    if (scope.group() == null) {
      return then;
    }
    String group = column(then, on(day, referred)).groupName();
    return then.inGroup(group == null ? scope.group() : group);
  }

  private static Scope on(LocalDate day, Scope scope) {
    return Scope.of(day, scope.region(), scope.province(), scope.designations());
  }

  /** A day of each class of days that the decree has levels for. */
  private List<LocalDate> ladderDays() {
    List<LocalDate> known = ladderDays;
    if (known == null) {
      LocalDate until = description().set().inForceUntil();
      LocalDate last = description().targetsUntil();
      LocalDate end =
          until == null || last == null || last.isBefore(until) ? until : last.plusDays(1);
      DaySpan days = new DaySpan(description().set().inForceFrom(), end);
      known = ScopeSpace.of(mentions(everyRule()), days, true, null).days();
      ladderDays = known;
    }
    return known;
  }

  /** Another packaged set: one that the rules were read to refer to, so that the hash covers it. */
  private RuleSet referred(String setId) {
    RuleSet other = referred().get(setId);
    if (other == null) {
      String nearest = Suggestions.nearest(setId, PackagedRules.setIds());
      throw new RuleException(
          List.of(RuleProblem.of(Kind.UNKNOWN_SET, null, List.of(setId), nearest)));
    }
    return other;
  }
}
