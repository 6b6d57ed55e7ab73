package io.github.ntmrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Java blocks of the README are the marked lines of {@link ReadmeExamples}, and run. */
class ReadmeTest {

  private static List<String> between(Path file, String begin, String end) throws IOException {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = null;
    for (String line : Files.readAllLines(file)) {
      if (block == null) {
        block = line.strip().equals(begin) ? new StringBuilder() : null;
      } else if (line.strip().equals(end)) {
        blocks.add(block.toString().stripTrailing().stripIndent());
        block = null;
      } else {
        block.append(line).append('\n');
      }
    }
    return blocks;
  }

  @Test
  void the_code_of_the_readme_is_code_that_is_compiled() throws IOException {
    Path code = Path.of("src/test/java/io/github/ntmrules/json/ReadmeExamples.java");
    assertThat(between(Path.of("README.md"), "```java", "```"))
        .hasSize(5)
        .isEqualTo(between(code, "// README begin", "// README end"));
  }

  @Test
  void and_does_what_is_said_of_it() throws Exception {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    Snapshot commune =
        Snapshot.commune("Đăk Năng")
            .on(LocalDate.of(2020, 12, 31))
            .value("income_per_capita", "35")
            .build();
    assertThat(ReadmeExamples.stored(assessor, commune)).isEqualTo(assessor.assess(commune));
    assertThat(
            ReadmeExamples.three()
                .readValue(ReadmeExamples.three().writeValueAsString(commune), Snapshot.class))
        .isEqualTo(commune);
    assertThat(ReadmeExamples.own(assessor).writeValueAsString(commune)).contains("Đăk Năng");
    assertThat(
            ReadmeExamples.problems(
                ReadmeExamples.own(assessor), "{\"name\":\"A\",\"date\":\"2020\"}"))
        .first()
        .asString()
        .contains("$.date: \"2020\" không phải ngày");
    assertThat(ReadmeExamples.problems(ReadmeExamples.own(assessor), "{}").get(1))
        .contains("\"path\":\"$.name\"")
        .contains("\"kind\":\"MISSING_FIELD\"");
  }

  @Test
  void every_schema_is_named_in_it() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Path schemas = Path.of("src/main/resources/io/github/ntmrules/json/schema");
    try (var files = Files.list(schemas)) {
      assertThat(files.map(each -> String.valueOf(each.getFileName())).toList())
          .hasSizeGreaterThan(20)
          .allSatisfy(
              each -> assertThat(readme).contains("`" + each.replace(".schema.json", "") + "`"));
    }
  }
}
