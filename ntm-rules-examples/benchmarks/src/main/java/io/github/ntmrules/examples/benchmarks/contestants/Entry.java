package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;

/** Who takes part, in the order of the table. A new contestant gets two lines here, no more. */
public enum Entry {
  /** The library, one commune after the other. */
  LIBRARY("this library", Kind.LIBRARY),
  /** The library, all communes in one call. */
  LIBRARY_BULK("this library, bulk", Kind.LIBRARY),
  /** The same, and the list of what is missing, the nearest first. */
  LIBRARY_GAPS("this library, with gaps in order", Kind.LIBRARY),
  /** The library on a table of all communes. */
  LIBRARY_COLUMNS("this library, columns", Kind.LIBRARY),
  /** The same in a what-if sweep. */
  LIBRARY_SWEEP("this library, columns, one replaced", Kind.LIBRARY),
  /** Plain Java with decimal numbers. */
  HAND_WRITTEN("hand-written Java, same objects", Kind.HAND_WRITTEN),
  /** The same, and the list of what is missing, the nearest first. */
  HAND_WRITTEN_GAPS("hand-written Java, with gaps in order", Kind.HAND_WRITTEN),
  /** Plain Java in thousandths. */
  FIXED_POINT("hand-written Java, fixed point", Kind.HAND_WRITTEN),
  /** Loops over primitive columns. */
  COLUMN_LOOPS("hand-written column loops", Kind.HAND_WRITTEN),
  /** Rules that compare figures, a session for each commune. */
  DROOLS("Drools, a session per commune", Kind.ENGINE),
  /** The same rules, all communes in one session. */
  DROOLS_TOGETHER("Drools, all communes in one session", Kind.ENGINE),
  /** Rules as text, all communes in one session. */
  EVRETE("Evrete, all communes in one session", Kind.ENGINE),
  /** Expressions. */
  CEL("CEL-Java, an expression per indicator", Kind.ENGINE),
  /** Decision tables. */
  KIE_DMN("KIE DMN, a table per indicator", Kind.ENGINE),
  /** The same decision tables. */
  CAMUNDA("Camunda DMN, a table per indicator", Kind.ENGINE);

  /** What sort of contestant it is. */
  public enum Kind {
    /** This library. */
    LIBRARY,
    /** Plain Java. */
    HAND_WRITTEN,
    /** Another engine. */
    ENGINE
  }

  private final String title;
  private final Kind kind;

  Entry(String title, Kind kind) {
    this.title = title;
    this.kind = kind;
  }

  /** The name in the table. */
  public String title() {
    return title;
  }

  /** What sort of contestant it is. */
  public Kind kind() {
    return kind;
  }

  /**
   * How many communes it is given at a time. The decision tables are slow, keep nothing between
   * communes, and lose nothing by it.
   */
  public int batch() {
    return this == KIE_DMN || this == CAMUNDA ? Population.SIZE / 60 : Population.SIZE;
  }

  /** Prepares it for these communes: compiles its model and brings the figures into its form. */
  public Contestant prepare(Law law, Population all) {
    return switch (this) {
      case LIBRARY -> library(law, all, Library.Way.ONE_BY_ONE);
      case LIBRARY_BULK -> library(law, all, Library.Way.BULK);
      case LIBRARY_GAPS -> library(law, all, Library.Way.WITH_GAPS);
      case LIBRARY_COLUMNS -> new LibraryColumns(Assessor.packaged(Law.SET), law, all, false);
      case LIBRARY_SWEEP -> new LibraryColumns(Assessor.packaged(Law.SET), law, all, true);
      case HAND_WRITTEN -> new HandWritten(law, all, false);
      case HAND_WRITTEN_GAPS -> new HandWritten(law, all, true);
      case FIXED_POINT -> new FixedPoint(law, all);
      case COLUMN_LOOPS -> new ColumnLoops(law, all);
      case DROOLS -> new DroolsRules(law, all, false);
      case DROOLS_TOGETHER -> new DroolsRules(law, all, true);
      case EVRETE -> new EvreteRules(law, all);
      case CEL -> new CelExpressions(law, all);
      case KIE_DMN -> new KieDmn(law, all);
      case CAMUNDA -> new CamundaDmn(law, all);
    };
  }

  private static Library library(Law law, Population all, Library.Way way) {
    return new Library(Assessor.packaged(Law.SET), law, all, way);
  }
}
