package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a requirement stands in the law (căn cứ), and where its figures were read. */
public final class Citation {

  private final String decree;
  private final String place;
  private final @Nullable String column;
  private final List<String> readAt;

  /** Copies the addresses. */
  private Citation(String decree, String place, @Nullable String column, List<String> readAt) {
    readAt = List.copyOf(readAt);

    this.decree = decree;
    this.place = place;
    this.column = column;
    this.readAt = readAt;
  }

  /**
   * Makes one.
   *
   * @param decree the decree, as cited: {@code QĐ 1980/QĐ-TTg}
   * @param place the place in it: {@code Phụ lục, mục 10}
   * @param column the column the level was taken from, or {@code null} where one level holds for
   *     all
   * @param readAt addresses of the published pages where it was read; empty where none is on file
   * @return one of these
   */
  public static Citation of(
      String decree, String place, @Nullable String column, List<String> readAt) {
    return new Citation(decree, place, column, readAt);
  }

  /** {@return the decree, as cited: {@code QĐ 1980/QĐ-TTg}} */
  public String decree() {
    return decree;
  }

  /** {@return the place in it: {@code Phụ lục, mục 10}} */
  public String place() {
    return place;
  }

  /**
   * {@return the column the level was taken from, or {@code null} where one level holds for all}
   */
  public @Nullable String column() {
    return column;
  }

  /** {@return addresses of the published pages where it was read; empty where none is on file} */
  public List<String> readAt() {
    return readAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Citation that
        && decree.equals(that.decree)
        && place.equals(that.place)
        && Objects.equals(column, that.column)
        && readAt.equals(that.readAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(decree, place, column, readAt);
  }

  @Override
  public String toString() {
    return "Citation[decree="
        + decree
        + ", place="
        + place
        + ", column="
        + column
        + ", readAt="
        + readAt
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Citation.class);
  }
}
