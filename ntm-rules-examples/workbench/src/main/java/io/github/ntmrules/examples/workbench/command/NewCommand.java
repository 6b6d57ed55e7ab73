package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.table.RuleTable;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ntm new}: an empty workbook of a new set, or the form of an overlay with a row ready for
 * each level that the set below leaves open.
 */
@Command(name = "new")
public final class NewCommand implements Callable<Integer> {

  private static final int ROWS = 60;
  private static final String REFERRED = "tham_chieu";

  private final Console console;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Option(names = "--columns", paramLabel = "A,B,…", descriptionKey = "columns")
  private String columns = "";

  @Option(names = "--overlay-of", paramLabel = "SET", descriptionKey = "overlayOf")
  private @Nullable String below;

  @Option(names = "--province", paramLabel = "P", descriptionKey = "province")
  private String province = "";

  @Mixin private OutputOptions output = new OutputOptions();

  /** On that console. */
  public NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!LawBook.named(output.path())) {
      throw new BadInputException("book.kind", output.path().toString());
    }
    String set = below;
    if (set == null ? !province.isEmpty() : !columns.isEmpty()) {
      throw new BadInputException("new.either");
    }
    NewFile file = output.file(set == null ? List.of() : List.of(set), List.of());
    if (set == null) {
      set(file);
    } else {
      overlay(file, ExportCommand.table(set));
    }
    console.err().println(CommandTexts.of("new", console.locale()).get("done", id, output.path()));
    return ExitCode.FINE;
  }

  private void set(NewFile file) {
    Map<String, String> values = new TreeMap<>();
    values.put("id", id);
    String names =
        Stream.of(columns.split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      values.put("columns", names);
    }
    RuleTable table = RuleTable.create(false, values);
    file.write(
        beside -> {
          try (OutputStream out = Files.newOutputStream(beside)) {
            LawBook.write(table, out, console.locale(), ROWS);
          }
        });
  }

  private void overlay(NewFile file, RuleTable set) {
    if (set.document().isOverlay()) {
      throw new BadInputException("new.overlay", String.valueOf(below));
    }
    Map<String, String> values = new TreeMap<>();
    values.put("id", id);
    String setId = String.valueOf(set.document().value("id"));
    values.put("overlays", setId);
    if (!province.isEmpty()) {
      values.put("province", province());
    }
    for (String each : List.of("in-force-from", "in-force-until")) {
      String day = set.document().value(each);
      if (day != null) {
        values.put(each, day);
      }
    }
    RuleTable overlay = beside(RuleTable.create(true, values), setId, set, String.valueOf(below));
    file.write(
        beside -> {
          try (OutputStream out = Files.newOutputStream(beside)) {
            LawBook.writeForm(overlay, set, out, console.locale());
          }
        });
  }

  /** A set that is not packaged goes along, as the folder of an overlay needs it. */
  static RuleTable beside(RuleTable overlay, String setId, RuleTable set, String below) {
    if (!RuleSetOptions.isFolder(below)) {
      return overlay;
    }
    Map<String, String> files = new LinkedHashMap<>(overlay.files());
    set.files()
        .forEach(
            (name, text) -> {
              if (name.indexOf('/') < 0) {
                files.put(REFERRED + "/" + setId + "/" + name, text);
              }
            });
    return RuleTable.of(files);
  }

  private String province() {
    String known = Provinces.find(province);
    if (known == null) {
      String near = Provinces.nearest(province);
      throw near == null
          ? new BadInputException("province.unknown", province)
          : new BadInputException("province.unknown.near", province, near);
    }
    return known;
  }
}
