package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.data.Column.Stated.Part;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which columns a file of units has: circumstances, designations and figures. Immutable. */
public final class Form {

  private final UnitKind unit;
  private final List<Column> columns;

  private Form(UnitKind unit, List<Column> columns) {
    this.unit = unit;
    this.columns = List.copyOf(columns);
  }

  /**
   * A form with all circumstances.
   *
   * @param unit the kind of the units
   * @param designations those that have a column, in that order
   * @param measures the figures, in that order
   */
  public static Form of(
      UnitKind unit, Collection<Designation> designations, Collection<Measure> measures) {
    return of(unit, designations, measures, List.of());
  }

  /**
   * The same with columns of what sources state without figures, after all others.
   *
   * @param stated the codes of what they may state it of, in that order
   */
  public static Form of(
      UnitKind unit,
      Collection<Designation> designations,
      Collection<Measure> measures,
      Collection<String> stated) {
    List<Column> columns = new ArrayList<>();
    columns.add(Circumstance.NAME);
    if (unit == UnitKind.VILLAGE) {
      columns.add(Circumstance.COMMUNE);
    }
    if (unit != UnitKind.DISTRICT && unit != UnitKind.PROVINCE) {
      columns.add(Circumstance.DISTRICT);
    }
    columns.add(Circumstance.PROVINCE);
    columns.add(Circumstance.REGION);
    columns.add(Circumstance.DATE);
    for (Designation each : designations) {
      columns.add(new Column.Held(each));
      if (each.decidedByAuthority()) {
        columns.add(new Column.DecidedBy(each));
      }
    }
    measures.forEach(each -> columns.add(new Column.Reported(each)));
    stated.forEach(each -> columns.add(new Column.Stated(each, Part.VERDICT)));
    return new Form(unit, columns);
  }

  /**
   * A form with what some units report and no more; figures in the order in which they come first.
   *
   * @throws IllegalArgumentException if there are none, or of several kinds
   */
  public static Form of(Collection<Snapshot> units) {
    Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
    Set<Designation> designations = new TreeSet<>();
    Set<Measure> figures = new LinkedHashSet<>();
    for (Snapshot each : units) {
      kinds.add(each.unit());
      designations.addAll(each.designations());
      figures.addAll(each.figures().keySet());
    }
    if (kinds.size() != 1) {
      throw new IllegalArgumentException("Units of one kind are needed, not " + kinds);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Circumstance.NAME);
    addIf(columns, Circumstance.COMMUNE, units, each -> each.inCommune() != null);
    addIf(columns, Circumstance.DISTRICT, units, each -> each.district() != null);
    addIf(columns, Circumstance.PROVINCE, units, each -> each.province() != null);
    addIf(
        columns,
        Circumstance.REGION,
        units,
        each -> each.region() != null && each.inferredRegion() == null);
    addIf(columns, Circumstance.CODE, units, each -> each.code() != null);
    columns.add(Circumstance.DATE);
    for (Designation each : designations) {
      columns.add(new Column.Held(each));
      addIf(
          columns,
          new Column.DecidedBy(each),
          units,
          unit -> unit.designatedBy().containsKey(each));
    }
    figures.forEach(each -> columns.add(new Column.Reported(each)));
    addStated(columns, units);
    addIf(columns, Circumstance.INCOMPLETE, units, Snapshot::isIncomplete);
    return new Form(kinds.iterator().next(), columns);
  }

  private static void addStated(List<Column> columns, Collection<Snapshot> units) {
    Map<String, Set<Part>> parts = new LinkedHashMap<>();
    for (Snapshot unit : units) {
      for (Statement each : unit.statements()) {
        Set<Part> its = parts.computeIfAbsent(each.code(), code -> EnumSet.of(Part.VERDICT));
        if (each.source() != null) {
          its.add(Part.SOURCE);
        }
        if (each.date() != null) {
          its.add(Part.DATE);
        }
      }
    }
    parts.forEach((code, its) -> its.forEach(part -> columns.add(new Column.Stated(code, part))));
  }

  private static void addIf(
      List<Column> columns, Column column, Collection<Snapshot> units, Predicate<Snapshot> has) {
    if (units.stream().anyMatch(has)) {
      columns.add(column);
    }
  }

  /** The kind of the units. */
  public UnitKind unit() {
    return unit;
  }

  /** The columns, in order. */
  List<Column> columns() {
    return columns;
  }

  /** The headings of the columns, as they are understood by reading. */
  List<String> headings(Locale locale) {
    Texts texts = Texts.of(RowParser.AREA, locale);
    List<String> words = new ArrayList<>();
    for (Column column : columns) {
      if (column instanceof Column.Reported reported) {
        words.add(Headings.of(reported.measure(), locale));
      } else if (column instanceof Column.Held held) {
        words.add(held.designation().displayName(locale));
      } else if (column instanceof Column.Stated stated) {
        words.add(Headings.of(stated, locale));
      } else if (column instanceof Column.DecidedBy decided) {
        words.add(Headings.ofDecision(decided.designation(), locale));
      } else {
        words.add(texts.get("heading." + (column == Circumstance.NAME ? "NAME." + unit : column)));
      }
    }
    return words;
  }

  /** The ids of the columns. */
  List<String> ids() {
    return columns.stream().map(Headings::id).toList();
  }
}
