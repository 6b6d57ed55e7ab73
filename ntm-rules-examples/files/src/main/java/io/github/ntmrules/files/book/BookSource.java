package io.github.ntmrules.files.book;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.NtmRules;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook was made of, for its last sheet: the rules, the days, the options, the version of
 * the library, and what was told while units were read. Not thread-safe.
 */
public final class BookSource {

  private record Line(String label, Object value) {}

  private final Texts texts;
  private final List<Supplier<List<Line>>> lines = new ArrayList<>();

  private BookSource(Texts texts) {
    this.texts = texts;
  }

  /** Nothing yet but the version of the library; in that language. */
  public static BookSource in(Locale locale) {
    BookSource source = new BookSource(Texts.of(ResultBook.AREA, locale));
    source.add("source.version", NtmRules.version());
    return source;
  }

  private void add(String key, Object value) {
    Line line = new Line(texts.get(key), value);
    lines.add(() -> List.of(line));
  }

  /** The rules: the set, the overlays on it and the hash of all. */
  public BookSource rules(Assessor rules) {
    CriteriaSet set = rules.set();
    add("source.set", set.title(texts.locale()));
    add("source.id", set.id());
    add("source.decree", set.decree());
    add("source.period", period(set.inForceFrom(), set.inForceUntil()));
    for (Overlay each : rules.overlays()) {
      add("source.overlay", OverlayUse.name(each, texts));
    }
    add("source.hash", rules.rulesHash());
    return this;
  }

  /** Two sets of rules that are compared. */
  public BookSource rules(Assessor before, Assessor after) {
    add("source.rules", texts.get("column.before"));
    rules(before);
    add("source.rules", texts.get("column.after"));
    return rules(after);
  }

  private String period(LocalDate from, @Nullable LocalDate until) {
    Wording wording = Wording.in(texts.locale());
    return until == null
        ? texts.get("source.from", wording.date(from))
        : texts.get("source.fromTo", wording.date(from), wording.date(until.minusDays(1)));
  }

  /** How the command was called. */
  public BookSource options(String words) {
    add("source.options", words);
    return this;
  }

  /** The first and the last day of what was assessed; either is {@code null} if nothing was. */
  public BookSource days(Supplier<@Nullable LocalDate> first, Supplier<@Nullable LocalDate> last) {
    lines.add(
        () -> {
          LocalDate from = first.get();
          LocalDate to = last.get();
          if (from == null || to == null) {
            return List.of();
          }
          return from.equals(to)
              ? List.of(new Line(texts.get("source.date"), from))
              : List.of(
                  new Line(texts.get("source.date.first"), from),
                  new Line(texts.get("source.date.last"), to));
        });
    return this;
  }

  /** What was told, which is known at the end. */
  public BookSource told(Supplier<List<String>> messages) {
    lines.add(
        () ->
            messages.get().stream().map(each -> new Line(texts.get("source.told"), each)).toList());
    return this;
  }

  /** Its sheet, and below it what is to be said of the workbook itself. */
  void write(BookWriter book, List<String> notes) {
    SheetWriter sheet =
        book.sheet(
            texts.get("sheet.source"),
            List.of(
                BookColumn.of(texts.get("source.label")),
                new BookColumn(texts.get("source.value"), 100)),
            1);
    for (Supplier<List<Line>> each : lines) {
      for (Line line : each.get()) {
        sheet.row(List.of(BookCell.of(line.label()), BookCell.of(line.value())));
      }
    }
    for (String note : notes) {
      sheet.row(List.of(BookCell.of(texts.get("source.told")), BookCell.of(note)));
    }
    sheet.close();
  }
}
