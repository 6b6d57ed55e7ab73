package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The closed families of what is asked and what is found are taken apart by their {@code match}
 * only, so that the compiler names every place that has to say something of a new form.
 */
class SealedFamiliesTest {

  private static final List<Class<?>> FAMILIES =
      List.of(Requirement.class, Provision.class, Finding.class);

  @Test
  void no_member_is_told_from_another_but_by_match() {
    String member = "(?:[A-Z]\\w*\\.)*(?:" + members().collect(Collectors.joining("|")) + ")\\b";
    Pattern asked =
        Pattern.compile(
            "instanceof\\s+(?:final\\s+)?"
                + member // x instanceof Form
                + "|\\b"
                + member
                + "\\.class\\b" // Form.class: isInstance, cast, getClass() ==
                + "|\\("
                + member
                + "\\)\\s*[\\w(]"); // (Form) x
    assertThat(sources().flatMap(source -> found(asked, source))).isEmpty();
  }

  @Test
  void every_form_is_a_member() {
    assertThat(members())
        .contains("Threshold", "AllOf", "AtLeastOf", "Given", "Meets", "Exempt", "Referred");
  }

  private static Stream<String> members() {
    return FAMILIES.stream()
        .flatMap(SealedFamiliesTest::forms)
        .map(Class::getSimpleName)
        .distinct();
  }

  private static Stream<Class<?>> forms(Class<?> family) {
    return Stream.of(family.getPermittedSubclasses())
        .flatMap(
            form -> Stream.concat(Stream.of(form), form.isSealed() ? forms(form) : Stream.empty()));
  }

  private static Stream<String> found(Pattern asked, Path source) {
    // What is equal is asked by each form of itself.
    String text = read(source).replaceAll("return other instanceof \\w+ that\\b", "return");
    return asked
        .matcher(text)
        .results()
        .map(
            match ->
                source.getFileName()
                    + ":"
                    + text.substring(0, match.end()).lines().count()
                    + ": "
                    + match.group());
  }

  /** All main sources: of the library, and of the modules that show how to use it. */
  private static Stream<Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().contains("src/main/java"))
              .toList();
      assertThat(sources).hasSizeGreaterThan(300);
      return sources.stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
