package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.internal.text.NotApi;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds every level that does not decide, for the way in to it. */
@NotApi
public final class UnknownLevelSearch {

  private UnknownLevelSearch() {}

  /**
   * The levels in some circumstances.
   *
   * @param set the set, with what overlays add
   * @param confirmedOnly strict mode
   * @param scopes one of each class that no rule tells apart, the plainer circumstances first
   * @param complete whether these are all
   * @param asked what is asked in one of them; {@code null} if the rules do not tell
   * @param describe says in few words in which classes something holds
   * @return the levels, in the order of the decree
   */
  public static UnknownLevels in(
      CriteriaSet set,
      boolean confirmedOnly,
      List<Scope> scopes,
      boolean complete,
      Function<Scope, @Nullable Requirements> asked,
      Function<List<Scope>, List<Where>> describe) {
    return LevelSearch.in(set, confirmedOnly, scopes, complete, asked, describe);
  }
}
