package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.draft.Draft;
import io.github.ntmrules.files.draft.DraftNote;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.files.law.LawLine;
import io.github.ntmrules.files.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm draft}: a decree's table as it comes, as the draft of a workbook. */
@Command(name = "draft")
public final class DraftCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "TABLE", descriptionKey = "file")
  private Path file = Path.of("");

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", descriptionKey = "id")
  private @Nullable String id;

  @Option(names = "--columns", paramLabel = "A,B,…", descriptionKey = "columns")
  private String columns = "";

  @Option(names = "--table", paramLabel = "N", descriptionKey = "table")
  private @Nullable String table;

  @Mixin private OutputOptions output = new OutputOptions();

  /** On that console. */
  public DraftCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!LawBook.named(output.path())) {
      throw new BadInputException("book.kind", output.path().toString());
    }
    NewFile target = output.file(List.of(), List.of(file));
    Locale locale = console.locale();
    List<String> names =
        Stream.of(columns.split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    try {
      Draft draft = Draft.read(file, table, names, MeasureUses.packaged(), locale);
      String set = id == null ? made(file) : id;
      target.write(
          beside -> {
            try (OutputStream out = Files.newOutputStream(beside)) {
              draft.write(set, out, locale);
            }
          });
      tell(draft, CommandTexts.of("draft", locale));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.FINE;
  }

  /** An id made of the name of a file. */
  private static String made(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
    String made = Spelling.bare(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return made.matches("[a-z].*") ? made : "bo-" + made;
  }

  private void tell(Draft draft, Texts texts) {
    PrintWriter out = console.out();
    Locale locale = console.locale();
    for (DraftNote.Group group : DraftNote.Group.values()) {
      List<DraftNote> notes = draft.notes(group);
      if (!notes.isEmpty()) {
        out.println(texts.get("group." + group));
      }
      for (DraftNote each : notes) {
        String said = each.excerpt();
        String line =
            said.isEmpty()
                ? texts.get("line", each.place(locale), each.why(locale))
                : texts.get("line.text", each.place(locale), said, each.why(locale));
        out.println("  " + line.replace("\n", "; "));
      }
    }
    long sure =
        draft.lines().stream()
            .map(each -> each.get(LawLine.Field.MEASURE))
            .filter(each -> !each.isEmpty() && !each.equals(LawLine.NEW))
            .count();
    console
        .err()
        .println(
            texts.get(
                "done",
                draft.codes().size(),
                output.path(),
                draft.table(),
                sure,
                draft.notes(DraftNote.Group.UNSURE).size()));
  }
}
