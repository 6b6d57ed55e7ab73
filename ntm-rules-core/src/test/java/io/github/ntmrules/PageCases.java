package io.github.ntmrules;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the designations of a unit change: its column, or what a single indicator asks. */
final class PageCases {

  private static final String NO_COLUMN = "chưa xác định được";

  /** A region and designations: a scope without its day. */
  private record Unit(@Nullable Region region, Set<Designation> designations) {
    Scope on(LocalDate day) {
      return Scope.of(day, region, null, designations);
    }
  }

  private final SetScopes scopes;
  private final List<PageColumn> columns;
  private final Assessor assessor;
  private final Map<Scope, List<String>> texts = new HashMap<>();
  private final Map<Unit, PageColumn> columnOf = new HashMap<>();

  PageCases(SetScopes scopes, List<PageColumn> columns, Assessor assessor) {
    this.scopes = scopes;
    this.columns = columns;
    this.assessor = assessor;
    for (Set<Designation> designations : scopes.designations()) {
      for (Region region : scopes.regions()) {
        Unit unit = new Unit(region, designations);
        columnOf.put(unit, column(unit));
      }
    }
  }

  /** A list of what the designations change; empty where they change nothing. */
  String markdown() {
    if (scopes.designations().size() == 1) {
      return "";
    }
    return Stream.concat(columnLines().stream(), indicatorLines().stream())
        .map(line -> "- " + line + "\n")
        .collect(Collectors.joining());
  }

  // ---- the column

  /** The column a unit follows; null where that is undetermined. */
  private @Nullable PageColumn column(Unit unit) {
    if (!scopes.set().columns().isEmpty()) {
      String name = assessor.requirements(unit.on(scopes.lastDay())).column();
      return first(column -> column.name().equals(name));
    }
    // The set has no columns: the page has one for each region, perhaps because of another set.
    PageColumn own = first(column -> column.region() == unit.region());
    if (own == null || asksTheSame(unit, own)) {
      return own;
    }
    PageColumn other = first(column -> asksTheSame(unit, column));
    return other == null ? own : other;
  }

  private boolean asksTheSame(Unit unit, PageColumn column) {
    return scopes.days().stream()
        .allMatch(day -> texts(unit.on(day)).equals(texts(column.on(day))));
  }

  private @Nullable PageColumn first(Predicate<PageColumn> wanted) {
    return columns.stream().filter(wanted).findFirst().orElse(null);
  }

  /** For each column the fewest designations that lead to it; none where designations do not. */
  private List<String> columnLines() {
    Map<String, Set<String>> reached = new LinkedHashMap<>();
    columns.forEach(column -> reached.put(column.heading(), new LinkedHashSet<>()));
    boolean designationsMatter = false;
    for (Set<Designation> designations : scopes.designations()) {
      for (Region region : scopes.regions()) {
        Unit unit = new Unit(region, designations);
        if (!reachedWithFewer(unit)) {
          PageColumn column = columnOf.get(unit);
          String heading = column == null ? NO_COLUMN : column.heading();
          reached.computeIfAbsent(heading, any -> new LinkedHashSet<>()).add(who(unit));
          designationsMatter |= !designations.isEmpty();
        }
      }
    }
    return designationsMatter
        ? reached.entrySet().stream()
            .map(entry -> "**" + entry.getKey() + "**: " + String.join("; ", entry.getValue()))
            .toList()
        : List.of();
  }

  private boolean reachedWithFewer(Unit unit) {
    Set<Designation> all = unit.designations();
    return scopes.designations().stream()
        .filter(fewer -> fewer.size() < all.size() && all.containsAll(fewer))
        .map(fewer -> columnOf.get(new Unit(unit.region(), fewer)))
        .anyMatch(column -> Objects.equals(column, columnOf.get(unit)));
  }

  private static String who(Unit unit) {
    Region region = unit.region();
    if (unit.designations().isEmpty()) {
      return region == null
          ? "các trường hợp còn lại"
          : "vùng " + region.displayName(Messages.VIETNAMESE);
    }
    return names(unit.designations()) + (region == null ? "" : " (mọi vùng)");
  }

  private static String names(Set<Designation> designations) {
    return designations.stream()
        .map(each -> MarkdownTable.escaped(each.displayName(Messages.VIETNAMESE)))
        .collect(Collectors.joining(" và "));
  }

  // ---- single indicators

  private List<String> texts(Scope scope) {
    return texts.computeIfAbsent(
        scope,
        each -> assessor.requirements(each).provisions().stream().map(PageRow::inOneLine).toList());
  }

  /** Indicators that ask something else of a designated unit than its column says, and when. */
  private List<String> indicatorLines() {
    Map<String, Set<LocalDate>> lines = new LinkedHashMap<>();
    Map<String, Set<Designation>> explained = new HashMap<>();
    for (Scope scope : scopes.scopes()) {
      for (String change : changes(scope)) {
        Set<Designation> fewest = explained.putIfAbsent(change, scope.designations());
        if (fewest == null || scope.designations().equals(fewest)) {
          lines
              .computeIfAbsent(
                  change.formatted(names(scope.designations())), any -> new TreeSet<>())
              .add(scope.date());
        }
      }
    }
    return lines.entrySet().stream().map(line -> line.getKey() + when(line.getValue())).toList();
  }

  private String when(Set<LocalDate> days) {
    return days.size() == scopes.days().size()
        ? ""
        : " – vào các ngày đã xét: "
            + days.stream().map(PageTable::date).collect(Collectors.joining(", "));
  }

  /** What is asked in a scope where it is not what the scope's column asks, with a gap for whom. */
  private List<String> changes(Scope scope) {
    PageColumn column = columnOf.get(new Unit(scope.region(), scope.designations()));
    if (column == null) {
      return List.of();
    }
    Requirements asked = assessor.requirements(scope);
    List<String> own = texts(scope);
    List<String> usual = texts(column.on(scope.date()));
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Provision provision = asked.provisions().get(i);
      if (!own.get(i).equals(usual.get(i))) {
        String text = own.get(i) + ". Căn cứ: " + PageRow.source(provision.citation());
        changes.add("**" + provision.indicator().code() + "**, %s: " + text.replace("%", "%%"));
      }
    }
    return changes;
  }
}
