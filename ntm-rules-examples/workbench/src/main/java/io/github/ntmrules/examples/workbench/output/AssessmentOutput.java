package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import java.io.PrintWriter;
import java.util.Locale;

/** Assessments on standard output, written as they come. */
public interface AssessmentOutput extends AutoCloseable {

  /** In that format: for people a line each, for programs everything. */
  static AssessmentOutput in(Format format, CriteriaSet set, PrintWriter out, Locale locale) {
    return switch (format) {
      case TEXT -> new AssessmentTable(set, out, locale);
      case JSON -> new AssessmentJson(out, locale);
      case CSV -> new AssessmentCsv(out, locale);
    };
  }

  /** Writes one. */
  void add(Assessment assessment);

  /** Writes what is still to be written. */
  @Override
  void close();
}
