package io.github.ntmrules;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of a packaged set's period that can differ, enumerated from what its rule files
 * mention: the days on either side of every change, the regions, every subset of the designations.
 *
 * <p>A rule that refers to another set follows that set's rules too, so what they mention counts.
 */
public final class SetScopes {

  /** What a packaged level can be: what an office reads itself is never packaged. */
  static final List<LegalStatus> STATUSES =
      Stream.of(LegalStatus.values()).filter(each -> each != LegalStatus.OWN_READING).toList();

  /** How much of a period without an end is looked at. */
  static final int YEARS_OF_AN_OPEN_PERIOD = 5;

  private static final Pattern STRING_OR_COMMENT =
      Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern CONDITION =
      Pattern.compile("^when\\s(.*?)^then\\s", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern REFERENCE =
      Pattern.compile("\\b(?:meets|levelOf)\\(\\s*\"([^\"]+)\"");
  private static final Pattern DAY = Pattern.compile("\\bday\\(\\s*\"([^\"]+)\"\\s*\\)");
  private static final Pattern DESIGNATION = Pattern.compile("\\bDesignation\\.(\\w+)");

  private final Map<String, SetDescription> descriptions = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final SetDescription own;

  private SetScopes(String setId) {
    read(setId);
    this.own = descriptions.get(setId);
  }

  /** The scopes of that packaged set. */
  public static SetScopes of(String setId) {
    return new SetScopes(setId);
  }

  private void read(String setId) {
    if (descriptions.containsKey(setId)) {
      return;
    }
    RuleSource source = PackagedRules.set(setId);
    SetDescription description = PackagedRules.describedSet(setId);
    descriptions.put(setId, description);
    for (String file : description.ruleFiles()) {
      String text = withoutComments(source.text(file));
      texts.add(text);
      matches(REFERENCE, text).map(found -> found.group(1)).forEach(this::read);
    }
  }

  private static String withoutComments(String text) {
    return STRING_OR_COMMENT
        .matcher(text)
        .replaceAll(
            found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  /** The set. */
  CriteriaSet set() {
    return own.set();
  }

  /** The names of the set's rule files. */
  List<String> ruleFiles() {
    return own.ruleFiles();
  }

  /** What stands between "when" and "then", of every rule that may speak, without comments. */
  List<String> conditions() {
    return texts.stream()
        .flatMap(text -> matches(CONDITION, text))
        .map(found -> found.group(1).strip())
        .toList();
  }

  /** The first day that is no longer looked at. */
  LocalDate end() {
    LocalDate until = set().inForceUntil();
    return until == null ? set().inForceFrom().plusYears(YEARS_OF_AN_OPEN_PERIOD) : until;
  }

  /** The last day that is looked at. */
  LocalDate lastDay() {
    return end().minusDays(1);
  }

  /**
   * The days of the period on either side of which anything can change, oldest first: its first and
   * last one, those around every amendment, every New Year and every day that a condition names.
   */
  List<LocalDate> days() {
    TreeSet<LocalDate> changes = new TreeSet<>(List.of(set().inForceFrom(), end()));
    for (int year = set().inForceFrom().getYear(); year <= end().getYear(); year++) {
      changes.add(LocalDate.of(year, 1, 1));
    }
    descriptions.values().stream()
        .flatMap(description -> description.set().amendments().stream())
        .forEach(amendment -> changes.add(amendment.inForceFrom()));
    texts.stream()
        .flatMap(text -> matches(DAY, text))
        .forEach(found -> changes.add(LocalDate.parse(found.group(1))));
    // A day later too: "date > day(…)" changes on the day after the one it names.
    return changes.stream()
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .filter(day -> !day.isBefore(set().inForceFrom()) && day.isBefore(end()))
        .distinct()
        .sorted()
        .toList();
  }

  /** All regions; one {@code null} where the set needs none. */
  List<@Nullable Region> regions() {
    return set().regionNeeded() ? Arrays.asList(Region.values()) : Collections.singletonList(null);
  }

  /** Every subset of the designations that the rule files mention, the smaller ones first. */
  List<Set<Designation>> designations() {
    List<Designation> mentioned =
        texts.stream()
            .flatMap(text -> matches(DESIGNATION, text))
            .map(found -> Designations.standard().get(found.group(1)))
            .distinct()
            .sorted()
            .toList();
    List<Set<Designation>> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << mentioned.size(); bits++) {
      Set<Designation> subset = new TreeSet<>();
      for (int i = 0; i < mentioned.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(mentioned.get(i));
        }
      }
      subsets.add(subset);
    }
    subsets.sort(Comparator.comparingInt(Set::size));
    return List.copyOf(subsets);
  }

  /** The scopes, by day, region and designations. */
  public List<Scope> scopes() {
    return scopes(regions());
  }

  /** The same, and those in which no region is stated. */
  public List<Scope> scopesOfAnyUnit() {
    List<@Nullable Region> regions = new ArrayList<>(regions());
    if (set().regionNeeded()) {
      regions.add(null);
    }
    return scopes(regions);
  }

  private List<Scope> scopes(List<@Nullable Region> regions) {
    List<Scope> scopes = new ArrayList<>();
    for (LocalDate day : days()) {
      for (Region region : regions) {
        designations().forEach(each -> scopes.add(Scope.of(day, region, null, each)));
      }
    }
    return scopes;
  }
}
