package io.github.ntmrules;

import io.github.ntmrules.criteria.KnownSet;
import io.github.ntmrules.internal.source.KnownSetFile;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Suggestions;
import java.util.List;
import java.util.Locale;

/** No criteria set on file has the id that was asked for; its content may only not be on file. */
public final class UnknownCriteriaSetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final transient List<String> known;

  UnknownCriteriaSetException(String id, List<String> known) {
    super(text(id, known, Messages.VIETNAMESE));
    this.id = id;
    this.known = List.copyOf(known);
  }

  /** The message in the language of {@code locale}; {@link #getMessage()} is Vietnamese. */
  public String message(Locale locale) {
    return text(id, known, locale);
  }

  private static String text(String id, List<String> known, Locale locale) {
    for (KnownSet set : KnownSetFile.packaged()) {
      if (set.id().equals(id)) {
        return Messages.get(locale, "set.withoutContent", id, set.title(locale), set.known());
      }
    }
    String nearest = Suggestions.nearest(id, known);
    String maybe = nearest == null ? String.join(", ", known) : nearest;
    return Messages.get(locale, "set.unknown", id) + "\n" + Messages.get(locale, "maybe", maybe);
  }
}
