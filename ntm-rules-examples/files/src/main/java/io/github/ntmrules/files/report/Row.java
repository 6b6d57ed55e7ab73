package io.github.ntmrules.files.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the table of one unit: an indicator, or a part of what is asked for it. */
record Row(
    int depth,
    String code,
    String label,
    String required,
    String observed,
    List<String> remarks,
    Mark mark,
    @Nullable String status,
    String statusCss,
    @Nullable String replaced,
    @Nullable SourceView source) {

  /** Copies the remarks. */
  Row {
    remarks = List.copyOf(remarks);
  }

  /** The same with another mark. */
  Row with(Mark other) {
    return new Row(
        depth, code, label, required, observed, remarks, other, status, statusCss, replaced,
        source);
  }
}
