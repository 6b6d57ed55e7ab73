package io.github.ntmrules.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a requirement stands in the law (căn cứ), and where its figures were read.
 *
 * @param decree the decree, as cited: {@code QĐ 1980/QĐ-TTg}
 * @param place the place in it: {@code Phụ lục, mục 10}
 * @param column the column the level was taken from, or {@code null} where one level holds for all
 * @param readAt addresses of the published pages where it was read; empty where none is on file
 */
public record Citation(String decree, String place, @Nullable String column, List<String> readAt) {
  /** Copies the addresses. */
  public Citation {
    readAt = List.copyOf(readAt);
  }
}
