package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A criteria set (bộ tiêu chí): what one decree asks of one kind of unit. Immutable.
 *
 * @param id the id, such as {@code qd1980-2016-xa}
 * @param titleVi the title in Vietnamese
 * @param titleEn the title in English
 * @param decree the decree, as cited: {@code QĐ 1980/QĐ-TTg}
 * @param unit the kind of unit it assesses
 * @param inForceFrom the first day in force
 * @param inForceUntil the first day no longer in force, or {@code null} while in force
 * @param columns the columns of levels, in the order of the decree; empty where there is one only
 * @param regionNeeded whether what is asked of a unit depends on its region; where that is not
 *     stated, only what comes out alike in every region is decided
 * @param criteria its criteria, in the order of the decree
 * @param amendments what changed it while in force, in order of time
 * @param supersedes the id of the set it took the place of, or {@code null}
 * @param indicatorsInDecree how many indicators the decree counts; the set may hold more or fewer
 *     where the text on file does, and then its note says so; 0 where that number is not on file
 * @param noteVi what a user must know of the set before using it, in Vietnamese; may be empty
 * @param noteEn the same in English
 */
public record CriteriaSet(
    String id,
    String titleVi,
    String titleEn,
    String decree,
    UnitKind unit,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceUntil,
    List<String> columns,
    boolean regionNeeded,
    List<Criterion> criteria,
    List<Amendment> amendments,
    @Nullable String supersedes,
    int indicatorsInDecree,
    String noteVi,
    String noteEn) {

  /** Copies the lists. */
  public CriteriaSet {
    columns = List.copyOf(columns);
    criteria = List.copyOf(criteria);
    amendments = List.copyOf(amendments);
  }

  /** The title in the language of {@code locale}: English for English, else Vietnamese. */
  public String title(Locale locale) {
    return Messages.english(locale) ? titleEn : titleVi;
  }

  /** The note in the language of {@code locale}; may be empty. */
  public String note(Locale locale) {
    return Messages.english(locale) ? noteEn : noteVi;
  }

  /** Whether the set was in force on that day. */
  public boolean inForceOn(LocalDate date) {
    return !date.isBefore(inForceFrom) && (inForceUntil == null || date.isBefore(inForceUntil));
  }

  /** All indicators, in the order of the decree. */
  public List<Indicator> indicators() {
    return criteria.stream().flatMap(criterion -> criterion.indicators().stream()).toList();
  }
}
