package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.cases.CaseGroup;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written is there whole or not at all, and replaces nothing unasked. */
final class SafeWritesTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final Snapshot UNIT =
      Snapshot.commune("Xã A")
          .on(LocalDate.of(2020, 12, 31))
          .value("income_per_capita", 50)
          .build();
  private static final Form FORM = Form.of(List.of(UNIT));

  @TempDir private Path folder;

  private static List<VerdictCase> cases() {
    return RuleTests.of(Assessor.packaged("qd51-2025-tinh")).boundaries().cases();
  }

  private static List<CaseGroup> groups() {
    return RuleTests.of(Assessor.packaged("qd51-2025-tinh")).boundaries(VI).groups();
  }

  private List<String> there() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> !each.equals(folder))
          .map(each -> folder.relativize(each).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xa.csv", "xa.json", "xa.jsonl", "xa.xlsx"})
  void units_replace_no_file_unless_that_is_asked_for(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "của tôi");
    assertThatThrownBy(() -> UnitWriter.write(file, FORM, VI, writer -> writer.add(UNIT)))
        .isInstanceOfSatisfying(
            BadInputException.class, e -> assertThat(e.message(VI)).contains(name));
    assertThat(Files.readString(file)).isEqualTo("của tôi");

    NewFile asked = NewFile.of(file, true, List.of());
    UnitWriter.write(asked, FORM, VI, writer -> writer.add(UNIT));
    UnitWriterTest.assertSame(List.of(UNIT), file, VI);
    assertThat(there()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xa.csv", "xa.json", "xa.jsonl", "xa.xlsx"})
  void units_that_break_off_leave_nothing_and_change_nothing(String name) throws IOException {
    Path file = folder.resolve(name);
    assertThatThrownBy(() -> UnitWriter.write(file, FORM, VI, SafeWritesTest::breakOff))
        .isInstanceOf(IllegalStateException.class);
    assertThat(there()).isEmpty();

    Files.writeString(file, "của tôi");
    NewFile asked = NewFile.of(file, true, List.of());
    assertThatThrownBy(() -> UnitWriter.write(asked, FORM, VI, SafeWritesTest::breakOff))
        .isInstanceOf(IllegalStateException.class);
    assertThat(there()).containsExactly(name);
    assertThat(Files.readString(file)).isEqualTo("của tôi");
  }

  private static void breakOff(UnitWriter writer) {
    writer.add(UNIT);
    throw new IllegalStateException("giữa chừng");
  }

  @Test
  void a_file_of_units_is_not_seen_before_it_is_whole() {
    Path file = folder.resolve("xa.csv");
    UnitWriter.write(
        file,
        FORM,
        VI,
        writer -> {
          writer.add(UNIT);
          assertThat(file).doesNotExist();
        });
    assertThat(file).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca.csv", "ca.xlsx"})
  void cases_replace_no_file_unless_that_is_asked_for(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "của tôi");
    assertThatThrownBy(() -> CaseFile.write(file, cases(), VI))
        .isInstanceOf(BadInputException.class);
    assertThat(Files.readString(file)).isEqualTo("của tôi");
    CaseFile.write(NewFile.of(file, true, List.of()), cases(), VI);
    assertThat(Files.size(file)).isGreaterThan(100);
    assertThat(there()).containsExactly(name);
  }

  @Test
  void cases_that_break_off_leave_nothing() throws IOException {
    List<VerdictCase> broken = new ArrayList<>(cases());
    broken.add(null);
    assertThatThrownBy(() -> CaseFile.write(folder.resolve("ca.csv"), broken, VI))
        .isInstanceOf(RuntimeException.class);
    assertThat(there()).isEmpty();
  }

  @Test
  void a_folder_of_cases_is_written_whole_or_not_at_all() throws IOException {
    Path in = folder.resolve("a").resolve("ca");
    assertThatThrownBy(() -> CaseFile.writeFolder(in, groups(), "json", VI))
        .isInstanceOf(BadInputException.class);
    assertThat(there()).isEmpty();
    List<Path> names = List.of(Path.of("mot.csv"), Path.of("b", "hai.csv"));
    NewFolder broken = new NewFolder(in, names);
    assertThatThrownBy(
            () ->
                broken.write(
                    beside -> {
                      Files.writeString(beside.resolve("mot.csv"), "một");
                      throw new IOException("giữa chừng");
                    }))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(there()).isEmpty();
    // One is missing when all should take their places.
    assertThatThrownBy(
            () -> broken.write(beside -> Files.writeString(beside.resolve("mot.csv"), "một")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(there()).isEmpty();

    List<Path> files = CaseFile.writeFolder(in, groups(), "csv", VI);
    assertThat(files).isNotEmpty().allSatisfy(each -> assertThat(each).isRegularFile());
    assertThat(there()).hasSize(files.size() + 2);
  }

  @Test
  void files_of_a_folder_that_are_there_stay_and_the_others_are_not_written() throws IOException {
    Path mine = Files.writeString(folder.resolve("cua-toi.txt"), "của tôi");
    List<Path> names = List.of(Path.of("mot.csv"), Path.of("hai.csv"));
    NewFolder all = new NewFolder(folder, names);
    // It comes to be there while the others are written.
    assertThatThrownBy(
            () ->
                all.write(
                    beside -> {
                      Files.writeString(beside.resolve("mot.csv"), "một");
                      Files.writeString(beside.resolve("hai.csv"), "hai");
                      Files.writeString(folder.resolve("hai.csv"), "của tôi");
                    }))
        .isInstanceOf(BadInputException.class);
    assertThat(there()).containsExactly("cua-toi.txt", "hai.csv");
    assertThat(Files.readString(folder.resolve("hai.csv"))).isEqualTo("của tôi");
    assertThat(Files.readString(mine)).isEqualTo("của tôi");
  }
}
