package io.github.ntmrules.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class NtmTest {

  private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưạảấầậắằặẹếềệịọốồộớờợụứừựỳỹ]");

  private static CommandLine commands(Locale locale) {
    return Ntm.commandLine(new Console(System.out, System.err, locale, false));
  }

  static Stream<String> commandNames() {
    return commands(Locale.ENGLISH).getSubcommands().keySet().stream();
  }

  @Test
  void without_a_command_says_that_one_is_needed() {
    Result result = NtmProcess.run().exits(ExitCode.BAD_INPUT);

    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualTo("Cần một lệnh.\nXem: ntm --help\n");
  }

  @Test
  void help_lists_every_command_with_what_it_does() {
    Result result = NtmProcess.run("--help").exits(ExitCode.FINE);

    assertThat(result.err()).isEmpty();
    commandNames()
        .forEach(name -> assertThat(result.out()).containsPattern("(?m)^  " + name + " +\\S"));
  }

  @ParameterizedTest
  @MethodSource("commandNames")
  void every_command_has_help_with_an_example_in_both_languages(String name) {
    for (String language : List.of("vi", "en")) {
      Result result = NtmProcess.within(name, "--help", "--lang", language);
      if (name.equals("help")) {
        result = NtmProcess.within("help", "sets", "--lang", language);
      }

      assertThat(result.exits(ExitCode.FINE).out())
          .contains("ntm " + (name.equals("help") ? "sets" : name))
          .containsPattern(language.equals("vi") ? "Ví dụ:\\R.*ntm " : "Examples:\\R.*ntm ");
      if (language.equals("en")) {
        assertThat(result.out()).doesNotContainPattern(VIETNAMESE);
      }
    }
  }

  @Test
  void every_option_and_parameter_is_described_in_both_languages() {
    for (Locale locale : List.of(Console.VIETNAMESE, Locale.ENGLISH)) {
      commands(locale).getSubcommands().values().stream()
          .map(CommandLine::getCommandSpec)
          .forEach(
              spec ->
                  spec.args()
                      .forEach(
                          arg ->
                              assertThat(arg.description())
                                  .as("%s %s", spec.name(), arg.paramLabel())
                                  .isNotEmpty()));
    }
  }

  @Test
  void a_mistyped_command_gets_the_nearest_one() {
    Result result = NtmProcess.within("chekc", "--lang", "en").exits(ExitCode.BAD_INPUT);

    assertThat(result.err()).contains("Not understood: chekc", "check", "See: ntm --help");
  }

  @Test
  void an_unknown_option_a_missing_argument_and_a_wrong_value_are_told() {
    assertThat(NtmProcess.within("sets", "--forma", "json").exits(ExitCode.BAD_INPUT).err())
        .contains("Không hiểu: --forma", "--format", "Xem: ntm sets --help");
    assertThat(NtmProcess.within("check").exits(ExitCode.BAD_INPUT).err())
        .contains("Thiếu DIR.", "Xem: ntm check --help");
    assertThat(NtmProcess.within("sets", "--format", "xml").exits(ExitCode.BAD_INPUT).err())
        .contains("--format", "xml");
    assertThat(NtmProcess.within("sets", "--lang", "fr").exits(ExitCode.BAD_INPUT).err())
        .contains("--lang", "vi, en");
  }
}
