package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages of the sets say what the rules say. */
class SetPagesTest {

  private static final Path PAGES = Path.of("docs", "bo-tieu-chi");
  private static final String INDEX = "README.md";
  private static final String PROVINCES = "cac-tinh.md";

  @TestFactory
  Stream<DynamicTest> the_page_of_a_set_says_what_its_rules_say() {
    return Assessor.packagedSets().stream()
        .map(
            id ->
                dynamicTest(
                    id,
                    () -> TestFiles.assertFile(PAGES.resolve(id + ".md"), new SetPage(id).text())));
  }

  @Test
  void the_index_lists_every_set() {
    List<SetPage> pages = Assessor.packagedSets().stream().map(SetPage::new).toList();
    TestFiles.assertFile(PAGES.resolve(INDEX), SetPage.index(pages));
  }

  @Test
  void the_page_of_the_provinces_says_what_the_overlays_say() {
    TestFiles.assertFile(PAGES.resolve(PROVINCES), OverlayPage.text());
  }

  @Test
  void there_is_no_page_of_a_set_that_is_not_packaged() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(
              file ->
                  List.of(INDEX, PROVINCES).contains(file)
                      || Assessor.packagedSets().contains(file.replaceFirst("\\.md$", "")));
    }
  }
}
