package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.book.BookSource;
import io.github.ntmrules.files.book.ResultBook;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.format.Sequence;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a result was made of, which a workbook tells on its last sheet. Not thread-safe. */
final class Origin {

  private final List<Assessor> rules;
  private final List<UnitFiles> units = new ArrayList<>();
  private final List<Consumer<PrintWriter>> notes = new ArrayList<>();
  private @Nullable Sequence<Assessment> assessments;

  private Origin(List<Assessor> rules) {
    this.rules = rules;
  }

  /** Made by those rules; of several, the earlier first. */
  static Origin of(Assessor... rules) {
    return new Origin(List.of(rules));
  }

  /** And of the units in those files. */
  Origin units(UnitFiles... files) {
    units.addAll(List.of(files));
    return this;
  }

  /** The result is these assessments, of which a workbook has more than rows. */
  Origin assessments(Sequence<Assessment> all) {
    assessments = all;
    return this;
  }

  /** What is to be said of the result beside its rows, known when all has been read. */
  Origin note(Consumer<PrintWriter> text) {
    notes.add(text);
    return this;
  }

  /**
   * Writes a workbook of the result.
   *
   * @param command how the command was called
   * @return what is to be told of the workbook
   */
  List<String> write(Console console, Result<?> result, String command, Path file) {
    ResultBook book = ResultBook.in(console.locale());
    BookSource source = BookSource.in(console.locale()).options(command);
    if (rules.size() == 2) {
      source.rules(rules.get(0), rules.get(1));
    } else {
      rules.forEach(source::rules);
    }
    source
        .days(
            () -> day(UnitFiles::firstDay, Stream::sorted),
            () -> day(UnitFiles::lastDay, days -> days.sorted(Comparator.reverseOrder())))
        .told(() -> told(console));
    if (assessments != null) {
      return book.assessments(file, rules.get(0).set(), assessments, source);
    }
    String title = rules.isEmpty() ? "" : rules.get(0).set().title(console.locale());
    return book.write(file, title, result, measures(), source);
  }

  /** Writes the rows of the result as CSV for people. */
  void csv(Console console, Result<?> result, Writer out) {
    ResultBook.in(console.locale()).csv(result, measures(), out);
  }

  private @Nullable LocalDate day(
      Function<UnitFiles, @Nullable LocalDate> of,
      Function<Stream<LocalDate>, Stream<LocalDate>> sorted) {
    return sorted.apply(units.stream().map(of).filter(Objects::nonNull)).findFirst().orElse(null);
  }

  private List<String> told(Console console) {
    units.forEach(UnitFiles::tellEnd);
    List<String> lines = new ArrayList<>();
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    notes.forEach(each -> each.accept(out));
    said.toString().lines().map(String::strip).filter(each -> !each.isEmpty()).forEach(lines::add);
    console.told().stream().map(String::strip).forEach(lines::add);
    if (console.toldMore() > 0) {
      lines.add(CommandTexts.common(console.locale()).get("told.more", console.toldMore()));
    }
    return lines;
  }

  private Collection<Measure> measures() {
    Set<Measure> all = new LinkedHashSet<>(Measures.standard().reportable());
    rules.forEach(each -> all.addAll(each.measures()));
    return all;
  }
}
