package io.github.ntmrules.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cases that belong to one rule file, so that a file of cases can be named like it. Immutable. */
public final class CaseGroup {

  private final String file;
  private final @Nullable Overlay overlay;
  private final List<VerdictCase> cases;

  /** Copies the list. */
  private CaseGroup(String file, @Nullable Overlay overlay, List<VerdictCase> cases) {
    cases = List.copyOf(cases);

    this.file = file;
    this.overlay = overlay;
    this.cases = cases;
  }

  /**
   * Makes one.
   *
   * @param file the name of the rule file, such as {@code tc10_thu_nhap.drl}
   * @param overlay the overlay it is a file of, or {@code null} if it is one of the set's own
   * @param cases the cases, in the order of the decree
   * @return one of these
   */
  public static CaseGroup of(String file, @Nullable Overlay overlay, List<VerdictCase> cases) {
    return new CaseGroup(file, overlay, cases);
  }

  /** {@return the name of the rule file, such as {@code tc10_thu_nhap.drl}} */
  public String file() {
    return file;
  }

  /** {@return the overlay it is a file of, or {@code null} if it is one of the set's own} */
  public @Nullable Overlay overlay() {
    return overlay;
  }

  /** {@return the cases, in the order of the decree} */
  public List<VerdictCase> cases() {
    return cases;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseGroup that
        && file.equals(that.file)
        && Objects.equals(overlay, that.overlay)
        && cases.equals(that.cases);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, overlay, cases);
  }

  @Override
  public String toString() {
    return "CaseGroup[file=" + file + ", overlay=" + overlay + ", cases=" + cases + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(CaseGroup.class);
  }
}
