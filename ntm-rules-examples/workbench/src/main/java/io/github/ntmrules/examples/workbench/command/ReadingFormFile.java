package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.table.RuleTable;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the form in which an office fills in the levels that it reads in the gazette itself. */
final class ReadingFormFile {

  private static final String ID = "-tu-doc";

  private final Console console;
  private final String rules;
  private final @Nullable String province;

  /**
   * Of those rules.
   *
   * @param rules how they were called
   * @param province whose units the form is for, or {@code null} for all
   */
  ReadingFormFile(Console console, String rules, @Nullable String province) {
    this.console = console;
    this.rules = rules;
    this.province = province;
  }

  void write(NewFile file, UnknownLevels levels) {
    List<RuleTable> tables = new ArrayList<>();
    List<String> parts = RuleSetOptions.parts(rules);
    parts.forEach(each -> tables.add(ExportCommand.table(each)));
    RuleTable set = tables.get(0);
    String below = parts.get(0);
    if (set.document().isOverlay()) {
      below = levels.set().id();
      set = RuleTable.packaged(below);
      tables.add(set);
    }
    RuleTable overlay =
        NewCommand.beside(
            RuleTable.create(true, description(set, levels)), levels.set().id(), set, below);
    file.write(
        beside -> {
          try (OutputStream out = Files.newOutputStream(beside)) {
            LawBook.writeReading(overlay, levels, tables, out, console.locale());
          }
        });
    Texts texts = CommandTexts.of("unknown", console.locale());
    console.err().println(texts.get("form", file.target(), rules));
  }

  private Map<String, String> description(RuleTable set, UnknownLevels levels) {
    Map<String, String> values = new TreeMap<>();
    String id = levels.set().id();
    values.put("id", id + ID);
    values.put("overlays", id);
    values.put("decree", levels.set().decree());
    values.put("title-vi", title(Locale.forLanguageTag("vi"), id));
    values.put("title-en", title(Locale.ENGLISH, id));
    String known = province == null ? null : Provinces.find(province);
    if (known != null) {
      values.put("province", known);
    }
    for (String each : List.of("in-force-from", "in-force-until")) {
      String day = set.document().value(each);
      if (day != null) {
        values.put(each, day);
      }
    }
    return values;
  }

  private static String title(Locale locale, String id) {
    return CommandTexts.of("unknown", locale).get("form.title", id);
  }
}
