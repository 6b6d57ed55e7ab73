package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.NotApi;

/** Makes designations of what folders of rules declare. */
@NotApi
public final class FolderDesignations {

  private FolderDesignations() {}

  /**
   * {@return a designation}
   *
   * @param id its id
   * @param decidedByAuthority whether the competent authority designates it
   * @param nameVi what it is called in Vietnamese
   * @param nameEn the same in English
   */
  public static Designation of(
      String id, boolean decidedByAuthority, String nameVi, String nameEn) {
    return new Designation(Designation.OF_FOLDER, id, decidedByAuthority, nameVi, nameEn);
  }

  /**
   * {@return the designation of that id: the library's, or else one of a folder, of which no more
   * is known}
   *
   * @param id the id
   */
  public static Designation named(String id) {
    Designation packaged = Designations.standard().find(id);
    return packaged == null ? of(id, false, id, id) : packaged;
  }

  /**
   * {@return the designation as a line of a dictionary declares it}
   *
   * @param designation the designation
   */
  public static String line(Designation designation) {
    return String.join(
        " | ",
        designation.id(),
        designation.decidedByAuthority() ? "yes" : "no",
        designation.nameVi(),
        designation.nameEn());
  }
}
