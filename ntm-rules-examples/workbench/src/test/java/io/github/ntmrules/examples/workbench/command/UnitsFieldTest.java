package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.RawBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which units files are of, what stands in JSON, and what is written where: files as people make
 * them, each with others of its kind. Income in Tây Nguyên on 31 December 2020: from 41.
 */
class UnitsFieldTest {

  private static final String SET = "qd1980-2016-xa";
  private static final String VILLAGES = "ha-tinh-2014-kdc";
  private static final String HEADING = "Xã;Huyện;Tỉnh;Vùng;Ngày;income_per_capita";

  @TempDir Path folder;

  private Path field(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RawBook.class.getResourceAsStream("field/" + name))) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private Result ntm(Object... arguments) {
    return NtmProcess.within(arguments);
  }

  private static List<String> problems(Result result) {
    return result.err().lines().filter(each -> each.contains("Trùng đơn vị")).toList();
  }

  // ---- the same unit twice

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hoà Phú;H;Kon Tum | Hòa Phú;H;Kon Tum",
        "xã Tân Lập;H;Kon Tum | Tân Lập;H;Kon Tum",
        "X. Tân Lập;H;Kon Tum | XÃ  TÂN LẬP;Huyện H;tỉnh Kon Tum",
        "Đăk Hà;TP. Kon Tum;Kon Tum | Ðăk Hà;thành phố Kon Tum;Kontum",
        "A;TX. An Khê;Gia Lai | A;thị xã An Khê;Gia Lai",
        "TT. A;H;Kon Tum | thị trấn A;H;Kon Tum",
        "Cách đôi;H;Đà Nẵng | Cách\u00a0 đôi;h. H;TP. Đà Nẵng",
        "Ea-Tar;H;Đắk Lắk | Ea Tar;H;Đắc Lắc",
        "Thuý Sơn;H;Kon Tum | Thúy Sơn;H;Kon Tum",
      })
  void one_unit_in_several_spellings_is_refused_in_one_file_and_in_two(String one, String other)
      throws IOException {
    Path both = file("a.csv", HEADING, one + ";TN;31/12/2020;41", other + ";TN;31/12/2020;41");
    Path first = file("b.csv", HEADING, one + ";TN;31/12/2020;41");
    Path second = file("c.csv", HEADING, other + ";TN;31/12/2020;41");

    Result within = ntm("summary", SET, both).exits(ExitCode.BAD_INPUT);
    Result apart = ntm("assess", SET, first, second).exits(ExitCode.BAD_INPUT);

    assertThat(problems(within))
        .singleElement()
        .asString()
        .startsWith(both + ":3: Trùng đơn vị với dòng 2:");
    assertThat(problems(apart))
        .singleElement()
        .asString()
        .startsWith(second + ":2: Trùng đơn vị với dòng 2 của " + first + ":");
    assertThat(apart.out()).contains("1 đơn vị:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tân Lập;H;Kon Tum | Tân Lấp;H;Kon Tum",
        "Tân Lập;H;Kon Tum | thị trấn Tân Lập;H;Kon Tum",
        "Tân Lập;Cao Lãnh;Đồng Tháp | Tân Lập;TP Cao Lãnh;Đồng Tháp",
        "Tân Lập;H;Kon Tum | Tân Lập;H;Gia Lai",
        "Xã Xã;H;Kon Tum | Xã X;H;Kon Tum",
        "?;H;Kon Tum | !;H;Kon Tum",
      })
  void units_that_only_look_alike_are_two(String one, String other) throws IOException {
    Path both = file("a.csv", HEADING, one + ";TN;31/12/2020;41", other + ";TN;31/12/2020;41");
    assertThat(ntm("assess", SET, both).exits(ExitCode.FINE).out()).contains("2 đơn vị:");
  }

  @Test
  void a_file_that_is_given_twice_is_read_once_and_told() throws IOException {
    Path file = file("xa.csv", HEADING, "A;H;Kon Tum;TN;31/12/2020;41");
    Path link = Files.createSymbolicLink(folder.resolve("lien-ket.csv"), file);
    Path around = folder.resolve(".").resolve("xa.csv");
    Path hard = Files.createLink(folder.resolve("cung-tep.csv"), file);
    for (Path same : List.of(file, link, around, hard)) {
      Result result = ntm("assess", SET, file, same).exits(ExitCode.BAD_INPUT);
      assertThat(result.err()).contains(same + ": Cùng một tệp với " + file);
      assertThat(result.out()).contains("1 đơn vị:");
    }
  }

  @Test
  void of_a_unit_with_several_days_the_last_counts_unless_each_is_asked_for() throws IOException {
    Path old =
        file(
            "cu.csv",
            HEADING,
            "Hoà Phú;H;Kon Tum;TN;31/12/2019;30",
            "B;H;Kon Tum;TN;31/12/2020;41");
    Path recent = file("moi.csv", HEADING, "xã Hòa Phú;H;Kon Tum;TN;31/12/2020;42");
    Path page = folder.resolve("r.html");

    Result summary = ntm("summary", SET, recent, old).exits(ExitCode.FINE);
    assertThat(summary.out()).contains("2 đơn vị:");
    assertThat(summary.err().lines().filter(each -> each.contains("nhiều ngày"))).hasSize(1);
    assertThat(summary.err()).contains("1 đơn vị có số liệu nhiều ngày", "--each-day");
    Result each = ntm("summary", SET, recent, old, "--each-day").exits(ExitCode.FINE);
    assertThat(each.out()).contains("3 đơn vị:");
    assertThat(each.err()).doesNotContain("nhiều ngày");

    assertThat(ntm("report", SET, old, recent, "-o", page).exits(ExitCode.FINE).out())
        .contains("2 xã");
    assertThat(
            ntm("report", SET, old, recent, "--unit", "Hòa Phú", "-o", page, "--overwrite")
                .exits(ExitCode.FINE)
                .out())
        .contains("1 xã");
    assertThat(Files.readString(page)).contains("31/12/2020").doesNotContain("31/12/2019");
    Result impact = ntm("impact", SET, SET, old, recent).exits(ExitCode.FINE);
    assertThat(impact.err().lines().filter(line -> line.contains("nhiều ngày"))).hasSize(1);
    assertThat(impact.out()).contains("Số đơn vị: 2");
  }

  // ---- units of another kind

  static Stream<Arguments> otherUnits() {
    return Stream.of(
        Arguments.of(
            "qd320-2022-huyen",
            "Xã;Huyện;Tỉnh;Ngày\nA;H;Kon Tum;31/12/2023\nB;H;Kon Tum;31/12/2023",
            "xã"),
        Arguments.of(
            "qd320-2022-huyen",
            "Tên;Tỉnh;Ngày\nXã A;Kon Tum;31/12/2023\nXã B;Kon Tum;31/12/2023",
            "xã"),
        Arguments.of(
            "qd321-2022-tinh",
            "Tên xã;Tỉnh;Ngày\nA;Kon Tum;31/12/2023\nB;Kon Tum;31/12/2023",
            "xã"),
        Arguments.of(
            "qd321-2022-tinh",
            "Huyện;Tỉnh;Ngày\nA;Kon Tum;31/12/2023\nB;Kon Tum;31/12/2023",
            "huyện"),
        Arguments.of(
            "qd318-2022-xa",
            "Tên thôn;Xã;Tỉnh;Ngày\nThôn 1;A;Kon Tum;31/12/2023\nThôn 2;A;Kon Tum;31/12/2023",
            "thôn"),
        Arguments.of(
            "qd318-2022-xa",
            "Huyện;Tỉnh;Ngày\nA;Kon Tum;31/12/2023\nB;Kon Tum;31/12/2023",
            "huyện"),
        Arguments.of(
            "qd318-2022-xa",
            "Đơn vị;Tỉnh;Ngày;income_per_capita\nHuyện A;Kon Tum;31/12/2023;50\nHuyện B;Kon Tum;31/12/2023;50",
            "huyện"),
        Arguments.of(
            "qd318-2022-xa",
            "[{\"kind\":\"DISTRICT\",\"name\":\"A\",\"date\":\"2023-12-31\"},{\"kind\":\"DISTRICT\",\"name\":\"B\",\"date\":\"2023-12-31\"}]",
            "huyện"),
        Arguments.of(
            "qd320-2022-huyen",
            "[{\"xã\":\"A\",\"ngày\":\"2023-12-31\"},{\"xã\":\"B\",\"ngày\":\"2023-12-31\"}]",
            "xã"),
        Arguments.of(
            VILLAGES, "Xã;Huyện;Tỉnh;Ngày\nA;H;Kon Tum;31/12/2023\nB;H;Kon Tum;31/12/2023", "xã"));
  }

  @ParameterizedTest
  @MethodSource("otherUnits")
  void a_file_of_other_units_is_refused_in_one_sentence(String set, String text, String kind)
      throws IOException {
    Path file = file(text.startsWith("[") ? "x.json" : "x.csv", text.split("\n"));
    Result result = ntm("assess", set, file).exits(ExitCode.BAD_INPUT);
    assertThat(result.err().lines().filter(each -> !each.startsWith("1 lỗi")))
        .singleElement()
        .asString()
        .contains("Tệp này là của " + kind, "không được đọc");
    assertThat(result.out()).contains("0 đơn vị:");
  }

  // ---- villages

  @Test
  void two_villages_of_one_name_in_two_communes_are_two() throws IOException {
    Path file = field("thon-trung-ten.csv");

    Result result = ntm("assess", VILLAGES, file, "--any-period").exits(ExitCode.FINE);
    assertThat(result.out()).contains("Minh Hạc", "Xuân Sơn", "2 đơn vị:");
    assertThat(ntm("summary", VILLAGES, file, "--any-period", "--by", "commune").out())
        .contains("Theo xã", "Minh Hạc (Hạ Hòa, Hà Tĩnh)", "Xuân Sơn (Hạ Hòa, Hà Tĩnh)");
    assertThat(ntm("explain", VILLAGES, file, "--any-period", "--unit", "Thôn 1").out())
        .contains("Thôn 1, Minh Hạc, Hạ Hòa, Hà Tĩnh", "Thôn 1, Xuân Sơn, Hạ Hòa, Hà Tĩnh");
    assertThat(ntm("assess", VILLAGES, file, "--any-period", "--format", "json").out())
        .contains("\"commune\": \"Minh Hạc\"", "\"commune\": \"Xuân Sơn\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thôn;Xã;Huyện;Tỉnh;Ngày\n1;A;H;Hà Tĩnh;31/12/2024\n1;B;H;Hà Tĩnh;31/12/2024",
        "Tên thôn;Thuộc xã;Tỉnh;Ngày\nThôn 1;A;Hà Tĩnh;31/12/2024\nthôn 01;B;Hà Tĩnh;31/12/2024",
        "name;commune;province;date\nThôn 1;A;Hà Tĩnh;31/12/2024\nThôn 1;B;Hà Tĩnh;31/12/2024",
        "[{\"name\":\"1\",\"commune\":\"A\",\"date\":\"2024-12-31\"},{\"name\":\"1\",\"xã\":\"B\",\"date\":\"2024-12-31\"}]"
      })
  void the_commune_of_a_village_is_read_however_it_is_headed(String text) throws IOException {
    Path file = file(text.startsWith("[") ? "t.json" : "t.csv", text.split("\n"));
    Result result = ntm("assess", VILLAGES, file, "--any-period").exits(ExitCode.FINE);
    assertThat(result.out()).as(result.err()).contains("2 đơn vị:");
  }

  @Test
  void a_village_that_stands_twice_in_one_commune_is_refused() throws IOException {
    Path file =
        file(
            "t.csv",
            "Thôn;Xã;Tỉnh;Ngày",
            "Thôn 1;xã A;Hà Tĩnh;31/12/2024",
            "1;A;Hà Tĩnh;31/12/2024");
    Result result = ntm("assess", VILLAGES, file, "--any-period").exits(ExitCode.BAD_INPUT);
    assertThat(problems(result)).singleElement().asString().contains("cùng tên, xã, huyện");
  }

  // ---- JSON

  private static String unit(String name) {
    return "{\"name\":\""
        + name
        + "\",\"province\":\"Kon Tum\",\"region\":\"TN\","
        + "\"date\":\"2020-12-31\",\"income_per_capita\":41}";
  }

  @Test
  void two_arrays_in_one_file_are_read() throws IOException {
    Result result = ntm("assess", SET, field("J01-hai-mang.json")).exits(ExitCode.FINE);
    assertThat(result.out()).contains("Xã A", "Xã B", "2 đơn vị:");
  }

  static Stream<String> inARow() {
    String a = unit("A");
    String b = unit("B");
    return Stream.of(
        a + "\n" + b,
        a + b,
        "[" + a + "]" + b,
        a + "\n[" + b + "]",
        "[" + a + "][]\n\n[" + b + "]",
        "\uFEFF[" + a + ",\n" + b + "]");
  }

  @ParameterizedTest
  @MethodSource("inARow")
  void whatever_stands_one_after_the_other_is_read(String text) throws IOException {
    Path file = file("x.json", text);
    assertThat(ntm("assess", SET, file).exits(ExitCode.FINE).out()).contains("2 đơn vị:");
  }

  @Test
  void utf_16_is_read_with_its_mark_and_without() throws IOException {
    String text = "[" + unit("A") + "," + unit("B") + "]";
    for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
      Path file = Files.write(folder.resolve(name + ".json"), text.getBytes(name));
      assertThat(ntm("assess", SET, file).exits(ExitCode.FINE).out()).contains("2 đơn vị:");
    }
  }

  static Stream<Arguments> wrongJson() {
    String a = unit("A");
    return Stream.of(
        Arguments.of("[" + a + ",{\"name\":\"B\"", "JSON hết giữa chừng (dòng 1,"),
        Arguments.of("[" + a, "JSON hết giữa chừng"),
        Arguments.of("[" + a + ",\n{\"name\":\"B", "JSON hết giữa chừng"),
        Arguments.of("[" + a + ",\n]", "Dấu ] không đúng chỗ (dòng 2, cột"),
        Arguments.of("[" + a + ",\n{\"name\":\"B\",}]", "\"} không đúng chỗ".substring(1)),
        Arguments.of("[" + a + "\n// ghi chú\n]", "JSON không có chú thích (dòng 2, cột"),
        Arguments.of("/* x */[" + a + "]", "JSON không có chú thích (dòng 1, cột"),
        Arguments.of("[" + a + ",{\"name\":\"B\",\"name\":\"C\"}]", "Khóa \"name\" có hai lần"),
        Arguments.of("[" + a + ",\n{\"income_per_capita\":007}]", "số 0 thừa (dòng 2, cột"),
        Arguments.of("[" + a + ",{\"income_per_capita\":-01}]", "số 0 thừa"),
        Arguments.of("[" + a + ",{\"income_per_capita\":abc}]", "\"abc\" phải đặt trong nháy kép"),
        Arguments.of("[" + a + ",{\"x\":\"a\tb\"}]", "ký tự điều khiển"),
        Arguments.of("[" + a + ",{\"x\":\"a\\qb\"}]", "Sau dấu \\"),
        Arguments.of("[" + a + " " + a + "]", "Dấu { không đúng chỗ"),
        Arguments.of("[" + a + "]]", "Dấu ] không đúng chỗ"),
        Arguments.of("[" + a + "],", "Dấu , không đúng chỗ"),
        Arguments.of("42", "Mỗi đơn vị phải là một đối tượng"),
        Arguments.of("\"xa\"", "Mỗi đơn vị phải là một đối tượng"),
        Arguments.of("null", "Mỗi đơn vị phải là một đối tượng"),
        Arguments.of("[[" + a + "]]", "Mỗi đơn vị phải là một đối tượng"),
        Arguments.of("{\"units\":[" + a + "]}", "Các đơn vị nằm trong \"units\""),
        Arguments.of("{\"tổng\":1,\"data\":[" + a + "]}", "Các đơn vị nằm trong \"data\""),
        Arguments.of(
            "[" + a.replace("41", "[".repeat(1100) + "]".repeat(1100)) + "]", "lồng quá sâu"));
  }

  @ParameterizedTest
  @MethodSource("wrongJson")
  void what_is_wrong_with_json_is_said_in_the_users_words(String text, String expected)
      throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), text);
    Result result = ntm("assess", SET, file).exits(ExitCode.BAD_INPUT);
    assertThat(result.err()).contains(file + ":", expected);
    assertThat(result.err())
        .doesNotContainIgnoringCase("unexpected")
        .doesNotContainIgnoringCase("expected")
        .doesNotContain("Duplicate", "token", "parser", "JsonParser", "Source");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
  void a_number_that_is_none_costs_its_cell_only(String text) throws IOException {
    Path file = file("x.json", "[" + unit("A").replace("41", text) + "," + unit("B") + "]");
    Result result = ntm("assess", SET, file).exits(ExitCode.BAD_INPUT);
    assertThat(result.err()).contains(file + ":1:income_per_capita: " + text + " không phải số");
    assertThat(result.out()).contains("A (*)", "2 đơn vị:");
    assertThat(ntm("assess", SET, field("J03-nan.json")).exits(ExitCode.BAD_INPUT).err())
        .contains(":1:income_per_capita: NaN không phải số");
  }

  // ---- nothing is overwritten

  @Test
  void what_is_there_is_overwritten_only_if_asked_for() throws IOException {
    Path units = file("xa.csv", HEADING, "A;H;Kon Tum;TN;31/12/2020;41");
    Path page = file("r.html", "của tôi");
    Path form = file("m.csv", "của tôi");

    assertThat(ntm("report", SET, units, "-o", page).exits(ExitCode.BAD_INPUT).err())
        .contains("Đã có " + page, "--overwrite");
    assertThat(ntm("template", SET, "-o", form).exits(ExitCode.BAD_INPUT).err())
        .contains("Đã có " + form, "--overwrite");
    assertThat(page).hasContent("của tôi");
    assertThat(form).hasContent("của tôi");
    Path dangling = Files.createSymbolicLink(folder.resolve("d.html"), folder.resolve("x.html"));
    ntm("report", SET, units, "-o", dangling).exits(ExitCode.BAD_INPUT);

    ntm("report", SET, units, "-o", page, "--overwrite").exits(ExitCode.FINE);
    ntm("template", SET, "-o", form, "--overwrite").exits(ExitCode.FINE);
    assertThat(page).content().contains("<html");
    assertThat(form).content().contains("income_per_capita");
    assertThat(leftovers()).isEmpty();
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString())
          .filter(each -> each.endsWith(".dang-ghi"))
          .toList();
    }
  }

  @Test
  void an_input_is_never_overwritten_by_whatever_name() throws IOException {
    Path units =
        Files.copy(
            file("xa.csv", HEADING, "A;H;Kon Tum;TN;31/12/2020;41"), folder.resolve("xa.html"));
    Path csv = folder.resolve("xa.csv");
    Path link = Files.createSymbolicLink(folder.resolve("l.html"), csv);
    Path hard = Files.createLink(folder.resolve("h.html"), csv);
    Path chain = Files.createSymbolicLink(folder.resolve("c.html"), link);
    String before = Files.readString(csv);
    for (Path output : List.of(link, hard, chain)) {
      Result result =
          ntm("report", SET, csv, "-o", output, "--overwrite").exits(ExitCode.BAD_INPUT);
      assertThat(result.err()).contains(output + " là đầu vào (" + csv + ")");
    }
    assertThat(csv).hasContent(before.strip());
    assertThat(units).exists();
  }

  @Test
  void a_folder_of_rules_is_never_written_into_what_is_there() throws IOException {
    Path rules = folder.resolve("bo");
    ntm("export", SET, rules).exits(ExitCode.FINE);
    Path there = Files.writeString(rules.resolve("ghi-chu.csv"), "của tôi");
    Path link = Files.createSymbolicLink(folder.resolve("lien-ket"), rules);
    for (Path output :
        List.of(
            there,
            link.resolve("ghi-chu.csv"),
            rules.resolve("..").resolve("bo").resolve("ghi-chu.csv"))) {
      Result result = ntm("template", rules, "-o", output, "--overwrite").exits(ExitCode.BAD_INPUT);
      assertThat(result.err()).contains("là đầu vào");
    }
    assertThat(there).hasContent("của tôi");
    assertThat(ntm("export", SET, rules).exits(ExitCode.BAD_INPUT).err()).contains("không trống");
  }

  @ParameterizedTest
  @CsvSource({
    "report, r.pdf, .html",
    "report, r.docx, .html",
    "report, r.csv, .html",
    "report, r, .html",
    "template, r.pdf, .xlsx",
    "template, r.xls, .xlsx",
    "template, r.json, .xlsx"
  })
  void a_path_of_another_kind_is_refused_with_what_is_possible(
      String command, String name, String possible) throws IOException {
    Path units = file("xa.csv", HEADING, "A;H;Kon Tum;TN;31/12/2020;41");
    Path output = folder.resolve(name);
    List<Object> arguments = new ArrayList<>(Arrays.asList(command, SET));
    if (command.equals("report")) {
      arguments.add(units);
    }
    arguments.addAll(List.of("-o", output));
    assertThat(ntm(arguments.toArray()).exits(ExitCode.BAD_INPUT).err())
        .contains(output.toString(), possible);
    assertThat(output).doesNotExist();
  }

  @Test
  void a_folder_is_called_a_folder_and_a_missing_one_is_named() throws IOException {
    Path units = file("xa.csv", HEADING, "A;H;Kon Tum;TN;31/12/2020;41");
    Path page = Files.createDirectory(folder.resolve("trang.html"));
    assertThat(ntm("report", SET, units, "-o", page).exits(ExitCode.BAD_INPUT).err())
        .contains(page + " là thư mục");
    assertThat(ntm("assess", SET, folder).exits(ExitCode.BAD_INPUT).err())
        .contains(folder + " là thư mục");
    assertThat(
            ntm("report", SET, units, "-o", folder.resolve("không/có.html"))
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("Không có thư mục " + folder.resolve("không"));
  }

  // ---- spreadsheets and terminals

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-x", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "'=1", "''=1"})
  void a_name_that_could_be_a_formula_is_text_in_csv(String name) throws IOException {
    Path file = file("xa.json", "[" + unit(name) + "]");
    Result result = ntm("assess", SET, file, "--format", "csv").exits(ExitCode.FINE);
    assertThat(result.lines().get(1)).startsWith("'" + name + ",");
    // And it is the same unit again.
    Path again = file("lai.csv", HEADING, "'" + name + ";;Kon Tum;TN;31/12/2020;41");
    assertThat(problems(ntm("assess", SET, file, again))).hasSize(1);
  }

  @Test
  void the_names_of_the_field_file_are_neutral() throws IOException {
    Result result = ntm("assess", SET, field("C07-cong-thuc.csv"), "--format", "csv");
    assertThat(result.exits(ExitCode.FINE).lines().stream().skip(1))
        .allMatch(each -> each.startsWith("\"'=HYPERLINK") || each.startsWith("'@SUM(A1),"));
  }

  @Test
  void nothing_that_a_terminal_obeys_comes_out() throws IOException {
    String[] bad = {
      "\u001b[2J", "\u009b31m", "\u0007", "\u202e", "\u001b]0;x\u0007", "\u0000", "\u007f"
    };
    List<String> rows = new ArrayList<>(List.of(HEADING + ";c\u001b[31m"));
    for (int i = 0; i < bad.length; i++) {
      rows.add(
          "X" + bad[i] + i + ";H" + bad[i] + ";Kxyz" + bad[i] + "q;TN;31/12/2020;" + bad[i] + "z;");
    }
    Path file = file("xa\u001b[31m.csv", rows.toArray(String[]::new));
    Path page = folder.resolve("r\u001b[0m.html");
    for (String format : List.of("text", "csv", "json", "ndjson")) {
      clean(ntm("assess", SET, file, "--format", format));
    }
    clean(ntm("explain", SET, file));
    clean(ntm("summary", SET, file, "--by", "district"));
    clean(ntm("impact", SET, SET, file));
    clean(ntm("progress", SET, file, file));
    clean(ntm("report", SET, file, "-o", page));
    clean(ntm("report", SET, file, "-o", page));
    clean(ntm("assess", SET, "không\u001b[2Jcó.csv"));
    clean(ntm("assess", "x\u001b[2J", file));
    clean(ntm("assess", SET, file, "--format", "\u001b[2J"));
    clean(ntm("explain", SET, file, "--unit", "\u001b[2J"));
  }

  private static void clean(Result result) {
    String all = result.out() + result.err();
    assertThat(
            all.chars()
                .filter(
                    c ->
                        (Character.isISOControl(c) && c != '\n' && c != '\t')
                            || (c >= 0x202a && c <= 0x202e)))
        .as(all)
        .isEmpty();
    assertThat(all).isNotEmpty();
  }

  // ---- messages

  @Test
  void messages_give_the_path_as_it_was_given() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Path file = Files.writeString(inner.resolve("xa.csv"), HEADING + "\nA;H;Kon Tum;TN;x;41\n");
    Path around = folder.resolve("a").resolve("..").resolve("a").resolve("b").resolve("xa.csv");
    Path relative = Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());
    for (Path given : List.of(file, around, relative)) {
      assertThat(ntm("assess", SET, given).exits(ExitCode.BAD_INPUT).err())
          .startsWith(given + ":2:Ngày (E2): ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format | text, json, ndjson, csv",
        "--fractions | ask, percent, fraction",
        "--by | region, province, district, commune, commune_group"
      })
  void an_option_of_few_values_lists_them(String option, String values) throws IOException {
    Path file = file("xa.csv", HEADING, "A;H;Kon Tum;TN;31/12/2020;41");
    assertThat(ntm("summary", SET, file, option, "xyz").exits(ExitCode.BAD_INPUT).err())
        .contains(option, "xyz", "Có thể ghi: " + values);
  }

  @Test
  void an_unknown_code_is_told_with_those_near_it_only() throws IOException {
    Path file = file("xa.csv", HEADING, "A;H;Kon Tum;TN;31/12/2020;41");
    assertThat(ntm("explain", SET, file, "--indicator", "15.9").exits(ExitCode.BAD_INPUT).err())
        .contains("15.9", "15.1, 15.2, 15.3")
        .doesNotContain("17.1");
    assertThat(ntm("explain", SET, file, "--indicator", "no-debts").exits(ExitCode.BAD_INPUT).err())
        .contains("Có thể ý bạn là: no-debt")
        .doesNotContain("15.1");
  }

  // ---- provinces and regions

  private Path insurance() throws IOException {
    return KonTumOverlay.in(folder.resolve("kon-tum-bao-hiem"));
  }

  @ParameterizedTest
  @CsvSource({"Kon Tom, Kon Tum", "Kom Tum, Kon Tum", "KonTumm, Kon Tum", "Gia Lay, Gia Lai"})
  void an_unknown_province_is_told_once_with_the_nearest(String name, String nearest)
      throws IOException {
    Path file =
        file(
            "xa.csv",
            HEADING,
            "A;H;" + name + ";TN;31/12/2020;41",
            "B;H;" + name + ";TN;31/12/2020;41",
            "C;H;" + nearest + ";TN;31/12/2020;41");
    Result result = ntm("assess", SET, file).exits(ExitCode.FINE);
    assertThat(result.err().lines().filter(each -> each.contains("không có tỉnh")))
        .singleElement()
        .asString()
        .contains(
            file + ":", "\"" + name + "\"", "2 dòng", "dòng 2", "Có thể ý bạn là: " + nearest);
    assertThat(result.out()).contains("3 đơn vị:");
  }

  @Test
  void where_the_rules_depend_on_it_a_unit_of_an_unknown_province_has_no_verdict()
      throws IOException {
    String rules = SET + "+" + insurance();
    Path file =
        file(
            "xa.csv",
            "Xã;Tỉnh;Vùng;Ngày;health_insurance_coverage",
            "A;Kon Tom;TN;31/12/2020;87",
            "B;K0n Tum;TN;31/12/2020;87",
            "C;Kon Tum;TN;31/12/2020;87",
            "D;Gia Lay;TN;31/12/2020;87",
            "E;Xyzuvw;TN;31/12/2020;87");
    Result result = ntm("assess", rules, file, "--format", "csv").exits(ExitCode.BAD_INPUT);
    assertThat(result.err())
        .contains(
            file + ":2: Không có tỉnh \"Kon Tom\"",
            file + ":3: Không có tỉnh \"K0n Tum\"",
            "Có thể ý bạn là: Kon Tum",
            "không có tỉnh \"Gia Lay\" trong danh sách (1 dòng, đầu tiên là dòng 5)",
            "không có tỉnh \"Xyzuvw\" trong danh sách");
    assertThat(result.lines().stream().skip(1).map(each -> each.substring(0, 1)).distinct())
        .containsExactly("C", "D", "E");
  }

  @Test
  void rows_that_look_the_same_are_judged_the_same() throws IOException {
    Path all = field("V01-ten-tinh.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(all));
    int usual = lines.size();
    for (String province : List.of("Kоn Tum", "Kon\u200B Tum", "Kon\u2009Tum", "ＫＯＮ ＴＵＭ")) {
      lines.add("Xã " + lines.size() + ";" + province + ";TN;31/12/2020;87");
    }
    Files.write(all, lines);
    Result result =
        ntm("assess", SET + "+" + insurance(), all, "--format", "csv").exits(ExitCode.FINE);
    List<String> insured = result.lines().stream().filter(each -> each.contains(",15.1,")).toList();
    assertThat(insured).hasSize(lines.size() - 1);
    for (int i = 0; i < insured.size(); i++) {
      // The last of the field file states no province: 87 is enough elsewhere alone.
      assertThat(insured.get(i))
          .contains(i == usual - 2 ? ",15.1,UNDETERMINED," : ",15.1,NOT_MET,");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ÐBSH | ĐBSH",
        "Vùng Tây Nguyên | Tây Nguyên",
        "Trung du và miền núi phía Bắc | Trung du miền núi phía Bắc",
        "đồng  bằng sông cửu long | Đồng bằng sông Cửu Long",
        "Тây Nguyên | Tây Nguyên",
      })
  void a_region_is_known_however_it_is_written(String written, String same) throws IOException {
    Path file =
        file(
            "xa.csv",
            HEADING,
            "A;;;" + written + ";31/12/2020;41",
            "B;;;" + same + ";31/12/2020;41");
    Result result = ntm("assess", SET, file, "--format", "csv").exits(ExitCode.FINE);
    List<String> regions =
        result.lines().stream().skip(1).map(each -> each.split(",", -1)[4]).distinct().toList();
    assertThat(regions).singleElement().asString().isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Nam Trung Bộ | Duyên hải Nam Trung Bộ",
        "miền núi phía Bắc | Trung du miền núi phía Bắc",
        "Tây Nguyêm | Tây Nguyên",
        "sông Hồng | Đồng bằng sông Hồng",
        "nt | -",
        "Trung Bộ | +",
        "ĐBSC | -",
        "Bắc Trung Bộ và Duyên hải miền Trung | +",
        "đồng bằng | +"
      })
  void a_region_that_is_none_has_the_right_hint_or_none(String written, String hint)
      throws IOException {
    Path file = file("xa.csv", HEADING, "A;;;" + written + ";31/12/2020;41");
    Result result = ntm("assess", SET, file).exits(ExitCode.BAD_INPUT);
    assertThat(result.err()).contains("Không có vùng \"" + written + "\"");
    if ("+".equals(hint)) {
      assertThat(result.err()).contains("một trong các vùng: ").doesNotContain("Có thể ý bạn là");
    } else if (hint == null) {
      assertThat(result.err()).contains("Các vùng: ").doesNotContain("Có thể ý bạn là");
    } else {
      assertThat(result.err()).contains("Có thể ý bạn là: " + hint).doesNotContain("Các vùng: ");
    }
  }

  @Test
  void regions_of_the_field_file_are_read_or_hinted_at_rightly() throws IOException {
    Result result = ntm("assess", SET, field("V04-vung.csv")).exits(ExitCode.BAD_INPUT);
    assertThat(result.err().lines().filter(each -> each.startsWith("Có thể ý bạn là")))
        .containsExactly("Có thể ý bạn là: Duyên hải Nam Trung Bộ");
    assertThat(result.err()).contains("3 đơn vị được đánh giá thiếu số liệu");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tỉnh Lào Cai | ĐBSCL | 31/12/2020 | true",
        "Bình Phước | Tây Nguyên | 31/12/2020 | true",
        "Cà Mau | Đồng bằng sông Hồng | 30/06/2025 | true",
        "Lào Cai | TDMNPB | 31/12/2020 | false",
        "Quảng Ninh | TDMNPB | 31/12/2020 | false",
        "Lâm Đồng | DHNTB | 31/12/2025 | false",
        "Xyzuvw | ĐBSCL | 31/12/2020 | false"
      })
  void a_region_that_contradicts_the_province_is_told_as_a_note(
      String province, String region, String day, boolean told) throws IOException {
    Path file =
        file(
            "xa.csv",
            HEADING,
            "A;;" + province + ";" + region + ";" + day + ";41",
            "B;;" + province + ";" + region + ";" + day + ";41");
    Result result = ntm("assess", SET, file, "--any-period").exits(ExitCode.FINE);
    assertThat(result.err().contains("thường được xếp vào")).isEqualTo(told);
    assertThat(result.out()).contains("2 đơn vị:");
    if (told) {
      assertThat(result.err()).contains("2 dòng, đầu tiên là dòng 2");
    }
  }

  // ---- two reports

  @Test
  void units_are_matched_between_reports_and_likely_pairs_are_offered() throws IOException {
    Result result =
        ntm("progress", SET, field("V03-truoc.csv"), field("V03-sau.csv")).exits(ExitCode.FINE);
    assertThat(result.out()).contains("3 đơn vị có ở cả hai lần");
    assertThat(result.err()).contains("chưa so sánh: Đại Lộc, H, Quảng Nam và Đại Lộc, Đà Nẵng");
  }
}
