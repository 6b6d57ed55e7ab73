package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a source states without figures, in the files that units are read from and written to. */
final class StatementFilesTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  private static final List<String> CODES =
      List.of("1", "17", "17.1", "tc:13", "ct:10", "dk:no-debt");
  private static final List<String> SOURCES =
      List.of("Báo cáo 12/BC-UBND, ngày 31/12/2020", "=1+1", "A;B", "\"trích\"", "8.2");

  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  private List<Snapshot> read(Path file, Locale locale) {
    List<Snapshot> read = new ArrayList<>();
    UnitFile.of(file, new ReadOptions(UnitKind.COMMUNE, locale, null, null, null))
        .read(
            row -> read.add(row.snapshot()),
            each -> problems.add(each.text().replace(folder + "/", "")),
            bytes -> {});
    return read;
  }

  private List<Snapshot> read(String name, String text) {
    try {
      return read(Files.writeString(folder.resolve(name), text), VI);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Snapshot> units() {
    Random random = new Random(13);
    List<Snapshot> units = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Snapshot.Builder unit = Snapshot.commune("Tân Lập " + i).on(DAY);
      List<String> codes = new ArrayList<>(CODES);
      Collections.shuffle(codes, random);
      for (String code : codes.subList(0, random.nextInt(codes.size()))) {
        String source = random.nextBoolean() ? null : SOURCES.get(random.nextInt(SOURCES.size()));
        LocalDate day = random.nextBoolean() ? null : DAY.minusDays(random.nextInt(3000));
        unit.stated(new Statement(code, random.nextBoolean(), source, day));
      }
      units.add(unit.build());
    }
    return units;
  }

  @ParameterizedTest
  @CsvSource({"a.csv,vi", "a.csv,en", "a.xlsx,vi", "a.xlsx,en", "a.json,vi", "a.jsonl,en"})
  void what_is_written_reads_back_the_same(String name, String language) {
    Locale locale = Locale.forLanguageTag(language);
    List<Snapshot> units = units();
    Path file = folder.resolve(name);
    UnitWriter.write(file, Form.of(units), locale, writer -> units.forEach(writer::add));
    List<Snapshot> read = read(file, locale);
    assertThat(problems).isEmpty();
    assertThat(read).hasSameSizeAs(units);
    for (int i = 0; i < units.size(); i++) {
      assertThat(read.get(i).statements())
          .containsExactlyInAnyOrderElementsOf(units.get(i).statements());
    }
  }

  @Test
  void cases_have_it_too() {
    List<VerdictCase> cases =
        units().stream().map(each -> VerdictCase.of(each.name(), each, List.of(), "")).toList();
    Path file = folder.resolve("ca.csv");
    CaseFile.write(file, cases, VI);
    List<VerdictCase> read =
        CaseFile.of(file, new ReadOptions(UnitKind.COMMUNE, VI, null, null, null))
            .read(each -> problems.add(each.text().replace(folder + "/", "")));
    assertThat(problems).isEmpty();
    assertThat(read).hasSameSizeAs(cases);
    for (int i = 0; i < cases.size(); i++) {
      assertThat(read.get(i).snapshot().statements())
          .containsExactlyInAnyOrderElementsOf(cases.get(i).snapshot().statements());
    }
  }

  @Test
  void people_write_it_in_words_of_both_languages() {
    List<Snapshot> read =
        read(
            "xa.csv",
            """
            xã;ngày;NÊU : 13;Nguồn nêu: 13;Ngày nêu:13;stated:17.1;Nêu: ct:10
            Một;31/12/2020;Đạt;Báo cáo 12;15/12/2020;không đạt;x
            Hai;31/12/2020;chưa đạt;;;not met;
            Ba;31/12/2020;;;;;không
            """);
    assertThat(problems).isEmpty();
    assertThat(read.get(0).statements())
        .containsExactly(
            new Statement("13", true, "Báo cáo 12", LocalDate.of(2020, 12, 15)),
            Statement.notMet("17.1"),
            Statement.met("ct:10"));
    assertThat(read.get(1).statements())
        .containsExactly(Statement.notMet("13"), Statement.notMet("17.1"));
    assertThat(read.get(2).statements()).containsExactly(Statement.notMet("ct:10"));
  }

  @Test
  void in_json_it_has_an_object_of_its_own() {
    List<Snapshot> read =
        read(
            "xa.json",
            """
            [{"name": "A", "date": "2020-12-31", "stated": {"13": true, "17.1": "không đạt",
              "tc:2": {"met": false, "source": "Báo cáo 12", "date": "2020-12-15"}, "3": null}},
             {"name": "B", "date": "2020-12-31", "Nêu: 13": "MET"},
             {"name": "C", "date": "2020-12-31", "stated": {"13": {"mett": true}}},
             {"name": "D", "date": "2020-12-31", "stated": {"13": true}, "nêu: 13": false},
             {"name": "E", "date": "2020-12-31", "stated": true}]
            """);
    // What cannot be read of C is told, and C is a unit without it.
    assertThat(read).extracting(Snapshot::name).containsExactly("A", "B", "C", "E");
    assertThat(read.get(2).statements()).isEmpty();
    assertThat(read.get(0).statements())
        .containsExactly(
            Statement.met("13"),
            Statement.notMet("17.1"),
            new Statement("tc:2", false, "Báo cáo 12", LocalDate.of(2020, 12, 15)));
    assertThat(read.get(1).statements()).containsExactly(Statement.met("13"));
    assertThat(problems)
        .containsExactly(
            "xa.json:3:stated.13: Không dùng được giá trị này ở đây: {\"mett\":true}",
            "xa.json:4:nêu: 13: \"nêu: 13\" đã được cho ở \"stated.13\"; đơn vị này không được đọc.",
            "xa.json:5:stated: Không hiểu tiêu đề \"stated\"; cột này không được đọc.");
  }

  @Test
  void what_a_source_cannot_state_is_told() {
    assertThat(
            read(
                "xa.csv",
                """
                xã;ngày;Nêu: 13;Nguồn nêu: 13;Ngày nêu: 13
                Một;31/12/2020;chưa xác định;;
                Hai;31/12/2020;;Báo cáo 12;
                Ba;31/12/2020;đạt;;2020
                Bốn;31/12/2020;không áp dụng;;
                """))
        .extracting(unit -> unit.statements().size())
        .containsExactly(0, 0, 1, 0);
    assertThat(problems)
        .containsExactly(
            "xa.csv:2:Nêu: 13 (C2): \"chưa xác định\" không phải điều nguồn có thể nêu. Có thể ghi:"
                + " đạt, không đạt; để trống nếu nguồn không nêu.",
            "xa.csv:3:Nguồn nêu: 13 (D3): Có nguồn hoặc ngày nêu về 13 mà không có cột \"Nêu: 13\" ghi"
                + " đạt hay không đạt.",
            "xa.csv:4:Ngày nêu: 13 (E4): \"2020\" chỉ là năm; cần đủ ngày, tháng, năm.\n"
                + "Có thể ý bạn là: 31/12/2020",
            "xa.csv:5:Nêu: 13 (C5): \"không áp dụng\" không phải điều nguồn có thể nêu. Có thể ghi:"
                + " đạt, không đạt; để trống nếu nguồn không nêu.");
  }

  @Test
  void a_bare_code_is_no_heading_and_says_what_was_meant() {
    read("xa.csv", "xã;ngày;13;Tiêu chí 17;nêu 17.1;nêu: 13;Stated: 13\nMột;31/12/2020;;;;;\n");
    assertThat(problems)
        .containsExactly(
            "xa.csv:1:13 (C1): Không hiểu tiêu đề \"13\"; cột này không được đọc.\n"
                + "Có thể ý bạn là: nêu: 13",
            "xa.csv:1:Tiêu chí 17 (D1): Không hiểu tiêu đề \"Tiêu chí 17\"; cột này không được đọc.\n"
                + "Có thể ý bạn là: nêu: 17",
            "xa.csv:1:nêu 17.1 (E1): Không hiểu tiêu đề \"nêu 17.1\"; cột này không được đọc.\n"
                + "Có thể ý bạn là: nêu: 17.1",
            "xa.csv:1:Stated: 13 (G1): Cột \"Stated: 13\" cùng nghĩa với cột ở F1: dòng nào hai ô khác nhau"
                + " thì không ô nào được tính. Hãy giữ một cột.");
  }

  private static List<String> sets() {
    return Assessor.packagedSets();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_form_of_every_set_has_a_column_for_each_criterion(String id) {
    Assessor assessor = Assessor.packaged(id);
    StatementCodes codes = StatementCodes.of(assessor.set(), assessor.conditions());
    for (Locale locale : List.of(VI, Locale.ENGLISH)) {
      Template template = new Template(assessor, locale);
      Snapshot.Builder unit = Snapshot.of(assessor.set().unit(), "Thử").on(DAY);
      for (Criterion each : assessor.set().criteria()) {
        unit.stated(codes.code(each), each.code().hashCode() % 2 == 0);
      }
      for (String extension : List.of(".csv", ".xlsx")) {
        Path file = folder.resolve(locale + extension);
        template.write(file, List.of(unit.build()));
        List<Snapshot> read = new ArrayList<>();
        UnitFile.of(file, new ReadOptions(assessor.set().unit(), locale, null, null, null))
            .read(
                row -> read.add(row.snapshot()),
                each -> problems.add(each.text().replace(folder + "/", "")),
                bytes -> {});
        assertThat(problems).isEmpty();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).statements()).isEqualTo(unit.build().statements());
      }
    }
  }
}
