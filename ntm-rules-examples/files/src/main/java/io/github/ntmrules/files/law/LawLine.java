package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a workbook that is no row of the law yet: what was read of a decree, for a person who
 * says its status. Not thread-safe.
 */
public final class LawLine {

  /** As {@link Field#MEASURE}: one that the dictionary does not have. */
  public static final String NEW = "new";

  /** As {@link Field#GROUP}: the column of the commune's region. */
  public static final String OF_REGION = "region";

  /** What a line says beside its levels. */
  public enum Field {
    /** The number of the criterion. */
    NUMBER(RowColumn.TT),
    /** What the criterion is called. */
    CRITERION(RowColumn.CRITERION),
    /** The code of the indicator. */
    CODE(RowColumn.CODE),
    /** Which part of the indicator it is; empty where it is whole. */
    PART(RowColumn.PART),
    /** How the parts are joined: {@code all}, {@code any}; empty where it is whole. */
    JOIN(RowColumn.JOIN),
    /** What the indicator asks, as printed. */
    CONTENT(RowColumn.CONTENT),
    /** The id of the measure; empty where a person is to choose it. */
    MEASURE(RowColumn.MEASURE),
    /** The word of the comparison, such as {@code atLeast}; empty where the cells say it. */
    SIGN(RowColumn.SIGN),
    /** The level of the whole country, as printed. */
    GENERAL(RowColumn.GENERAL),
    /** The first day, as {@code 2026-01-01}. */
    FROM(RowColumn.FROM),
    /** The first day no longer meant. */
    UNTIL(RowColumn.UNTIL),
    /** The column that the communes of a line of the sheet of groups have. */
    GROUP(RowColumn.GROUP),
    /** Other circumstances, as a rule file writes them. */
    CONDITION(RowColumn.CONDITION),
    /** Where it stands in the decree. */
    SOURCE(RowColumn.SOURCE),
    /** What the tool understood. */
    UNDERSTOOD(RowColumn.UNDERSTOOD),
    /** What of it is not sure, or open. */
    OPEN(RowColumn.OPEN),
    /** The conclusion as a rule file writes it, where a row cannot say it. */
    TEXT(RowColumn.TEXT),
    /** The name of the rule; empty where it is made of code and content. */
    RULE(RowColumn.RULE);

    private final RowColumn column;

    Field(RowColumn column) {
      this.column = column;
    }
  }

  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final List<String> levels = new ArrayList<>();
  private final Set<Integer> open = new HashSet<>();
  private final List<Measure> proposals = new ArrayList<>();
  private @Nullable MeasureLine declared;

  /** A line that says nothing. */
  public LawLine() {}

  /**
   * Says something.
   *
   * @param field what
   * @param text what it says
   * @return this
   */
  public LawLine put(Field field, String text) {
    texts.put(field, text);
    return this;
  }

  /**
   * What it says; empty if nothing.
   *
   * @param field of what
   */
  public String get(Field field) {
    return texts.getOrDefault(field, "");
  }

  /**
   * Adds the level of the next column, as printed.
   *
   * @param text the text of the cell
   * @param sure whether it is clear what it asks; else it is marked
   * @return this
   */
  public LawLine level(String text, boolean sure) {
    if (!sure) {
      open.add(levels.size());
    }
    levels.add(text);
    return this;
  }

  /** The levels as printed, one for each column. */
  public List<String> levels() {
    return List.copyOf(levels);
  }

  /** The columns whose level a person is to look at, from 0. */
  public Set<Integer> open() {
    return Set.copyOf(open);
  }

  /**
   * Measures that it may be about, best first, as the list to choose from.
   *
   * @param measures the measures
   * @return this
   */
  public LawLine propose(List<Measure> measures) {
    proposals.addAll(measures);
    return this;
  }

  /** The measures that it may be about, best first. */
  public List<Measure> proposals() {
    return List.copyOf(proposals);
  }

  /**
   * Makes a line ready on the sheet of new measures, called as this line says; it counts if a
   * person writes "new" in the place of the measure.
   *
   * @param kind the word of its kind, as a dictionary writes it; empty if that is not clear
   * @param unit its unit; empty if none is printed
   * @return this
   */
  public LawLine declare(String kind, String unit) {
    declared = new MeasureLine().put(MeasureColumn.KIND, kind).put(MeasureColumn.UNIT, unit);
    return this;
  }

  /** The line of the sheet of new measures, or {@code null}. */
  @Nullable MeasureLine declared(BookWords words) {
    MeasureLine of = declared;
    if (of == null) {
      return null;
    }
    String kind = of.get(MeasureColumn.KIND);
    boolean percent = kind.equals("percent");
    return new MeasureLine()
        .put(MeasureColumn.NAME, get(Field.CONTENT))
        .put(MeasureColumn.KIND, kind.isEmpty() ? "" : words.kind().text(kind))
        .put(MeasureColumn.UNIT, of.get(MeasureColumn.UNIT))
        .put(MeasureColumn.FROM, percent ? "0" : "")
        .put(MeasureColumn.TO, percent ? "100" : "")
        .put(MeasureColumn.OPEN, words.get("measure.waits"))
        .put(MeasureColumn.ID, OpenRows.DRAFT.strip());
  }

  /** The same as a line of the sheet. */
  SheetLine line(BookWords words, ScopeWords scopes) {
    SheetLine line = new SheetLine();
    texts.forEach((field, text) -> line.put(field.column, text));
    String join = get(Field.JOIN);
    String measure = get(Field.MEASURE);
    line.put(RowColumn.JOIN, join.isEmpty() ? "" : words.join(join, 2));
    boolean fresh = measure.equals(NEW);
    String known = measure.isEmpty() ? "" : words.measure(measure);
    line.put(RowColumn.MEASURE, fresh ? words.get("measure.new") : known).chooses(fresh);
    List<ScopeCondition> asked = ScopeCondition.read(get(Field.CONDITION));
    String said = asked == null || asked.isEmpty() ? null : scopes.said(asked);
    line.put(RowColumn.CONDITION, said == null ? get(Field.CONDITION) : said);
    String sign = get(Field.SIGN);
    line.put(RowColumn.SIGN, sign.isEmpty() ? "" : words.sign().text(sign));
    String named = get(Field.RULE).isEmpty() ? get(Field.NUMBER) + ".…" : get(Field.RULE);
    String key = get(Field.CODE).isEmpty() ? named : get(Field.CODE);
    if (get(Field.GROUP).equals(OF_REGION)) {
      line.put(RowColumn.GROUP, GroupText.ofRegion(words));
    }
    line.put(RowColumn.KEY, OpenRows.DRAFT + key);
    line.levels().addAll(levels);
    line.open(open);
    proposals.forEach(each -> line.proposals().add(words.measure(each.id())));
    return line;
  }
}
