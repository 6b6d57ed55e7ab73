package io.github.ntmrules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.ApplicableSets.Candidate;
import io.github.ntmrules.ApplicableSets.Reason;
import io.github.ntmrules.criteria.Coverage;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.KnownSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.source.KnownSetFile;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists the criteria sets: what is packaged, since when and until when, what took the place of
 * what, and which sets are known without their content. Reads descriptions only; no rule is loaded.
 * Immutable and thread-safe.
 */
public final class Catalogue {

  private final List<CriteriaSet> sets;
  private final List<Overlay> overlays;
  private final List<KnownSet> withoutContent;

  private Catalogue(List<CriteriaSet> sets, List<Overlay> overlays, List<KnownSet> withoutContent) {
    this.sets = List.copyOf(sets);
    this.overlays = List.copyOf(overlays);
    this.withoutContent = List.copyOf(withoutContent);
  }

  /** {@return the catalogue of this library} */
  public static Catalogue packaged() {
    List<CriteriaSet> sets =
        PackagedRules.setIds().stream()
            .map(PackagedRules::describedSet)
            .filter(Objects::nonNull)
            .map(SetDescription::set)
            .sorted(Comparator.comparing(CriteriaSet::inForceFrom).thenComparing(CriteriaSet::id))
            .toList();
    List<Overlay> overlays =
        PackagedRules.overlayIds().stream()
            .map(PackagedRules::describedOverlay)
            .filter(Objects::nonNull)
            .map(OverlayDescription::overlay)
            .toList();
    return new Catalogue(sets, overlays, KnownSetFile.packaged());
  }

  /** {@return the packaged criteria sets, oldest first} */
  public List<CriteriaSet> sets() {
    return sets;
  }

  /** {@return the packaged overlays, in the order of their ids} */
  public List<Overlay> overlays() {
    return overlays;
  }

  /**
   * Sets that are known to exist and whose content is not on file.
   *
   * @return these
   */
  public List<KnownSet> withoutContent() {
    return withoutContent;
  }

  /**
   * {@return the packaged set of that id, or {@code null} if there is none}
   *
   * @param id the id
   */
  public @Nullable CriteriaSet find(String id) {
    Objects.requireNonNull(id, "id");
    return sets.stream().filter(set -> set.id().equals(id)).findFirst().orElse(null);
  }

  /**
   * {@return the set that took the place of that one, or {@code null} if none did}
   *
   * @param set the set
   */
  public @Nullable CriteriaSet supersededBy(CriteriaSet set) {
    return sets.stream()
        .filter(later -> set.id().equals(later.supersedes()))
        .findFirst()
        .orElse(null);
  }

  /**
   * {@return how much of a set is on file, by column of the decree, on its last day in force (its
   * first, while it is in force)} Loads the rules of the set. A set whose columns are not regions,
   * or that has none, has one entry: its column without any circumstances, or {@code ""}.
   *
   * @param setId the id of a criteria set
   * @throws UnknownCriteriaSetException if there is no such set
   */
  public Map<String, Coverage> coverage(String setId) {
    Assessor assessor = Assessor.packaged(setId);
    LocalDate until = assessor.set().inForceUntil();
    LocalDate day = until == null ? assessor.set().inForceFrom() : until.minusDays(1);
    Map<String, Coverage> coverage = new LinkedHashMap<>();
    for (Scope scope : assessor.scopes(day)) {
      if (scope.province() == null && scope.designations().isEmpty()) {
        Requirements requirements = assessor.requirements(scope);
        String column = requirements.column();
        coverage.put(column == null ? "" : column, requirements.coverage());
      }
    }
    return Collections.unmodifiableMap(coverage);
  }

  /**
   * {@return which sets apply to such a unit on that date: the set, or the candidates and why}
   *
   * @param unit the unit
   * @param date the day
   */
  public ApplicableSets applicable(UnitKind unit, LocalDate date) {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(date, "date");
    List<Candidate> candidates =
        sets.stream()
            .filter(set -> set.unit() == unit)
            .map(set -> new Candidate(set, reason(set, date)))
            .toList();
    return new ApplicableSets(unit, date, candidates);
  }

  private static Reason reason(CriteriaSet set, LocalDate date) {
    if (set.inForceOn(date)) {
      return Reason.IN_FORCE;
    }
    return date.isBefore(set.inForceFrom()) ? Reason.NOT_YET_IN_FORCE : Reason.NO_LONGER_IN_FORCE;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Catalogue.class);
  }
}
