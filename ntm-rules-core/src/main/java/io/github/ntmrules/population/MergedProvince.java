package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.register.RegisteredProvince;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The units before the merger of 1 July 2025 and those since in the area of one province, old or
 * new. Immutable and thread-safe.
 */
public final class MergedProvince {

  private final RegisteredProvince province;
  private final @Nullable RollUpResult earlier;
  private final @Nullable RollUpResult later;
  private final long acrossBorders;

  MergedProvince(
      RegisteredProvince province,
      @Nullable RollUpResult earlier,
      @Nullable RollUpResult later,
      long acrossBorders) {
    this.province = province;
    this.earlier = earlier;
    this.later = later;
    this.acrossBorders = acrossBorders;
  }

  /** {@return the province, before or since} */
  public RegisteredProvince province() {
    return province;
  }

  /** {@return the units before, or {@code null} if there are none} */
  public @Nullable RollUpResult earlier() {
    return earlier;
  }

  /**
   * {@return the units since, or {@code null} if there are none} Those of an old province are the
   * ones whose parts were all in it.
   */
  public @Nullable RollUpResult later() {
    return later;
  }

  /**
   * {@return how many units since came only partly from that old province, or of an origin that is
   * not on file, so that they are counted to none; 0 of a new province}
   */
  public long acrossBorders() {
    return acrossBorders;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MergedProvince that
        && province == that.province
        && Objects.equals(earlier, that.earlier)
        && Objects.equals(later, that.later)
        && acrossBorders == that.acrossBorders;
  }

  @Override
  public int hashCode() {
    return Objects.hash(province.code(), earlier, later, acrossBorders);
  }

  /** The province; do not parse. */
  @Override
  public String toString() {
    return province.toString();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(MergedProvince.class);
  }
}
