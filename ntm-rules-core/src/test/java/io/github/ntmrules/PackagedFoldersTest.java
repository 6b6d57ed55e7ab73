package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.internal.source.PackagedRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of rules that is packaged passes the checker, which nobody runs again when it is
 * loaded; and the list that finds them at run time names them all.
 */
class PackagedFoldersTest {

  private static final Path ROOT = Path.of("src/main/resources/io/github/ntmrules");

  static List<Path> folders() {
    return Stream.of("sets", "overlays").flatMap(each -> list(each).stream()).toList();
  }

  private static List<Path> list(String parent) {
    try (Stream<Path> folders = Files.list(ROOT.resolve(parent))) {
      return folders.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> ids(String parent) {
    return list(parent).stream()
        .map(folder -> folder.getFileName().toString().replace('_', '-'))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void a_packaged_folder_passes_the_checker(Path folder) {
    assertThat(RuleFiles.check(folder)).isEmpty();
  }

  @Test
  void every_packaged_folder_is_listed() {
    assertThat(PackagedRules.setIds()).isEqualTo(ids("sets"));
    assertThat(PackagedRules.overlayIds()).isEqualTo(ids("overlays"));
  }
}
