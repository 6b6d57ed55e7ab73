package io.github.ntmrules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.EditingHandbook.Section;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example of the analysts' handbook is run. Under each heading the packaged set is exported
 * anew; then the blocks are followed one by one, as a reader would:
 *
 * <ul>
 *   <li>{@code thu-muc}: names of files in the folder
 *   <li>{@code diff FILE}: lines of a file taken away and put in
 *   <li>{@code them FILE}: rules added to the end of a file
 *   <li>{@code tep FOLDER/FILE}: a new file; {@code xoa FILE}: a file is taken away
 *   <li>{@code so-lieu}: the figures of a commune
 *   <li>{@code thong-bao}: what the check says, to the letter
 *   <li>{@code thong-bao tren SET}: the same of an overlay that is laid over that folder
 *   <li>{@code luu-y}: the notes of the check, to the letter
 *   <li>{@code ket-qua CODE [chat] [tren SET]}: the explanation of an indicator, {@code chat} in
 *       strict mode
 *   <li>{@code java}: marked lines of {@link EditingHandbookJavaTest}
 * </ul>
 *
 * A {@code FILE} stands in the exported folder unless it names another. {@code -Dntm.golden=write}
 * writes what the library says into {@code thong-bao}, {@code luu-y} and {@code ket-qua}.
 */
class EditingHandbookTest {

  private static final String SET = "qd1980-2016-xa";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final Set<String> OF_A_FILE = Set.of("diff", "them", "tep", "xoa");

  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> every_example_says_what_the_handbook_says() {
    return EditingHandbook.sections().stream()
        .filter(section -> section.blocks().find())
        .map(section -> dynamicTest(section.heading(), () -> follow(section)));
  }

  @Test
  void no_block_stands_outside_a_section_or_is_left_open() {
    assertThat(EditingHandbook.sections()).allMatch(Section::allFencesAreBlocks);
  }

  private void follow(Section section) throws IOException {
    Walk walk = new Walk(Files.createTempDirectory(temp, "muc"));
    StringBuilder followed = new StringBuilder();
    Matcher block = section.blocks();
    while (block.find()) {
      String[] words = block.group(1).split(" ", -1);
      if (OF_A_FILE.contains(words[0])) {
        assertThat(section.paragraphBefore(block.start()))
            .as("the words before the block name its file")
            .contains("`" + words[1].replaceFirst(".*/", "") + "`");
      }
      String content = walk.follow(words, block.group(2));
      block.appendReplacement(
          followed, Matcher.quoteReplacement("```" + block.group(1) + "\n" + content + "```"));
    }
    block.appendTail(followed);
    assertThat(walk.unseen).as("edits whose effect is not shown").isEmpty();
    TestFiles.assertPart(EditingHandbook.FILE, section.text(), followed.toString());
  }

  /** What the reader of one section has done so far. */
  private static final class Walk {

    private final Path root;
    private final Map<String, EditedFolder> folders = new HashMap<>();
    private final List<String> unseen = new ArrayList<>();
    private EditedFolder folder;
    private @Nullable String figures;

    Walk(Path root) throws IOException {
      this.root = root;
      RuleFiles.export(SET, root.resolve(SET));
      this.folder = new EditedFolder(root.resolve(SET));
      folders.put(SET, folder);
    }

    /** Follows one block; returns what should stand in it. */
    String follow(String[] words, String content) throws IOException {
      switch (words[0]) {
        case "diff" -> in(words[1]).edit(name(words[1]), content);
        case "them" -> in(words[1]).append(name(words[1]), content);
        case "tep" -> in(words[1]).create(name(words[1]), content);
        case "xoa" -> in(words[1]).delete(name(words[1]));
        case "so-lieu" -> figures = content;
        case "thu-muc" -> assertFiles(content);
        case "java" -> assertThat(EditingHandbookJavaTest.quotable()).contains(content);
        case "thong-bao" -> {
          unseen.clear();
          Path below = below(words);
          return (below == null ? folder.check() : folder.checkOver(below)) + "\n";
        }
        case "luu-y" -> {
          return folder.notes() + "\n";
        }
        case "ket-qua" -> {
          unseen.clear();
          return result(words) + "\n";
        }
        default -> throw new AssertionError("No such kind of block: " + words[0]);
      }
      return content;
    }

    private EditedFolder in(String file) throws IOException {
      String named = file.contains("/") ? file.substring(0, file.indexOf('/')) : SET;
      if (!folders.containsKey(named)) {
        folders.put(named, new EditedFolder(root.resolve(named)));
      }
      folder = Objects.requireNonNull(folders.get(named));
      unseen.add(file);
      return folder;
    }

    private static String name(String file) {
      return file.substring(file.indexOf('/') + 1);
    }

    /** All files of the folder, in order; a line of dots stands for any number of them. */
    private void assertFiles(String content) throws IOException {
      List<String> files = folder.files();
      String pattern =
          content
              .lines()
              .map(line -> line.equals("…") ? "(.*\n)*?" : line + "\n")
              .collect(joining());
      assertThat(String.join("\n", files) + "\n").matches(pattern);
    }

    /** The folder that the overlay is laid over, or {@code null} if none is named. */
    private @Nullable Path below(String[] words) {
      int last = words.length - 1;
      return last > 0 && words[last - 1].equals("tren") ? root.resolve(words[last]) : null;
    }

    private String result(String[] words) {
      Path below = below(words);
      Assessor assessor =
          below == null
              ? Assessor.fromDirectory(folder.path())
              : Assessor.fromDirectory(below).withOverlay(folder.path());
      if (words.length > (below == null ? 2 : 4)) {
        assertThat(words[2]).isEqualTo("chat");
        assessor = assessor.confirmedLevelsOnly();
      }
      Snapshot given = snapshot(Objects.requireNonNull(figures, "so-lieu"), assessor);
      return assessor.assess(given).explain(words[1], Messages.VIETNAMESE).strip();
    }

    private static Snapshot snapshot(String content, Assessor assessor) {
      Map<String, String> values = new HashMap<>();
      content
          .lines()
          .map(line -> line.split(" *= *", 2))
          .forEach(parts -> values.put(parts[0], parts[1]));
      Snapshot.Builder builder =
          assessor
              .snapshot(String.valueOf(values.remove("xã")))
              .province(String.valueOf(values.remove("tỉnh")))
              .region(region(String.valueOf(values.remove("vùng"))))
              .on(LocalDate.parse(String.valueOf(values.remove("ngày")), DAY));
      String designation = values.remove("diện");
      if (designation != null) {
        builder.designation(designation);
      }
      values.forEach(builder::value);
      return builder.build();
    }

    private static Region region(String name) {
      return Stream.of(Region.values())
          .filter(region -> region.displayName(Messages.VIETNAMESE).equals(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
