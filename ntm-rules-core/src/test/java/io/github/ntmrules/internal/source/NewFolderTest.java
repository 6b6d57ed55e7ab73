package io.github.ntmrules.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.rules.RuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewFolderTest {

  @TempDir private Path folder;

  private List<String> there() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> !each.equals(folder))
          .map(each -> folder.relativize(each).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> files(String... names) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, "nội dung " + name);
    }
    return files;
  }

  @Test
  void what_is_written_is_there_and_nothing_beside_it() throws IOException {
    NewFolder.write(folder.resolve("x").resolve("y"), files("một.txt", "a/hai.txt", "a/b/ba.txt"));
    assertThat(there())
        .containsExactly(
            "x", "x/y", "x/y/a", "x/y/a/b", "x/y/a/b/ba.txt", "x/y/a/hai.txt", "x/y/một.txt");
    assertThat(Files.readString(folder.resolve("x/y/a/hai.txt"))).isEqualTo("nội dung a/hai.txt");
  }

  @Test
  void what_breaks_off_leaves_nothing() throws IOException {
    // The second file would lie below the first.
    Map<String, String> broken = files("a", "a/b");
    assertThatThrownBy(() -> NewFolder.write(folder.resolve("x").resolve("y"), broken))
        .isInstanceOf(IOException.class);
    assertThat(there()).isEmpty();
    Path empty = Files.createDirectory(folder.resolve("trống"));
    assertThatThrownBy(() -> NewFolder.write(empty, broken)).isInstanceOf(IOException.class);
    assertThat(there()).containsExactly("trống");
  }

  @Test
  void an_empty_folder_stays_the_same_folder() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("trống"));
    Object before =
        Files.readAttributes(empty, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    NewFolder.write(empty, files("một.txt", "a/hai.txt"));
    Object after =
        Files.readAttributes(empty, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    assertThat(after).isEqualTo(before);
    assertThat(there()).containsExactly("trống", "trống/a", "trống/a/hai.txt", "trống/một.txt");
  }

  @Test
  void a_file_that_came_to_be_there_stays_and_nothing_is_left_of_the_others() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("x"));
    Files.writeString(mine.resolve("b.txt"), "của tôi");
    assertThatThrownBy(() -> NewFolder.write(mine, files("a.txt", "b.txt", "c.txt")))
        .isInstanceOf(IOException.class);
    assertThat(there()).containsExactly("x", "x/b.txt");
    assertThat(Files.readString(mine.resolve("b.txt"))).isEqualTo("của tôi");
  }

  @Test
  void an_export_is_whole_and_a_folder_with_something_in_it_is_refused() throws IOException {
    Path set = folder.resolve("bo");
    RuleFiles.export("qd318-2022-xa", set);
    assertThat(there()).noneMatch(each -> each.endsWith(NewFolder.UNFINISHED));
    assertThat(RuleFiles.check(set)).isEmpty();
    List<String> before = there();
    assertThatThrownBy(() -> RuleFiles.export("qd318-2022-xa", set))
        .isInstanceOf(RuleException.class);
    assertThat(there()).isEqualTo(before);
    // Below a file there is no folder.
    Path file = Files.writeString(folder.resolve("tệp"), "của tôi");
    assertThatThrownBy(() -> RuleFiles.export("qd318-2022-xa", file.resolve("bo")))
        .isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(Files.readString(file)).isEqualTo("của tôi");
  }
}
