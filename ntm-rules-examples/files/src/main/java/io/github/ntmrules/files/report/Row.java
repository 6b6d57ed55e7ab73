package io.github.ntmrules.files.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of one unit: an indicator, or a part of what is asked for it.
 *
 * @param depth 0 for an indicator, from 1 for a part
 * @param code the code of the indicator; empty for a part
 * @param label what it is about
 * @param required what is asked, with its unit
 * @param observed what was reported, with its unit
 * @param remarks how far it is from the level, how it was computed, where it comes from
 * @param mark the outcome
 * @param status the legal status of the level, or {@code null} where parts have their own
 * @param statusCss the name of its colours
 * @param replaced the level that an overlay replaced, in words, or {@code null}
 * @param source where it stands in the law, or {@code null} for a part
 */
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
}
