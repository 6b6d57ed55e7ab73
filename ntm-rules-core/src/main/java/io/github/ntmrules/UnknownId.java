package io.github.ntmrules;

import io.github.ntmrules.criteria.KnownSet;
import io.github.ntmrules.internal.source.KnownSetFile;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * There is nothing of an id.
 *
 * @param kind what was looked for
 * @param id the id
 * @param nearest the ids that are nearest in spelling, the nearest first
 */
record UnknownId(Kind kind, String id, List<String> nearest) implements Problem {

  /** What can be looked for. */
  enum Kind {
    SET,
    OVERLAY,
    SET_OR_OVERLAY
  }

  UnknownId(Kind kind, String id, Collection<String> known) {
    this(kind, id, Suggestions.nearestFew(id, known));
  }

  @Override
  public String text(Locale locale) {
    KnownSet set = withoutContent();
    return set == null
        ? Messages.get(locale, "unknown." + kind, id)
        : Messages.get(locale, "set.withoutContent", id, set.title(locale), set.known());
  }

  @Override
  public @Nullable String suggestion() {
    return nearest.isEmpty() || withoutContent() != null ? null : String.join(", ", nearest);
  }

  private @Nullable KnownSet withoutContent() {
    return kind == Kind.OVERLAY
        ? null
        : KnownSetFile.packaged().stream()
            .filter(set -> set.id().equals(id))
            .findFirst()
            .orElse(null);
  }
}
