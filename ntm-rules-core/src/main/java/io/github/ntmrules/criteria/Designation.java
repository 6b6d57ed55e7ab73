package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.PackagedList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance of a commune that changes which requirement applies to it (diện của xã). Those of
 * the library ({@link Designations#standard()}) are each there once, and named here; a folder of
 * rules may bring more, which its assessor knows. Two designations of folders are equal if the ids
 * are; what they are called makes no difference. Immutable.
 *
 * <p>A circumstance that is not stated does not hold.
 *
 * @serial exclude
 */
public final class Designation implements Comparable<Designation>, Serializable {

  private static final long serialVersionUID = 1L;

  private static final String FILE = "dien_xa.txt";
  private static final String PARTS = "id | decided by authority | name vi | name en";

  /** The position of a designation that a folder brings: it stands in no common dictionary. */
  static final int OF_FOLDER = -1;

  private static final Map<String, Designation> PACKAGED = read();

  /** Especially difficult commune (xã đặc biệt khó khăn). Source: QĐ 318/QĐ-TTg (2022), Điều 1. */
  public static final Designation ESPECIALLY_DIFFICULT = packaged("ESPECIALLY_DIFFICULT");

  /**
   * Safe-zone commune of a poor district, or of one that left poverty in 2018–2020 (xã an toàn
   * khu). Source: QĐ 318/QĐ-TTg (2022), Điều 1.
   */
  public static final Designation SAFE_ZONE_IN_POOR_DISTRICT =
      packaged("SAFE_ZONE_IN_POOR_DISTRICT");

  /** Adjacent to an existing urban area. Source: QĐ 51/2025/QĐ-TTg, commune groups. */
  public static final Designation ADJACENT_TO_URBAN_AREA = packaged("ADJACENT_TO_URBAN_AREA");

  /** Oriented to develop into an urban area. Source: QĐ 51/2025/QĐ-TTg, commune groups. */
  public static final Designation ORIENTED_TO_URBAN_AREA = packaged("ORIENTED_TO_URBAN_AREA");

  /** Agriculture is under 10 % of the economic structure. Source: QĐ 51/2025/QĐ-TTg, groups. */
  public static final Designation AGRICULTURE_UNDER_10_PERCENT =
      packaged("AGRICULTURE_UNDER_10_PERCENT");

  /** Oriented as a new urban area. Source: QĐ 51/2025/QĐ-TTg, commune groups. */
  public static final Designation ORIENTED_AS_NEW_URBAN_AREA =
      packaged("ORIENTED_AS_NEW_URBAN_AREA");

  /**
   * Khu vực II of the ethnic-minority and mountain areas, as designated by the competent authority;
   * never computed from figures. That Decree 272/2025/NĐ-CP says how is an inference. Source: QĐ
   * 51/2025/QĐ-TTg, groups.
   */
  public static final Designation AREA_II = packaged("AREA_II");

  /**
   * Khu vực III of the ethnic-minority and mountain areas, designated as area II is. Source: QĐ
   * 51/2025/QĐ-TTg, groups.
   */
  public static final Designation AREA_III = packaged("AREA_III");

  /**
   * The approved plan has no rural trade infrastructure, or the commune does not need it yet: it is
   * not assessed on criterion 7. Source: Quyết định 4800/QĐ-BCT (12/2016).
   */
  public static final Designation NO_TRADE_INFRASTRUCTURE_PLANNED =
      packaged("NO_TRADE_INFRASTRUCTURE_PLANNED");

  /**
   * Where it stands in the library's dictionary, from 0, or {@link #OF_FOLDER}. Holds for the life
   * of the program only.
   */
  final int position;

  private final String id;
  private final boolean decidedByAuthority;
  private final String nameVi;
  private final String nameEn;

  Designation(int position, String id, boolean decidedByAuthority, String nameVi, String nameEn) {
    this.position = position;
    this.id = Objects.requireNonNull(id, "id");
    this.decidedByAuthority = decidedByAuthority;
    this.nameVi = Objects.requireNonNull(nameVi, "nameVi");
    this.nameEn = Objects.requireNonNull(nameEn, "nameEn");
  }

  private static Map<String, Designation> read() {
    Map<String, Designation> all = new LinkedHashMap<>();
    for (List<String> line : PackagedList.read(Designation.class, FILE, PARTS)) {
      boolean decided = line.get(1).equals("yes");
      Designation one = new Designation(all.size(), line.get(0), decided, line.get(2), line.get(3));
      if (all.put(one.id, one) != null || !(decided || line.get(1).equals("no"))) {
        throw new IllegalStateException(FILE + ": " + one.id + " is declared twice, or wrongly.");
      }
    }
    return Collections.unmodifiableMap(all);
  }

  private static Designation packaged(String id) {
    return Objects.requireNonNull(PACKAGED.get(id), id);
  }

  /** Those of the library, by their ids, in the order of the dictionary. */
  static Map<String, Designation> packaged() {
    return PACKAGED;
  }

  /** {@return whether a folder of rules brought it, and not this library} */
  public boolean ofFolder() {
    return position == OF_FOLDER;
  }

  /** {@return the stable English id, such as {@code AREA_II}} */
  public String id() {
    return id;
  }

  /** {@return the name in Vietnamese} */
  public String nameVi() {
    return nameVi;
  }

  /** {@return the name in English} */
  public String nameEn() {
    return nameEn;
  }

  /**
   * {@return whether the law on file says that the competent authority designates it, by a decision
   * that is to be named}
   */
  public boolean decidedByAuthority() {
    return decidedByAuthority;
  }

  /**
   * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.english(locale) ? nameEn : nameVi;
  }

  /** Those of the library in the order of its dictionary, then those of folders by their ids. */
  @Override
  public int compareTo(Designation other) {
    int order = Integer.compare(position & Integer.MAX_VALUE, other.position & Integer.MAX_VALUE);
    return order == 0 ? id.compareTo(other.id) : order;
  }

  /** Those of the library are each there once; those of folders are equal if the ids are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Designation that
            && ofFolder()
            && that.ofFolder()
            && id.equals(that.id));
  }

  /** By the id, so that a run is like the last. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }

  /** What is serialised is the id: read back, it is the designation of this dictionary. */
  private record Named(String id) implements Serializable {

    private Object readResolve() throws InvalidObjectException {
      Designation designation = PACKAGED.get(id);
      if (designation == null) {
        throw new InvalidObjectException("There is no designation " + id + ".");
      }
      return designation;
    }
  }

  /** What is serialised of one that a folder brought: all that it is. */
  private record Brought(String id, boolean decidedByAuthority, String nameVi, String nameEn)
      implements Serializable {

    private Object readResolve() {
      return new Designation(OF_FOLDER, id, decidedByAuthority, nameVi, nameEn);
    }
  }

  private Object writeReplace() {
    return ofFolder() ? new Brought(id, decidedByAuthority, nameVi, nameEn) : new Named(id);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("A designation is read by its id.");
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Designation.class);
  }
}
