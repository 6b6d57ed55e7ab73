package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.UnitImpact;
import java.io.PrintWriter;
import java.util.Locale;

/** What other rules mean for units, on standard output: each unit as it comes, then all. */
public interface ImpactOutput extends AutoCloseable {

  /** In that format. */
  static ImpactOutput in(
      Format format, Assessor before, Assessor after, PrintWriter out, Locale locale) {
    return switch (format) {
      case TEXT -> new ImpactText(out, locale);
      case JSON -> new ImpactJson(before, after, out, locale);
      case CSV -> new ImpactCsv(out, locale);
    };
  }

  /** Writes one unit, if any of its outcomes changed. */
  void add(UnitImpact impact);

  /** Writes what all units together show. */
  void end(ImpactResult result);

  /** Writes what is still to be written. */
  @Override
  void close();
}
