package io.github.ntmrules.files.view;

import io.github.ntmrules.Catalogue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.KnownSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.files.format.Labelled;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A criteria set, an overlay, or a set of which only the name is on file. */
public record SetRow(
    String id,
    Labelled kind,
    @Nullable String decree,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Integer criteria,
    @Nullable Integer indicators,
    String title) {

  /** All of the catalogue. */
  public static Result<SetRow> of(Catalogue catalogue, Locale locale) {
    Texts texts = Texts.of("view", locale);
    List<SetRow> rows = new ArrayList<>();
    catalogue.sets().forEach(each -> rows.add(of(each, texts)));
    catalogue.overlays().forEach(each -> rows.add(of(each, texts)));
    Labelled without = new Labelled("NOT_ON_FILE", texts.get("withoutContent"));
    for (KnownSet each : catalogue.withoutContent()) {
      String title = each.title(locale);
      rows.add(new SetRow(each.id(), without, null, null, null, null, null, title));
    }
    return Result.of(rows, SetRow.class);
  }

  private static SetRow of(CriteriaSet set, Texts texts) {
    return new SetRow(
        set.id(),
        new Labelled(set.unit().toString(), texts.get("unit." + set.unit())),
        set.decree(),
        set.inForceFrom(),
        lastDay(set.inForceUntil()),
        set.criteria().size(),
        set.indicators().size(),
        set.title(texts.locale()));
  }

  private static SetRow of(Overlay overlay, Texts texts) {
    return new SetRow(
        overlay.id(),
        new Labelled("OVERLAY", texts.get("overlay", overlay.overlays())),
        overlay.decree(),
        overlay.inForceFrom(),
        lastDay(overlay.inForceUntil()),
        null,
        null,
        overlay.title(texts.locale()));
  }

  private static @Nullable LocalDate lastDay(@Nullable LocalDate until) {
    return until == null ? null : until.minusDays(1);
  }
}
