package io.github.ntmrules;

import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Suggestions;
import java.util.List;
import java.util.Locale;

/** No criteria set has the id that was asked for. */
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
    String nearest = Suggestions.nearest(id, known);
    String maybe = nearest == null ? String.join(", ", known) : nearest;
    return Messages.get(locale, "set.unknown", id) + "\n" + Messages.get(locale, "maybe", maybe);
  }
}
