package io.github.ntmrules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.ForkedJvm;
import io.github.ntmrules.RuleFiles;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A consumer has what matches rules on the class path and nothing that parses or compiles them: no
 * text of a user can reach a compiler, because there is none.
 */
class ClassPathTest {

  /** What parses or compiles, in whichever jar. */
  private static final List<String> COMPILERS =
      List.of(
          "com/github/javaparser/",
          "com/sun/tools/",
          "javax/tools/",
          "org/antlr/",
          "org/codehaus/janino/",
          "org/drools/compiler/",
          "org/drools/drl/",
          "org/drools/ecj/",
          "org/drools/model/codegen/",
          "org/drools/modelcompiler/",
          "org/drools/mvel",
          "org/eclipse/jdt/",
          "org/mvel2/");

  @TempDir private Path folder;

  @Test
  void these_jars_come_with_the_library_and_no_other() throws IOException {
    assertThat(Consumer.jars().stream().map(ClassPathTest::artifact))
        .containsExactlyInAnyOrder(
            "drools-base",
            "drools-core",
            "drools-kiesession",
            "drools-util",
            "drools-wiring-api",
            "drools-wiring-static",
            "kie-api",
            "kie-internal",
            "kie-memory-compiler",
            "slf4j-api");
  }

  private static String artifact(Path jar) {
    return String.valueOf(jar.getFileName()).replaceFirst("-\\d.*", "");
  }

  @Test
  void none_of_them_holds_a_parser_or_a_compiler() throws IOException {
    assertThat(entries()).hasSizeGreaterThan(1000).noneMatch(ClassPathTest::compiles);
  }

  private static List<String> entries() throws IOException {
    TreeSet<String> entries = new TreeSet<>();
    for (Path each : Consumer.jars()) {
      try (JarFile jar = new JarFile(each.toFile())) {
        jar.stream().map(ZipEntry::getName).forEach(entries::add);
      }
    }
    return List.copyOf(entries);
  }

  private static boolean compiles(String entry) {
    return COMPILERS.stream().anyMatch(entry::startsWith);
  }

  /**
   * {@code kie-memory-compiler} is there for two interfaces of class loaders that the engine names;
   * what it would compile with is the JDK's compiler, which this JVM does without.
   */
  @Test
  void a_folder_is_edited_and_assessed_by_without_any_compiler_not_even_that_of_the_jdk()
      throws Exception {
    List<Path> classPath =
        Stream.concat(
                Stream.of(
                    Consumer.application(
                        Files.createDirectory(folder.resolve("application")), Application.class)),
                Consumer.all().stream())
            .toList();
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            folder,
            classPath,
            List.of("--limit-modules", "java.base,java.desktop", "-Xlog:class+load:stdout:none"),
            Application.class,
            folder.resolve("set").toString());
    List<String> loaded =
        ended
            .text()
            .lines()
            .filter(line -> line.contains(" source: "))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();

    assertThat(ended.text()).contains("verdict: " + Application.RIGHT_BY_LOWER_INCOME);
    assertThat(ended.exit()).isZero();
    assertThat(loaded)
        .contains(RuleFiles.class.getName())
        .noneMatch(name -> compiles(name.replace('.', '/')));
    assertThat(loaded)
        .filteredOn(name -> name.startsWith("org.kie.memorycompiler."))
        .isSubsetOf(
            "org.kie.memorycompiler.StoreClassLoader",
            "org.kie.memorycompiler.WritableClassLoader");
  }

  /**
   * The annotations that the library is compiled with do not come along; nobody is to miss them.
   */
  @Test
  void who_compiles_against_it_with_every_warning_is_warned_of_nothing() throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Uses.java"),
            """
            import io.github.ntmrules.*;
            import io.github.ntmrules.assessment.*;
            import io.github.ntmrules.criteria.*;
            import io.github.ntmrules.impact.UnitImpact;
            import io.github.ntmrules.population.*;
            import io.github.ntmrules.problem.NtmException;
            import io.github.ntmrules.snapshot.*;

            class Uses {
              Outcome of(Assessor assessor, Snapshot.Builder unit, AssessmentPlans plans) {
                try {
                  Assessment result = assessor.assess(unit.build());
                  Measure measure = Measures.standard().find("income_per_capita");
                  Figure figure = result.snapshot().figure(measure);
                  Scope scope = result.snapshot().scope();
                  UnitImpact impact = UnitImpact.of(result, result);
                  TransitionCounter counter = new TransitionCounter();
                  counter.add(result.outcome(), impact.after().outcome());
                  return figure.exact() && scope.year() > 0 ? result.outcome() : null;
                } catch (NtmException e) {
                  throw new IllegalStateException(e.getMessage());
                }
              }
            }
            """);
    StringWriter told = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled =
        compiler
            .getTask(
                told,
                null,
                null,
                List.of(
                    "-Xlint:all",
                    "-Werror",
                    "-proc:none",
                    "-d",
                    folder.toString(),
                    "-cp",
                    Consumer.all().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator))),
                null,
                compiler
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjects(source.toFile()))
            .call();
    assertThat(told.toString()).isEmpty();
    assertThat(compiled).isTrue();
  }
}
