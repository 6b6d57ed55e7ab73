package io.github.ntmrules.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The region (vùng) of a unit that states none, as it follows from where the unit is; or why it
 * does not follow, and what would settle it. <strong>Unconfirmed</strong>: which province is in
 * which region is the usual way of counting, and no document on file says it. Immutable and
 * thread-safe.
 */
public final class InferredRegion {

  /** What a region follows from, or why none does. */
  public enum Basis {
    /** The code of the unit, or of the commune of a village. */
    CODE(true),
    /** The name of the unit, or of the commune of a village, in its province. */
    UNIT(true),
    /** The province alone: all of it is in one region. */
    PROVINCE(true),
    /** Parts of it, or of its province, were in different regions. */
    TWO_REGIONS(false),
    /** Papers differ on the region of its province. */
    DISPUTED(false),
    /** What is said of the unit contradicts itself. */
    CONTRADICTED(false),
    /** Units in different regions are called so. */
    AMBIGUOUS(false),
    /** Parts of its province were in different regions, and the unit is not listed. */
    UNLISTED(false);

    private final boolean decides;

    Basis(boolean decides) {
      this.decides = decides;
    }

    /** {@return whether a region follows from it} */
    public boolean decides() {
      return decides;
    }
  }

  private final Basis basis;
  private final Set<Region> possible;
  private final String of;

  private InferredRegion(Basis basis, Collection<Region> possible, String of) {
    this.basis = Objects.requireNonNull(basis, "basis");
    Set<Region> all = EnumSet.noneOf(Region.class);
    all.addAll(Objects.requireNonNull(possible, "possible"));
    this.possible = Collections.unmodifiableSet(all);
    this.of = Objects.requireNonNull(of, "of");
    if (basis.decides() && all.size() != 1) {
      throw new IllegalArgumentException(basis + " gives one region, not " + all);
    }
  }

  /**
   * {@return what was inferred, as it was kept}
   *
   * @param basis what it follows from, or why none does
   * @param possible the region, or those that are possible; one where the basis decides
   * @param of the code, unit or province that it follows from, for people
   * @throws IllegalArgumentException if the basis decides and there is not one region
   */
  public static InferredRegion of(Basis basis, Collection<Region> possible, String of) {
    return new InferredRegion(basis, possible, of);
  }

  /** {@return the region, or {@code null} if it does not follow} */
  public @Nullable Region region() {
    return basis.decides() ? possible.iterator().next() : null;
  }

  /** {@return what it follows from, or why none does} */
  public Basis basis() {
    return basis;
  }

  /**
   * {@return the region, or those that are possible, in the order of {@link Region}; empty if any
   * is}
   */
  public Set<Region> possible() {
    return possible;
  }

  /** {@return the code, unit or province that it follows from, for people} */
  public String of() {
    return of;
  }

  /**
   * {@return where the region is from, and that it is unconfirmed; or what would settle it; in one
   * sentence, do not parse}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String text(Locale locale) {
    String regions =
        possible.stream().map(each -> each.displayName(locale)).collect(Collectors.joining(", "));
    return Messages.get(locale, "inferred." + basis, regions, of);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof InferredRegion that
            && basis == that.basis
            && possible.equals(that.possible)
            && of.equals(that.of));
  }

  @Override
  public int hashCode() {
    return Objects.hash(basis, possible, of);
  }

  /** The basis and the regions; do not parse. */
  @Override
  public String toString() {
    return basis + " " + possible + " " + of;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(InferredRegion.class);
  }
}
