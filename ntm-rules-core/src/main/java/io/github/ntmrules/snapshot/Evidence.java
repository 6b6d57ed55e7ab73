package io.github.ntmrules.snapshot;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a reported figure comes from (minh chứng). For people to follow up; decides nothing.
 *
 * @param document the document, such as {@code Báo cáo 12/BC-UBND}
 * @param page the page or place in it, or {@code null} if not stated
 * @param reportedBy who reported it, or {@code null} if not stated
 * @param reportedOn when, or {@code null} if not stated
 */
public record Evidence(
    String document,
    @Nullable String page,
    @Nullable String reportedBy,
    @Nullable LocalDate reportedOn) {
  /** Requires the document. */
  public Evidence {
    Objects.requireNonNull(document, "document");
  }
}
