package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.files.format.Labelled;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.CriterionProgress;
import io.github.ntmrules.population.ProgressResult;
import io.github.ntmrules.population.Transitions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many units changed in which way.
 *
 * @param row the set as a whole, or a criterion
 * @param code its code, or the id of the set
 * @param label its name
 * @param addedBy the id of the overlay that adds the criterion, or {@code null}
 * @param changes the number of units by the way they changed, every way
 * @param incomplete of the set as a whole, how many units of either report are missing figures
 *     because some of what their source says could not be read; {@code null} of a criterion
 */
public record ProgressRow(
    Labelled row,
    String code,
    String label,
    @Nullable String addedBy,
    @JsonAnyGetter Map<Change, Long> changes,
    @Nullable Long incomplete) {

  /**
   * The set as a whole, then each criterion.
   *
   * @param incomplete how many units of either report are missing figures that could not be read
   */
  public static List<ProgressRow> of(ProgressResult result, long incomplete, Locale locale) {
    Texts texts = Texts.of("view", locale);
    List<ProgressRow> rows = new ArrayList<>();
    CriteriaSet set = result.set();
    rows.add(of("SET", set.id(), set.title(locale), null, result.units(), incomplete, texts));
    for (CriterionProgress each : result.criteria()) {
      Criterion criterion = each.criterion();
      rows.add(
          of(
              "CRITERION",
              criterion.code(),
              criterion.name(locale),
              criterion.addedBy(),
              each.transitions(),
              null,
              texts));
    }
    return rows;
  }

  private static ProgressRow of(
      String row,
      String code,
      String label,
      @Nullable Overlay addedBy,
      Transitions transitions,
      @Nullable Long incomplete,
      Texts texts) {
    Map<Change, Long> changes = new EnumMap<>(Change.class);
    for (Change change : Change.values()) {
      changes.put(change, transitions.count(change));
    }
    String overlay = addedBy == null ? null : addedBy.id();
    return new ProgressRow(
        new Labelled(row, texts.get("row." + row)), code, label, overlay, changes, incomplete);
  }
}
