package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A criteria set that is known to exist and whose content is not on file, so that a user who asks
 * for it learns why there is no verdict.
 *
 * @param id the id
 * @param decision the decision, as cited; empty where its number is not on file
 * @param issued when it was issued, as far as is known; may be empty
 * @param unit the kind of unit it is for, or {@code null} if not known or for several
 * @param titleVi the title in Vietnamese
 * @param titleEn the title in English
 * @param known what is known and what is missing, in Vietnamese
 * @param source where that was read
 */
public record KnownSet(
    String id,
    String decision,
    String issued,
    @Nullable UnitKind unit,
    String titleVi,
    String titleEn,
    String known,
    String source) {

  /** The title in the language of {@code locale}: English for English, else Vietnamese. */
  public String title(Locale locale) {
    return Messages.english(locale) ? titleEn : titleVi;
  }
}
