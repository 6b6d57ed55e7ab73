package io.github.ntmrules.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What is published, as a repository would hold it. The folder is filled by {@code
 * src/test/scripts/published.sh}, which runs this test.
 */
@EnabledIfSystemProperty(named = "ntm.published", matches = ".+")
class PublishedTest {

  private static final Pattern REFERENCE =
      Pattern.compile("\"purl\" : \"pkg:maven/([^@]+)@[^\"]*\"");

  private static final List<String> POM =
      List.of("<url>", "<license>", "<developer>", "<scm", "<connection>", "<description>");

  private static Path folder() {
    return Path.of(System.getProperty("ntm.published"));
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(each -> each.toString().endsWith(ending)).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> each_jar_brings_its_licence_and_notice() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path each : files(".jar")) {
      tests.add(dynamicTest(String.valueOf(each.getFileName()), () -> assertTerms(each)));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static void assertTerms(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      assertThat(text(jar, "META-INF/LICENSE"))
          .isEqualTo(Files.readString(Path.of("..", "LICENSE")));
      assertThat(text(jar, "META-INF/NOTICE")).isEqualTo(Files.readString(Path.of("NOTICE")));
      if (!file.toString().matches(".*-(sources|javadoc)\\.jar")) {
        assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
            .isNotNull()
            .satisfies(version -> assertThat(file.toString()).contains(version));
      }
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  @TestFactory
  List<DynamicTest> each_module_has_sources_pages_and_a_bill_of_materials() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path sources : files("-sources.jar")) {
      String stem = sources.toString().replaceFirst("-sources\\.jar$", "");
      tests.add(
          dynamicTest(
              String.valueOf(Path.of(stem).getFileName()),
              () ->
                  assertThat(List.of(".jar", "-javadoc.jar", "-cyclonedx.json", ".pom"))
                      .allSatisfy(each -> assertThat(Path.of(stem + each)).exists())));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(2);
    return tests;
  }

  @Test
  void the_bill_of_versions_names_each_of_them() throws IOException {
    Path bill =
        files(".pom").stream()
            .filter(each -> each.toString().contains("ntm-rules-bom-"))
            .findFirst()
            .orElseThrow();
    assertThat(files("-sources.jar").stream().map(each -> String.valueOf(each.getFileName())))
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(Files.readString(bill))
                    .contains("<artifactId>" + name.replaceFirst("-\\d.*", "") + "</artifactId>"));
  }

  /** Its own, its parents' or that of all modules; what Maven inherits stands in the root's. */
  @Test
  void each_pom_says_what_it_is_and_where_it_is_made() throws IOException {
    assertThat(files(".pom"))
        .allSatisfy(
            each -> {
              String text = Files.readString(each);
              assertThat(text.contains("<parent>") ? List.of("<description>") : POM)
                  .allSatisfy(part -> assertThat(text).as(each.toString()).contains(part));
            });
  }

  @Test
  void the_library_s_bill_of_materials_lists_the_jars_that_come_with_it_and_no_other()
      throws IOException {
    Path bill =
        files("-cyclonedx.json").stream()
            .filter(each -> String.valueOf(each.getFileName()).startsWith("ntm-rules-core-"))
            .findFirst()
            .orElseThrow();
    String text = Files.readString(bill);
    // The first are those of the plugin that wrote it.
    String components =
        text.substring(text.lastIndexOf("\"components\""), text.indexOf("\"dependencies\""));
    TreeSet<String> listed = new TreeSet<>();
    REFERENCE
        .matcher(components)
        .results()
        .map(MatchResult::group)
        .map(each -> each.replaceFirst(".*maven/[^/]+/([^@]+)@([^?\"]+).*", "$1-$2.jar"))
        .forEach(listed::add);
    assertThat(listed)
        .hasSize(10)
        .containsExactlyInAnyOrderElementsOf(
            Consumer.jars().stream().map(each -> String.valueOf(each.getFileName())).toList());
  }

  /** The pages show what users can use, and the sources what is in the jar. */
  @Test
  void pages_show_the_public_packages_only() throws IOException {
    for (Path each : files("-javadoc.jar")) {
      try (JarFile jar = new JarFile(each.toFile())) {
        assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.contains("/internal/")))
            .isEmpty();
        assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".html")))
            .hasSizeGreaterThan(20);
      }
    }
  }
}
