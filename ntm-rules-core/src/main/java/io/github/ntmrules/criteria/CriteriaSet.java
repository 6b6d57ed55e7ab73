package io.github.ntmrules.criteria;

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
 * @param regionNeeded whether a unit's region must be known
 * @param criteria its criteria, in the order of the decree
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
    List<Criterion> criteria) {

  /** Copies the lists. */
  public CriteriaSet {
    columns = List.copyOf(columns);
    criteria = List.copyOf(criteria);
  }

  /** The title in the language of {@code locale}: English for English, else Vietnamese. */
  public String title(Locale locale) {
    return locale.getLanguage().equals("en") ? titleEn : titleVi;
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
