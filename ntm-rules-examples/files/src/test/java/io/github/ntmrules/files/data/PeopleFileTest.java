package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many people old communes had, as files say it. All numbers are made up (SỐ GIẢ ĐỊNH). */
class PeopleFileTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  private Map<String, Long> read(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("dan-so.csv"), List.of(lines));
    Map<String, Long> people = new TreeMap<>();
    PeopleFile.of(file, VI)
        .read(
            Register.standard(), problem -> problems.add(problem.text().replace(folder + "/", "")))
        .forEach((unit, number) -> people.put(unit.code(), number));
    return people;
  }

  @Test
  void a_negative_number_of_people_is_told_and_left_out() throws IOException {
    assertThat(read("mã;dân số", "23296;-5", "23299;0", "23302;1.200"))
        .containsOnly(Map.entry("23299", 0L), Map.entry("23302", 1200L));
    assertThat(problems).singleElement().asString().startsWith("dan-so.csv:2:B2:").contains("-5");
  }

  @Test
  void a_unit_with_two_numbers_has_none_and_both_places_are_told() throws IOException {
    assertThat(read("mã;dân số", "23296;100", "23296;200", "23296;100", "23302;7", "23302;7"))
        .containsOnly(Map.entry("23302", 7L));
    assertThat(problems)
        .hasSize(2)
        .allSatisfy(each -> assertThat(each).contains("ô B2"))
        .satisfiesExactly(
            each -> assertThat(each).startsWith("dan-so.csv:3:B3:"),
            each -> assertThat(each).startsWith("dan-so.csv:4:B4:"));
  }
}
