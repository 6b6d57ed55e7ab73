package io.github.ntmrules.files.book;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.format.SheetCsvFormat;
import io.github.ntmrules.files.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Results as a workbook {@code .xlsx}: rows under headings in the language of its readers, with
 * units where there are any, numbers as numbers with the decimals that they have and days as days;
 * headings that stay in sight and on every page, filters, pages A4 on their side. Colours say
 * nothing that words do not. The last sheet says what all was made of. It is written as it comes,
 * into a file that the caller may replace another by, such as with {@code NewFile}. Thread-safe.
 */
public final class ResultBook {

  static final String AREA = "book";

  private final Locale locale;
  private final Texts texts;
  private final int mostRows;

  private ResultBook(Locale locale, int mostRows) {
    this.locale = Texts.english(locale) ? Locale.ENGLISH : Locale.forLanguageTag("vi");
    this.texts = Texts.of(AREA, locale);
    this.mostRows = mostRows;
  }

  /** In that language: English for English, else Vietnamese. */
  public static ResultBook in(Locale locale) {
    return new ResultBook(locale, BookWriter.MOST_ROWS);
  }

  /** With sheets of no more rows, headings included. */
  static ResultBook of(Locale locale, int mostRows) {
    return new ResultBook(locale, mostRows);
  }

  /**
   * Any result: one sheet of its rows.
   *
   * @param file where it is written
   * @param title what stands on top of each page
   * @param measures the figures whose ids may stand in it
   * @param source for the last sheet; what is known at the end is asked then
   * @return what is to be told of the workbook: that rows go on in another sheet
   * @throws UncheckedIOException if it cannot be written
   */
  public List<String> write(
      Path file, String title, Result<?> result, Collection<Measure> measures, BookSource source) {
    return write(file, title, source, book -> new RowSheet(texts, measures).write(book, result));
  }

  /**
   * Any result as CSV that a spreadsheet program opens as it is: the headings and the words of the
   * sheet of its rows.
   *
   * @param result the result
   * @param measures the figures whose ids may stand in it
   * @param out where; it stays open
   * @throws UncheckedIOException if it cannot be written
   */
  public void csv(Result<?> result, Collection<Measure> measures, Writer out) {
    new RowSheet(texts, measures).csv(result, new SheetCsvFormat(locale), out);
  }

  /**
   * Assessments: a sheet with a row for each unit, and one with a row for each unit and indicator;
   * from a verdict a link leads to the first reason, and from there back.
   *
   * @param file where it is written
   * @param set the set that they were assessed against
   * @param assessments each as it comes
   * @param source for the last sheet; what is known at the end is asked then
   * @return what is to be told of the workbook: that rows go on in another sheet, or that some
   *     links are left out since there were more than a sheet can have
   * @throws UncheckedIOException if it cannot be written
   */
  public List<String> assessments(
      Path file, CriteriaSet set, Sequence<Assessment> assessments, BookSource source) {
    String title = set.title(locale) + " (" + set.decree() + ")";
    return write(
        file, title, source, book -> new AssessmentSheets(texts, set).write(book, assessments));
  }

  private List<String> write(
      Path file, String title, BookSource source, Function<BookWriter, List<SheetWriter>> sheets) {
    try (BookWriter book = new BookWriter(file, title, locale, mostRows)) {
      List<String> notes = new ArrayList<>();
      for (SheetWriter each : sheets.apply(book)) {
        if (each.sheets() > 1) {
          notes.add(texts.get("told.sheets", each.name(), each.sheets()));
        }
      }
      if (book.linksLeftOut() > 0) {
        notes.add(texts.get("told.links", book.linksLeftOut(), SheetWriter.MOST_LINKS));
      }
      source.write(book, notes);
      book.finish();
      return notes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
