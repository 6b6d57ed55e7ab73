package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.internal.text.NoJson;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one criteria set asks in one scope: one provision for each indicator, in the order of the
 * decree. Immutable and thread-safe.
 */
public final class Requirements {

  private final CriteriaSet set;
  private final @Nullable String column;
  private final @Nullable String group;
  private final @Nullable UndeterminedGroup undeterminedGroup;
  private final boolean regionOpen;
  private final boolean provinceOpen;
  // Asked of every unit, and the same of all in one scope.
  private volatile @Nullable List<Overlay> followed;
  private final List<Provision> provisions;
  private final List<Provision> conditions;
  private final Derivations derivations;
  private final List<WithdrawalTrigger> withdrawals;
  private final boolean withdrawalsOpen;
  private final String rulesHash;

  /** Copies the lists and checks that every indicator of the set is provided for, in order. */
  private Requirements(
      CriteriaSet set,
      @Nullable String column,
      @Nullable String group,
      @Nullable UndeterminedGroup undeterminedGroup,
      boolean regionOpen,
      boolean provinceOpen,
      List<Provision> provisions,
      List<Provision> conditions,
      Derivations derivations,
      List<WithdrawalTrigger> withdrawals,
      boolean withdrawalsOpen,
      String rulesHash) {
    provisions = List.copyOf(provisions);
    conditions = List.copyOf(conditions);
    withdrawals = List.copyOf(withdrawals);
    List<Indicator> provided = provisions.stream().map(Provision::indicator).toList();
    if (!provided.equals(set.indicators())) {
      throw new IllegalArgumentException(
          "The provisions do not follow the indicators of " + set.id());
    }

    this.set = set;
    this.column = column;
    this.group = group;
    this.undeterminedGroup = undeterminedGroup;
    this.regionOpen = regionOpen;
    this.provinceOpen = provinceOpen;
    this.provisions = provisions;
    this.conditions = conditions;
    this.derivations = derivations;
    this.withdrawals = withdrawals;
    this.withdrawalsOpen = withdrawalsOpen;
    this.rulesHash = rulesHash;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .set(set)
        .column(column)
        .group(group)
        .undeterminedGroup(undeterminedGroup)
        .regionOpen(regionOpen)
        .provinceOpen(provinceOpen)
        .provisions(provisions)
        .conditions(conditions)
        .derivations(derivations)
        .withdrawals(withdrawals)
        .withdrawalsOpen(withdrawalsOpen)
        .rulesHash(rulesHash);
  }

  /** {@return the criteria set, with what overlays over it add} */
  public CriteriaSet set() {
    return set;
  }

  /** {@return the column of the decree that applies, or {@code null} where the set has none} */
  public @Nullable String column() {
    return column;
  }

  /**
   * {@return the commune group the rules inferred, or {@code null} where the set has none or it is
   * undetermined}
   */
  public @Nullable String group() {
    return group;
  }

  /**
   * {@return why the rules could not infer the group, or {@code null} if they could, or if the set
   * has none}
   */
  public @Nullable UndeterminedGroup undeterminedGroup() {
    return undeterminedGroup;
  }

  /**
   * {@return whether the unit's region is not stated and something that is asked depends on it:
   * what does has {@linkplain Provision#alternatives() alternatives}, and no column applies}
   */
  public boolean regionOpen() {
    return regionOpen;
  }

  /**
   * {@return whether the unit's province is not stated, or is none of the list of {@link
   * Provinces}, and something that is asked depends on it: what does has {@linkplain
   * Provision#alternatives() alternatives}} Then {@link #possibleOverlays} may hold for the unit.
   */
  public boolean provinceOpen() {
    return provinceOpen;
  }

  /**
   * {@return one for each indicator of the set, in its order} Those that overlays add are among
   * them; where the overlay does not apply, they are {@linkplain Provision#outsideOverlay() not
   * asked}.
   */
  public List<Provision> provisions() {
    return provisions;
  }

  /**
   * {@return conditions beside the criteria, in the order of their codes; they do not count in the
   * outcome}
   */
  public List<Provision> conditions() {
    return conditions;
  }

  /** {@return figures that the rules compute from others} */
  public Derivations derivations() {
    return derivations;
  }

  /** {@return grounds for withdrawing recognition, in the order the set declares them} */
  public List<WithdrawalTrigger> withdrawals() {
    return withdrawals;
  }

  /**
   * {@return whether there may be other grounds: the unit's region or province is not stated, and
   * in some there are}
   */
  public boolean withdrawalsOpen() {
    return withdrawalsOpen;
  }

  /**
   * {@return the content hash of the rule files they follow from – overlays, sets referred to and
   * the dictionary included: SHA-256 in 64 hexadecimal digits; empty where from no files}
   */
  public String rulesHash() {
    return rulesHash;
  }

  /**
   * Requirements that do not follow from rule files.
   *
   * @param set the set
   * @param column the column
   * @param group the group
   * @param undeterminedGroup the undetermined group
   * @param provisions the provisions
   * @param conditions the conditions
   * @param derivations the derivations
   * @param withdrawals the withdrawals
   * @return a requirements
   */
  public static Requirements of(
      CriteriaSet set,
      @Nullable String column,
      @Nullable String group,
      @Nullable UndeterminedGroup undeterminedGroup,
      List<Provision> provisions,
      List<Provision> conditions,
      List<Derivation> derivations,
      List<WithdrawalTrigger> withdrawals) {
    return new Requirements(
        set,
        column,
        group,
        undeterminedGroup,
        false,
        false,
        provisions,
        conditions,
        new Derivations(derivations),
        withdrawals,
        false,
        "");
  }

  /**
   * {@return the provision for that indicator}
   *
   * @param code the code of an indicator, criterion or condition
   * @throws IllegalArgumentException if the set has no such indicator
   */
  public Provision provision(String code) {
    return Lookup.byCode(
        provisions,
        each -> each.indicator().code(),
        code,
        "The set " + set.id() + " has no indicator ");
  }

  /**
   * {@return the figures that the outcome of one of the provisions, or of one of the conditions,
   * can depend on, in the order of the rule: what another set asks that is to be met too, and after
   * a figure that is computed those it is computed from}
   *
   * @param provision the provision
   */
  public Set<Measure> measures(Provision provision) {
    return new LinkedHashSet<>(held(provision).toList());
  }

  private Stream<Measure> held(Provision provision) {
    return Stream.concat(
        Stream.ofNullable(provision.requirement()).flatMap(this::held),
        provision.alternatives().stream().flatMap(this::held));
  }

  private Stream<Measure> held(Requirement requirement) {
    return requirement.match(
        threshold -> derivations.closure(List.of(threshold.measure())).stream(),
        combination -> combination.parts().stream().flatMap(this::held),
        meets ->
            meets.requirements().provisions().stream()
                .flatMap(each -> meets.requirements().measures(each).stream()));
  }

  /**
   * {@return the same, as following from rule files of that content hash}
   *
   * @param hash the content hash
   */
  public Requirements fromRules(String hash) {
    return with(provisions, conditions, regionOpen, withdrawalsOpen, hash);
  }

  /**
   * {@return the same, as asked of a unit whose region is not stated}
   *
   * @param open whether something that is asked depends on the region
   * @param otherWithdrawals whether some region has grounds for withdrawal besides
   */
  public Requirements whereRegionUnstated(boolean open, boolean otherWithdrawals) {
    return with(provisions, conditions, open, otherWithdrawals, rulesHash);
  }

  /**
   * {@return the same as asked by something of that status, such as a rule of another set: no
   * level, and nothing that does not apply, is more certain} What stands beside the criteria stays
   * as it is.
   *
   * @param floor {@code CONFIRMED}, {@code UNCONFIRMED}, {@code OWN_READING} or {@code DOUBTFUL}
   * @throws IllegalArgumentException if {@code floor} is another status
   */
  public Requirements withFloor(LegalStatus floor) {
    return Level.checked(floor) == LegalStatus.CONFIRMED
        ? this
        : with(
            provisions.stream().map(each -> each.withFloor(floor)).toList(),
            conditions,
            regionOpen,
            withdrawalsOpen,
            rulesHash);
  }

  /**
   * {@return the same with other provisions and conditions in the place of its own}
   *
   * @param others the others
   * @param otherConditions the other conditions
   */
  public Requirements with(List<Provision> others, List<Provision> otherConditions) {
    return with(others, otherConditions, regionOpen, withdrawalsOpen, rulesHash);
  }

  private Requirements with(
      List<Provision> others,
      List<Provision> beside,
      boolean open,
      boolean otherWithdrawals,
      String hash) {
    return new Requirements(
        set,
        column,
        group,
        undeterminedGroup,
        open,
        provinceOpen,
        others,
        beside,
        derivations,
        withdrawals,
        otherWithdrawals,
        hash);
  }

  /**
   * {@return the codes of the indicators and then of the conditions of which it is not determined
   * what is asked, since it depends on a column or an overlay that is not: what is known of the
   * unit's group, of its region or of its province would settle it}
   */
  public List<String> open() {
    return Stream.of(provisions, conditions)
        .flatMap(List::stream)
        .filter(each -> !each.alternatives().isEmpty())
        .map(Provision::code)
        .toList();
  }

  /**
   * {@return the overlays that replaced something of it or added to it, each once: in the order of
   * the decree, and of those over each other the lower one first} An overlay that holds for the
   * unit but says nothing of what is asked in its circumstances is not among them; nor is one that
   * holds only for a province which is not stated.
   */
  public List<Overlay> overlays() {
    List<Overlay> known = followed;
    if (known == null) {
      Set<Overlay> overlays = new LinkedHashSet<>();
      Stream.of(provisions, conditions)
          .flatMap(List::stream)
          .forEach(each -> overlays.addAll(provinceOpen ? certain(each) : any(each)));
      known = List.copyOf(overlays);
      followed = known;
    }
    return known;
  }

  /**
   * {@return the overlays that may hold for the unit, in the order of the decree: its province is
   * not stated, and what is asked would be another thing where they hold; none where {@link
   * #provinceOpen} is not}
   */
  public List<Overlay> possibleOverlays() {
    Set<Overlay> possible = new LinkedHashSet<>();
    if (provinceOpen) {
      provisions.forEach(each -> possible.addAll(any(each)));
      conditions.forEach(each -> possible.addAll(any(each)));
      possible.removeAll(overlays());
    }
    return List.copyOf(possible);
  }

  private static Set<Overlay> any(Provision provision) {
    Set<Overlay> overlays = new LinkedHashSet<>();
    addOverlays(provision, overlays);
    return overlays;
  }

  /** Those that hold whatever the province is. */
  private static Set<Overlay> certain(Provision provision) {
    Set<Overlay> overlays = any(provision);
    provision.alternatives().forEach(each -> overlays.retainAll(any(each)));
    return overlays;
  }

  private static void addOverlays(Provision provision, Set<Overlay> overlays) {
    Overlay added = provision.addedBy();
    if (added != null && !provision.outsideOverlay()) {
      overlays.add(added);
    }
    Replacement replaced = provision.replaced();
    if (replaced != null) {
      addOverlays(replaced.national(), overlays);
      overlays.add(replaced.overlay());
    }
    provision.alternatives().forEach(each -> addOverlays(each, overlays));
  }

  /** {@return how much of the law is on file in this scope, computed from the levels} */
  public Coverage coverage() {
    Map<LegalStatus, Integer> levels = new HashMap<>();
    Map<LegalStatus, Integer> indicators = new HashMap<>();
    int exempt = 0;
    for (Provision provision : provisions) {
      Requirement asked = provision.requirement();
      if (asked == null) {
        exempt += provision.outsideOverlay() ? 0 : 1;
        continue;
      }
      for (Requirement.Threshold threshold : provision.thresholds()) {
        levels.merge(threshold.level().status(), 1, Integer::sum);
      }
      indicators.merge(asked.status(), 1, Integer::sum);
    }
    return new Coverage(indicators, levels, exempt);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Requirements that
        && set.equals(that.set)
        && Objects.equals(column, that.column)
        && Objects.equals(group, that.group)
        && Objects.equals(undeterminedGroup, that.undeterminedGroup)
        && regionOpen == that.regionOpen
        && provinceOpen == that.provinceOpen
        && provisions.equals(that.provisions)
        && conditions.equals(that.conditions)
        && derivations.equals(that.derivations)
        && withdrawals.equals(that.withdrawals)
        && withdrawalsOpen == that.withdrawalsOpen
        && rulesHash.equals(that.rulesHash);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        set,
        column,
        group,
        undeterminedGroup,
        regionOpen,
        provinceOpen,
        provisions,
        conditions,
        derivations,
        withdrawals,
        withdrawalsOpen,
        rulesHash);
  }

  @Override
  public String toString() {
    return "Requirements[set="
        + set
        + ", column="
        + column
        + ", group="
        + group
        + ", undeterminedGroup="
        + undeterminedGroup
        + ", regionOpen="
        + regionOpen
        + ", provinceOpen="
        + provinceOpen
        + ", provisions="
        + provisions
        + ", conditions="
        + conditions
        + ", derivations="
        + derivations
        + ", withdrawals="
        + withdrawals
        + ", withdrawalsOpen="
        + withdrawalsOpen
        + ", rulesHash="
        + rulesHash
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable CriteriaSet set;
    private @Nullable String column;
    private @Nullable String group;
    private @Nullable UndeterminedGroup undeterminedGroup;
    private boolean regionOpen;
    private boolean provinceOpen;
    private List<Provision> provisions = List.of();
    private List<Provision> conditions = List.of();
    private Derivations derivations = new Derivations(List.of());
    private List<WithdrawalTrigger> withdrawals = List.of();
    private boolean withdrawalsOpen;
    private String rulesHash = "";

    private Builder() {}

    /**
     * Gives {@link Requirements#set()}.
     *
     * @param set the criteria set
     * @return this
     */
    public Builder set(CriteriaSet set) {
      this.set = set;
      return this;
    }

    /**
     * Gives {@link Requirements#column()}.
     *
     * @param column the column of the decree that applies, or {@code null} where the set has none
     * @return this
     */
    public Builder column(@Nullable String column) {
      this.column = column;
      return this;
    }

    /**
     * Gives {@link Requirements#group()}.
     *
     * @param group the commune group the rules inferred, or {@code null} where the set has none or
     *     it is undetermined
     * @return this
     */
    public Builder group(@Nullable String group) {
      this.group = group;
      return this;
    }

    /**
     * Gives {@link Requirements#undeterminedGroup()}.
     *
     * @param undeterminedGroup why the rules could not infer the group, or {@code null} if they
     *     could, or if the set has none
     * @return this
     */
    public Builder undeterminedGroup(@Nullable UndeterminedGroup undeterminedGroup) {
      this.undeterminedGroup = undeterminedGroup;
      return this;
    }

    /**
     * Gives {@link Requirements#regionOpen()}.
     *
     * @param regionOpen whether the unit's region is not stated and something that is asked depends
     *     on it: what does has {@linkplain Provision#alternatives() alternatives}, and no column
     *     applies
     * @return this
     */
    public Builder regionOpen(boolean regionOpen) {
      this.regionOpen = regionOpen;
      return this;
    }

    /**
     * Gives {@link Requirements#provinceOpen()}.
     *
     * @param provinceOpen whether the unit's province is not stated and something that is asked
     *     depends on it: what does has {@linkplain Provision#alternatives() alternatives}
     * @return this
     */
    public Builder provinceOpen(boolean provinceOpen) {
      this.provinceOpen = provinceOpen;
      return this;
    }

    /**
     * Gives {@link Requirements#provisions()}.
     *
     * @param provisions one for each indicator of the set, in its order
     * @return this
     */
    public Builder provisions(List<Provision> provisions) {
      this.provisions = provisions;
      return this;
    }

    /**
     * Gives {@link Requirements#conditions()}.
     *
     * @param conditions conditions beside the criteria, in the order of their codes; they do not
     *     count in the outcome
     * @return this
     */
    public Builder conditions(List<Provision> conditions) {
      this.conditions = conditions;
      return this;
    }

    /**
     * Gives {@link Requirements#derivations()}.
     *
     * @param derivations figures that the rules compute from others
     * @return this
     */
    public Builder derivations(Derivations derivations) {
      this.derivations = derivations;
      return this;
    }

    /**
     * Gives {@link Requirements#withdrawals()}.
     *
     * @param withdrawals grounds for withdrawing recognition, in the order the set declares them
     * @return this
     */
    public Builder withdrawals(List<WithdrawalTrigger> withdrawals) {
      this.withdrawals = withdrawals;
      return this;
    }

    /**
     * Gives {@link Requirements#withdrawalsOpen()}.
     *
     * @param withdrawalsOpen whether there may be other grounds: the unit's region is not stated,
     *     and in some region there are
     * @return this
     */
    public Builder withdrawalsOpen(boolean withdrawalsOpen) {
      this.withdrawalsOpen = withdrawalsOpen;
      return this;
    }

    /**
     * Gives {@link Requirements#rulesHash()}.
     *
     * @param rulesHash the content hash of the rule files they follow from – overlays, sets
     *     referred to and the dictionary included: SHA-256 in 64 hexadecimal digits; empty where
     *     from no files
     * @return this
     */
    public Builder rulesHash(String rulesHash) {
      this.rulesHash = rulesHash;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public Requirements build() {
      return new Requirements(
          Objects.requireNonNull(set, "set"),
          column,
          group,
          undeterminedGroup,
          regionOpen,
          provinceOpen,
          provisions,
          conditions,
          derivations,
          withdrawals,
          withdrawalsOpen,
          rulesHash);
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(Builder.class);
    }

    /** Nor is one made from what such a mapper reads. */
    @JsonCreator
    private static Builder of(Object unused) {
      throw NoJson.of(Builder.class);
    }
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Requirements.class);
  }
}
