package io.github.ntmrules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set asks, everywhere, as the decree's table: {@link Assessor#lawTable}. A row for each
 * indicator and for each condition beside the criteria, in the order of the decree; in each row
 * what is asked in each column, on which days and in which circumstances. Immutable and
 * thread-safe.
 */
public final class LawTable {

  private final CriteriaSet set;
  private final List<String> columns;
  private final List<Row> rows;
  private final List<Where> untold;
  private final boolean complete;

  LawTable(
      CriteriaSet set, List<String> columns, List<Row> rows, List<Where> untold, boolean complete) {
    this.set = set;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.untold = List.copyOf(untold);
    this.complete = complete;
  }

  /** {@return the criteria set, with what overlays over it add} */
  public CriteriaSet set() {
    return set;
  }

  /**
   * {@return the columns in the order of the decree: the set's own; the abbreviations of the
   * regions where it has none and asks by region; empty where there is one only}
   */
  public List<String> columns() {
    return columns;
  }

  /** {@return the rows in the order of the decree, conditions last} */
  public List<Row> rows() {
    return rows;
  }

  /**
   * {@return the circumstances in which the rules contradict each other, so that nothing is told}
   */
  public List<Where> untold() {
    return untold;
  }

  /** {@return whether all circumstances were gone through; of too many only the first were} */
  public boolean complete() {
    return complete;
  }

  /**
   * {@return the row of that indicator or condition, or {@code null} if there is none}
   *
   * @param code its code
   */
  public @Nullable Row row(String code) {
    return rows.stream()
        .filter(each -> each.indicator().code().equals(code))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String toString() {
    return "LawTable[set=" + set.id() + ", columns=" + columns + ", rows=" + rows.size() + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(LawTable.class);
  }

  /** One indicator, or one condition beside the criteria. Immutable. */
  public static final class Row {

    private final @Nullable Criterion criterion;
    private final Indicator indicator;
    private final List<Entry> entries;

    Row(@Nullable Criterion criterion, Indicator indicator, List<Entry> entries) {
      this.criterion = criterion;
      this.indicator = indicator;
      this.entries = List.copyOf(entries);
    }

    /** {@return the criterion, or {@code null} for a condition} */
    public @Nullable Criterion criterion() {
      return criterion;
    }

    /** {@return the indicator, or the condition} */
    public Indicator indicator() {
      return indicator;
    }

    /**
     * {@return what is asked, each once for each column: by column, where none is determined last;
     * in each by the first day, and of one day the plainest circumstances first}
     */
    public List<Entry> entries() {
      return entries;
    }

    @Override
    public String toString() {
      return "Row[" + indicator.code() + ", entries=" + entries + "]";
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(Row.class);
    }
  }

  /** One thing that is asked in one column. Immutable. */
  public static final class Entry {

    private final @Nullable String column;
    private final Provision provision;
    private final List<DaySpan> days;
    private final boolean always;
    private final List<Where> where;

    Entry(
        @Nullable String column,
        Provision provision,
        List<DaySpan> days,
        boolean always,
        List<Where> where) {
      this.column = column;
      this.provision = provision;
      this.days = List.copyOf(days);
      this.always = always;
      this.where = List.copyOf(where);
    }

    /**
     * {@return the column, one of {@link LawTable#columns}; {@code null} where there is one only,
     * and where it is not determined which applies}
     */
    public @Nullable String column() {
      return column;
    }

    /** {@return what is asked, with its source and its rule} */
    public Provision provision() {
      return provision;
    }

    /**
     * {@return the days on which it is asked in the plainest circumstances that lead into the
     * column; empty if it is asked only of units that are designated as something more}
     */
    public List<DaySpan> days() {
      return days;
    }

    /** {@return whether on its days nothing else is asked in the column, whatever a unit is} */
    public boolean always() {
      return always;
    }

    /** {@return the circumstances in which it is asked: all of them, and no others} */
    public List<Where> where() {
      return where;
    }

    @Override
    public String toString() {
      return "Entry[" + column + ", " + provision.requirement() + ", " + days + "]";
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(Entry.class);
    }
  }
}
