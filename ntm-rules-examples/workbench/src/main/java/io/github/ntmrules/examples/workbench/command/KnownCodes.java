package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.BadInputException;
import java.util.List;

/** The codes of a set, as a user names them. */
final class KnownCodes {

  /** So many codes are suggested. */
  private static final int MOST_NEAR = 8;

  private KnownCodes() {}

  /**
   * Requires that a code is one of the set's.
   *
   * @throws BadInputException if it is not, with what was probably meant
   */
  static void require(String code, String set, List<String> known) {
    if (!known.contains(code)) {
      List<String> near = near(code, known);
      throw near.isEmpty()
          ? new BadInputException("indicator.unknown", set, code)
          : new BadInputException("indicator.unknown.near", set, code, String.join(", ", near));
    }
  }

  /** Those of the same criterion, or else the one that is spelled alike. */
  private static List<String> near(String code, List<String> known) {
    String criterion = code.replaceFirst("[.].*", "") + ".";
    List<String> same =
        known.stream().filter(each -> (each + ".").startsWith(criterion)).limit(MOST_NEAR).toList();
    // Numbers are near to each other without being meant.
    boolean words = same.isEmpty() && code.chars().anyMatch(Character::isLetter);
    String nearest = words ? Spelling.nearest(code, known) : null;
    return nearest == null ? same : List.of(nearest);
  }
}
