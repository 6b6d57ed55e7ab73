package io.github.ntmrules.snapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a reported figure comes from (minh chứng). For people to follow up; decides nothing.
 * Immutable: {@code Evidence.of("Báo cáo 12/BC-UBND").page("tr. 4")}.
 */
public final class Evidence {

  private final String document;
  private final @Nullable String page;
  private final @Nullable String reportedBy;
  private final @Nullable LocalDate reportedOn;

  private Evidence(
      String document,
      @Nullable String page,
      @Nullable String reportedBy,
      @Nullable LocalDate reportedOn) {
    this.document = Objects.requireNonNull(document, "document");
    this.page = page;
    this.reportedBy = reportedBy;
    this.reportedOn = reportedOn;
  }

  /**
   * Evidence of which nothing but the document is stated.
   *
   * @param document the document, such as {@code Báo cáo 12/BC-UBND}
   * @return the evidence
   */
  public static Evidence of(String document) {
    return new Evidence(document, null, null, null);
  }

  /**
   * The same, at that place.
   *
   * @param at the page or place in the document, or {@code null} if not stated
   * @return the evidence
   */
  public Evidence page(@Nullable String at) {
    return new Evidence(document, at, reportedBy, reportedOn);
  }

  /**
   * The same, reported by that person or office.
   *
   * @param by who reported it, or {@code null} if not stated
   * @return the evidence
   */
  public Evidence reportedBy(@Nullable String by) {
    return new Evidence(document, page, by, reportedOn);
  }

  /**
   * The same, reported on that day.
   *
   * @param on when, or {@code null} if not stated
   * @return the evidence
   */
  public Evidence reportedOn(@Nullable LocalDate on) {
    return new Evidence(document, page, reportedBy, on);
  }

  /** {@return the document, such as {@code Báo cáo 12/BC-UBND}} */
  public String document() {
    return document;
  }

  /** {@return the page or place in it, or {@code null} if not stated} */
  public @Nullable String page() {
    return page;
  }

  /** {@return who reported it, or {@code null} if not stated} */
  public @Nullable String reportedBy() {
    return reportedBy;
  }

  /** {@return when it was reported, or {@code null} if not stated} */
  public @Nullable LocalDate reportedOn() {
    return reportedOn;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence that
        && document.equals(that.document)
        && Objects.equals(page, that.page)
        && Objects.equals(reportedBy, that.reportedBy)
        && Objects.equals(reportedOn, that.reportedOn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(document, page, reportedBy, reportedOn);
  }

  @Override
  public String toString() {
    return "Evidence[document=%s, page=%s, reportedBy=%s, reportedOn=%s]"
        .formatted(document, page, reportedBy, reportedOn);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Evidence.class);
  }
}
