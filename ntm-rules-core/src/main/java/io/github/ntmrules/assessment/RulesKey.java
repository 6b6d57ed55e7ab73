package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what rules and in what mode a verdict came about: what has to be kept beside it, and beside
 * the snapshot, so that it can be come to again. Verdicts by equal keys are equal. Immutable and
 * thread-safe.
 *
 * <p>{@link #text()} is one line that stays readable for later versions of this library; {@link
 * #parse} reads it.
 */
public final class RulesKey {

  private final Part set;
  private final List<Part> overlays;
  private final List<Part> referred;
  private final String dictionaryHash;
  private final String rulesHash;
  private final String libraryVersion;
  private final boolean confirmedOnly;
  private final boolean anyPeriod;

  /** Copies the lists and checks the hashes. */
  private RulesKey(
      Part set,
      List<Part> overlays,
      List<Part> referred,
      String dictionaryHash,
      String rulesHash,
      String libraryVersion,
      boolean confirmedOnly,
      boolean anyPeriod) {
    Objects.requireNonNull(set, "set");
    overlays = List.copyOf(overlays);
    referred = List.copyOf(referred);
    check(HASH, dictionaryHash);
    check(HASH, rulesHash);
    check(WORD, libraryVersion);

    this.set = set;
    this.overlays = overlays;
    this.referred = referred;
    this.dictionaryHash = dictionaryHash;
    this.rulesHash = rulesHash;
    this.libraryVersion = libraryVersion;
    this.confirmedOnly = confirmedOnly;
    this.anyPeriod = anyPeriod;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .set(set)
        .overlays(overlays)
        .referred(referred)
        .dictionaryHash(dictionaryHash)
        .rulesHash(rulesHash)
        .libraryVersion(libraryVersion)
        .confirmedOnly(confirmedOnly)
        .anyPeriod(anyPeriod);
  }

  /** {@return the criteria set} */
  public Part set() {
    return set;
  }

  /** {@return the overlays over it, in the order in which they lie} */
  public List<Part> overlays() {
    return overlays;
  }

  /** {@return the sets that these refer to, and all that those refer to, by their ids} */
  public List<Part> referred() {
    return referred;
  }

  /** {@return the content hash of the dictionary of measures} */
  public String dictionaryHash() {
    return dictionaryHash;
  }

  /** {@return the content hash of all of these together, as {@link Assessment#rulesHash} has it} */
  public String rulesHash() {
    return rulesHash;
  }

  /** {@return the version of this library} */
  public String libraryVersion() {
    return libraryVersion;
  }

  /** {@return strict mode: only confirmed levels decided} */
  public boolean confirmedOnly() {
    return confirmedOnly;
  }

  /** {@return whether days outside the set's period were let in} */
  public boolean anyPeriod() {
    return anyPeriod;
  }

  private static final String FORM = "ntm-rules-key-1";
  private static final Pattern WORD = Pattern.compile("[^\\s=@]+");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /**
   * A folder of rules.
   *
   * @param id the id of the set or overlay
   * @param hash the content hash of its files alone: SHA-256 in 64 hexadecimal digits
   */
  public record Part(String id, String hash) {

    /**
     * Checks both.
     *
     * @param id the id
     * @param hash the content hash
     */
    public Part {
      check(WORD, id);
      check(HASH, hash);
    }

    @Override
    public String toString() {
      return id + "@" + hash;
    }
  }

  private static void check(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException("No part of a key of rules: \"" + text + "\"");
    }
  }

  /**
   * {@return the ids of what differs between the rules of two keys, in the order of this one: sets
   * and overlays that are others or stand elsewhere, {@code dictionary}, {@code library}, {@code
   * strict}, {@code any-period}} Empty if the keys are equal. Where nothing but {@code library}
   * differs, the rules are the same and another version held figures against them.
   *
   * @param other the other one
   */
  public List<String> differences(RulesKey other) {
    List<String> differences = new ArrayList<>();
    List<Part> theirs = other.parts();
    List<Part> ours = parts();
    ours.stream().filter(each -> !theirs.contains(each)).forEach(each -> add(differences, each));
    theirs.stream().filter(each -> !ours.contains(each)).forEach(each -> add(differences, each));
    if (differences.isEmpty()
        && !(set.equals(other.set)
            && overlays.equals(other.overlays)
            && referred.equals(other.referred))) {
      ours.forEach(each -> add(differences, each));
    }
    add(differences, "dictionary", dictionaryHash.equals(other.dictionaryHash));
    add(differences, "library", libraryVersion.equals(other.libraryVersion));
    add(differences, "strict", confirmedOnly == other.confirmedOnly);
    add(differences, "any-period", anyPeriod == other.anyPeriod);
    return List.copyOf(differences);
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(set));
    parts.addAll(overlays);
    parts.addAll(referred);
    return parts;
  }

  private static void add(List<String> differences, Part part) {
    add(differences, part.id(), differences.contains(part.id()));
  }

  private static void add(List<String> differences, String name, boolean same) {
    if (!same) {
      differences.add(name);
    }
  }

  /**
   * The key as one line of ASCII, to be stored: {@code ntm-rules-key-1 set=…@… overlay=…@…
   * referred=…@… dictionary=… rules=… library=… strict=no any-period=no}, with as many overlays and
   * referred sets as there are.
   *
   * @return the text
   */
  public String text() {
    StringBuilder text = new StringBuilder(FORM).append(" set=").append(set);
    overlays.forEach(each -> text.append(" overlay=").append(each));
    referred.forEach(each -> text.append(" referred=").append(each));
    return text.append(" dictionary=")
        .append(dictionaryHash)
        .append(" rules=")
        .append(rulesHash)
        .append(" library=")
        .append(libraryVersion)
        .append(" strict=")
        .append(confirmedOnly ? "yes" : "no")
        .append(" any-period=")
        .append(anyPeriod ? "yes" : "no")
        .toString();
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @param text the text
   * @return a rules key
   * @throws IllegalArgumentException if it is not such a line
   */
  public static RulesKey parse(String text) {
    return new Reading(text).key();
  }

  /** The same as {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }

  /** The words of a line, taken one after the other. */
  private static final class Reading {

    private final String text;
    private final List<String> words;
    private int next;

    Reading(String text) {
      this.text = text;
      this.words = List.of(text.strip().split(" ", -1));
    }

    RulesKey key() {
      if (!words.get(next++).equals(FORM)) {
        throw wrong();
      }
      RulesKey key =
          new RulesKey(
              part(needed("set")),
              parts("overlay"),
              parts("referred"),
              needed("dictionary"),
              needed("rules"),
              needed("library"),
              yes("strict"),
              yes("any-period"));
      if (next != words.size()) {
        throw wrong();
      }
      return key;
    }

    private IllegalArgumentException wrong() {
      return new IllegalArgumentException("No key of rules: \"" + text + "\"");
    }

    /** What the next word says of that name, or {@code null} if it is of another. */
    private @Nullable String found(String name) {
      String begin = name + "=";
      return next < words.size() && words.get(next).startsWith(begin)
          ? words.get(next++).substring(begin.length())
          : null;
    }

    private String needed(String name) {
      String found = found(name);
      if (found == null) {
        throw wrong();
      }
      return found;
    }

    private boolean yes(String name) {
      return switch (needed(name)) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw wrong();
      };
    }

    private List<Part> parts(String name) {
      List<Part> parts = new ArrayList<>();
      for (String found = found(name); found != null; found = found(name)) {
        parts.add(part(found));
      }
      return parts;
    }

    private Part part(String text) {
      int at = text.indexOf('@');
      if (at < 0) {
        throw wrong();
      }
      return new Part(text.substring(0, at), text.substring(at + 1));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RulesKey that
        && set.equals(that.set)
        && overlays.equals(that.overlays)
        && referred.equals(that.referred)
        && dictionaryHash.equals(that.dictionaryHash)
        && rulesHash.equals(that.rulesHash)
        && libraryVersion.equals(that.libraryVersion)
        && confirmedOnly == that.confirmedOnly
        && anyPeriod == that.anyPeriod;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        set,
        overlays,
        referred,
        dictionaryHash,
        rulesHash,
        libraryVersion,
        confirmedOnly,
        anyPeriod);
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable Part set;
    private List<Part> overlays = List.of();
    private List<Part> referred = List.of();
    private @Nullable String dictionaryHash;
    private @Nullable String rulesHash;
    private @Nullable String libraryVersion;
    private boolean confirmedOnly;
    private boolean anyPeriod;

    private Builder() {}

    /**
     * Gives {@link RulesKey#set()}.
     *
     * @param set the criteria set
     * @return this
     */
    public Builder set(Part set) {
      this.set = set;
      return this;
    }

    /**
     * Gives {@link RulesKey#overlays()}.
     *
     * @param overlays the overlays over it, in the order in which they lie
     * @return this
     */
    public Builder overlays(List<Part> overlays) {
      this.overlays = overlays;
      return this;
    }

    /**
     * Gives {@link RulesKey#referred()}.
     *
     * @param referred the sets that these refer to, and all that those refer to, by their ids
     * @return this
     */
    public Builder referred(List<Part> referred) {
      this.referred = referred;
      return this;
    }

    /**
     * Gives {@link RulesKey#dictionaryHash()}.
     *
     * @param dictionaryHash the content hash of the dictionary of measures
     * @return this
     */
    public Builder dictionaryHash(String dictionaryHash) {
      this.dictionaryHash = dictionaryHash;
      return this;
    }

    /**
     * Gives {@link RulesKey#rulesHash()}.
     *
     * @param rulesHash the content hash of all of these together, as {@link Assessment#rulesHash}
     *     has it
     * @return this
     */
    public Builder rulesHash(String rulesHash) {
      this.rulesHash = rulesHash;
      return this;
    }

    /**
     * Gives {@link RulesKey#libraryVersion()}.
     *
     * @param libraryVersion the version of this library
     * @return this
     */
    public Builder libraryVersion(String libraryVersion) {
      this.libraryVersion = libraryVersion;
      return this;
    }

    /**
     * Gives {@link RulesKey#confirmedOnly()}.
     *
     * @param confirmedOnly strict mode: only confirmed levels decided
     * @return this
     */
    public Builder confirmedOnly(boolean confirmedOnly) {
      this.confirmedOnly = confirmedOnly;
      return this;
    }

    /**
     * Gives {@link RulesKey#anyPeriod()}.
     *
     * @param anyPeriod whether days outside the set's period were let in
     * @return this
     */
    public Builder anyPeriod(boolean anyPeriod) {
      this.anyPeriod = anyPeriod;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public RulesKey build() {
      return new RulesKey(
          Objects.requireNonNull(set, "set"),
          overlays,
          referred,
          Objects.requireNonNull(dictionaryHash, "dictionaryHash"),
          Objects.requireNonNull(rulesHash, "rulesHash"),
          Objects.requireNonNull(libraryVersion, "libraryVersion"),
          confirmedOnly,
          anyPeriod);
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(Builder.class);
    }

    /** Nor is one made from what such a mapper reads. */
    @JsonCreator
    private static Builder of(Object unused) {
      throw NoJson.of(Builder.class);
    }
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RulesKey.class);
  }
}
