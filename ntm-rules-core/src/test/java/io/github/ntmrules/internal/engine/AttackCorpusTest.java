package io.github.ntmrules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.ForkedJvm;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.TestFiles;
import io.github.ntmrules.rules.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every attack of the corpus is refused by the check, and nothing of it is loaded or run. The
 * control: fired unchecked, in a process of its own, the same files do what they try.
 */
class AttackCorpusTest {

  // Far more than a check takes: only against a check that never ends.
  private static final Duration HANGS = Duration.ofSeconds(60);

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** What would compile or run code; loading a refused folder needs none of it. */
  private static final List<String> COMPILERS =
      List.of(
          "org.eclipse.jdt.",
          "com.github.javaparser.",
          "org.mvel2.",
          "org.drools.mvel",
          "org.drools.drl.parser",
          "org.drools.model.codegen",
          "org.drools.compiler",
          "javax.tools.",
          "javax.script.",
          "com.sun.tools.javac");

  private static final String GENERATED = "io.github.ntmrules.sets.thu_xa.";

  @TempDir private static Path effectsFolder;

  private static AttackEffects effects;

  @TempDir private Path folder;

  @BeforeAll
  static void listen() throws IOException {
    effects = new AttackEffects(effectsFolder);
  }

  @AfterAll
  static void stop() throws IOException {
    effects.close();
  }

  @Test
  void the_same_file_without_an_attack_is_accepted() throws IOException {
    Path set = AttackFiles.write(folder, AttackFiles.harmless());

    assertThat(RuleFiles.check(set)).isEmpty();
    assertThat(Assessor.fromDirectory(set).requirements(TestSets.SCOPE).provisions()).hasSize(2);
  }

  @TestFactory
  Stream<DynamicTest> every_attack_is_refused_and_has_no_effect() throws IOException {
    return AttackFiles.names().stream()
        .map(name -> dynamicTest(name, () -> assertRefused(name, AttackFiles.bytes(name))));
  }

  private void assertRefused(String name, byte[] rules) throws IOException {
    Path set = AttackFiles.write(folder.resolve(name), rules);
    List<RuleProblem> problems = assertTimeoutPreemptively(HANGS, () -> RuleFiles.check(set));

    assertThat(problems).isNotEmpty();
    assertThat(problems).allSatisfy(AttackCorpusTest::assertReadable);
    assertThat(effects.seen()).isEmpty();
  }

  /** A message can be printed on a terminal and in a log, whatever it cites. */
  private static void assertReadable(RuleProblem problem) {
    for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
      String message = problem.message(locale);
      assertThat(message).isNotBlank().hasSizeLessThan(2000);
      assertThat(message.codePoints().filter(AttackCorpusTest::isInvisible).boxed()).isEmpty();
    }
  }

  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return (Character.isISOControl(character) && character != '\n')
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  @Test
  void the_reasons_for_refusing_are_as_reviewed() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : AttackFiles.names()) {
      Path set = AttackFiles.write(folder.resolve(name), AttackFiles.bytes(name));
      List<RuleProblem> problems = RuleFiles.check(set);
      String first = problems.isEmpty() ? "-" : problems.get(0).message(Locale.ENGLISH);
      text.append(name).append('\n').append(first.indent(4));
    }
    TestFiles.assertGolden("attacks.txt", text.toString());
  }

  @Test
  void checking_the_corpus_loads_no_class_of_it_and_no_compiler() throws Exception {
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            folder,
            List.of("-Xlog:class+load:stdout:none"),
            AttackChecking.class,
            Files.createDirectory(folder.resolve("sets")).toString());
    Set<String> classes = loadedClasses(ended.text());

    assertThat(ended.text()).contains("refused " + AttackFiles.names().size());
    assertThat(classes).contains(RuleFiles.class.getName());
    assertThat(classes).noneMatch(name -> name.startsWith(GENERATED));
    assertThat(classes).noneMatch(name -> COMPILERS.stream().anyMatch(name::startsWith));
    assertThat(classes).doesNotContain(SideEffect.class.getName());
    assertThat(ended.exit()).isZero();
  }

  @Test
  void fired_unchecked_the_same_attacks_succeed() throws Exception {
    List<String> attacks = some(AttackFiles.effective(true), 4);
    ForkedJvm.Ended ended = control(List.of("-Xmx256m", "-Xlog:class+load:stdout:none"), attacks);

    List<String> succeeded =
        ended.text().lines().filter(line -> line.startsWith("effect ")).toList();
    System.out.printf("Attacks that succeed unchecked: %d%n", succeeded.size());
    assertThat(succeeded)
        .containsExactlyElementsOf(attacks.stream().map("effect "::concat).toList());
    assertThat(loadedClasses(ended.text())).anyMatch(name -> name.startsWith(GENERATED));
  }

  @Test
  void fired_unchecked_an_attack_ends_the_process_or_never_ends() throws Exception {
    for (String attack : some(AttackFiles.effective(false), 5)) {
      ForkedJvm.Ended ended = control(List.of(), List.of(attack));

      assertThat(ended.exit() == 77 || ended.text().contains("endless " + attack))
          .as(attack)
          .isTrue();
    }
  }

  /** One of so many, spread over all; all of them only when asked for, since compiling is slow. */
  private static List<String> some(List<String> attacks, int oneOf) {
    int step = "all".equals(System.getProperty("ntm.attacks")) ? 1 : oneOf;
    return IntStream.range(0, attacks.size())
        .filter(i -> i % step == 0)
        .mapToObj(attacks::get)
        .toList();
  }

  private ForkedJvm.Ended control(List<String> options, List<String> attacks) throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add(Files.createTempDirectory(folder, "effects").toString());
    arguments.addAll(attacks);
    return ForkedJvm.run(folder, options, AttackControl.class, arguments.toArray(String[]::new));
  }

  private static Set<String> loadedClasses(String log) {
    return log.lines()
        .filter(line -> line.contains(" source: "))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
