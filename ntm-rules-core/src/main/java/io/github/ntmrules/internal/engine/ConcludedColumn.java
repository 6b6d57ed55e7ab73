package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.UndeterminedGroup;
import io.github.ntmrules.rules.Columns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules conclude of the column in one scope: which one, that several are possible, or nothing.
 * Immutable.
 *
 * @param name the column, or {@code null} if none is concluded
 * @param group whether it is that of a group
 * @param certainty how well the rule is established that concludes it
 * @param undetermined why it is not known which of several applies, or {@code null}
 */
record ConcludedColumn(
    @Nullable String name,
    boolean group,
    LegalStatus certainty,
    @Nullable UndeterminedGroup undetermined) {

  static final ConcludedColumn NONE = new ConcludedColumn(null, false, LegalStatus.CONFIRMED, null);

  static ConcludedColumn undetermined(UndeterminedGroup why) {
    return new ConcludedColumn(null, false, why.certainty(), why);
  }

  @Nullable String groupName() {
    return group ? name : null;
  }

  boolean concluded() {
    return name != null || undetermined != null;
  }

  /** The groups that are possible; none where no group is concluded. */
  List<String> groups() {
    if (undetermined != null) {
      return undetermined.columns();
    }
    return group && name != null ? List.of(name) : List.of();
  }

  /** Which of those can be the one that applies. */
  Columns among(List<String> all) {
    if (undetermined != null) {
      return new Columns(all, undetermined.columns(), certainty);
    }
    return new Columns(all, name == null ? List.of() : List.of(name), certainty);
  }
}
