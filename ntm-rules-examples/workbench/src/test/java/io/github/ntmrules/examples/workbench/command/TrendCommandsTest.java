package io.github.ntmrules.examples.workbench.command;

import static io.github.ntmrules.examples.workbench.command.CountedCriteria.file;
import static io.github.ntmrules.examples.workbench.command.CountedCriteria.units;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.RawBook;
import io.github.ntmrules.examples.workbench.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ntm progress} over years. The figures of Lai Châu (2.88 criteria per commune in 2011,
 * 13.43 in 2018 with 29 communes meeting all; 15.5 and 39 planned for 2020) and of Bắc Mê (34
 * criteria of communes and 162 of villages planned for 2024, 6 done after five months) are those
 * they published.
 */
class TrendCommandsTest {

  @TempDir private Path folder;

  private String sets;

  /** 96 communes, as many as the province had; means to two decimals allow one sum only. */
  private List<Path> laiChau() throws IOException {
    Path old =
        CountedCriteria.set(
            folder.resolve("cu"), "dem-2009", "commune", "2009-06-02", "2016-12-01");
    Path now =
        CountedCriteria.set(
            folder.resolve("moi"), "dem-2016", "commune", "2016-12-01", "2022-03-08");
    sets = old + "," + now;
    String place = "Tân Uyên;Lai Châu";
    String day = "31/12/2011";
    Path first =
        file(
            folder.resolve("2011.csv"),
            units("Số", 1, 84, place, day, 3),
            units("Số", 85, 12, place, day, 2));
    place = "H. Tân Uyên;tỉnh Lai Châu";
    day = "31/12/2018";
    Path second =
        file(
            folder.resolve("2018.csv"),
            units("Số", 1, 29, place, day, 19),
            units("Số", 30, 66, place, day, 11),
            units("Số", 96, 1, place, day, 12));
    return List.of(first, second);
  }

  private Path plan(String... rows) throws IOException {
    return Files.write(folder.resolve("ke-hoach.csv"), List.of(rows));
  }

  private Path laiChauPlan() throws IOException {
    return plan(
        "Năm;Tỉnh;Số tiêu chí đạt bình quân/xã;Số xã đạt chuẩn NTM", "2020;Lai Châu;15,5;39");
  }

  @Test
  void the_years_of_lai_chau_stand_beside_its_plan() throws IOException {
    List<Path> files = laiChau();

    Result result =
        NtmProcess.within("progress", sets, files.get(0), files.get(1), "--target", laiChauPlan());

    assertThat(result.exits(ExitCode.FINE).out())
        .containsPattern("2011 +dem-2009 +96 +2,88 +0 +0% +31/12/2011")
        .containsPattern("2018 +dem-2016 +96 +13,43 +29 +30,2% +31/12/2018")
        .containsPattern(
            "2020 +Lai Châu +số tiêu chí đạt bình quân +15,5 +13,43, đến 31/12/2018 +chưa xác định")
        .containsPattern(
            "2020 +Lai Châu +số đơn vị đạt chuẩn +39 +29, đến 31/12/2018 +chưa xác định")
        .contains("những bộ tiêu chí khác nhau")
        .doesNotContain("theo huyện");
  }

  @Test
  void data_of_years_are_rows() throws IOException {
    List<Path> files = laiChau();
    Result result =
        NtmProcess.within(
            "progress",
            sets,
            files.get(1),
            files.get(0),
            "--target",
            laiChauPlan(),
            "--format",
            "json");

    JsonNode rows = Schemas.valid("trend", result.exits(ExitCode.FINE).out());

    List<String> whole = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    for (JsonNode row : rows) {
      String kind = row.get("row").asText();
      if (kind.equals("SET") && row.get("grouping").isNull()) {
        whole.add(row.get("year") + " " + row.get("mean") + " " + row.get("met"));
      } else if (kind.equals("TARGET")) {
        targets.add(row.get("code").asText() + " " + row.get("planned") + " " + row.get("reached"));
      }
    }
    assertThat(whole).containsExactly("2011 2.875 0", "2018 13.4271 29");
    assertThat(targets).containsExactly("MEAN_CRITERIA_MET 15.5 13.4271", "UNITS_MET 39 29");
  }

  @Test
  void the_page_stands_alone_and_draws_what_the_tables_say() throws IOException {
    List<Path> files = laiChau();
    Path page = folder.resolve("xu-huong.html");
    NtmProcess.within(
            "progress", sets, files.get(0), files.get(1), "--target", laiChauPlan(), "-o", page)
        .exits(ExitCode.FINE);

    String html = Files.readString(page);
    assertThat(html)
        .contains("<svg viewBox", "<h1>96 xã</h1>", "<title>2018: 13,43</title>", "29 (30,2%)")
        .doesNotContain("<script", "http://", "src=");
    assertThat(NtmProcess.within("progress", sets, files.get(0), "-o", page).err())
        .contains("xu-huong.html");
  }

  @Test
  void a_workbook_has_the_rows() throws IOException {
    List<Path> files = laiChau();
    Path book = folder.resolve("xu-huong.xlsx");
    NtmProcess.within("progress", sets, files.get(0), files.get(1), "-o", book)
        .exits(ExitCode.FINE);
    assertThat(book).isNotEmptyFile();
    assertThat(RawBook.class).isNotNull();
  }

  /** 12 communes; after five months six criteria more are met. */
  private Result bacMe(String... plan) throws IOException {
    Path set =
        CountedCriteria.set(
            folder.resolve("bo"), "dem-2022", "commune", "2022-03-08", "2026-01-01");
    String place = "Bắc Mê;Hà Giang";
    Path before = file(folder.resolve("2023.csv"), units("Số", 1, 12, place, "31/12/2023", 10));
    Path after =
        file(
            folder.resolve("2024.csv"),
            units("Số", 1, 6, place, "31/05/2024", 11),
            units("Số", 7, 6, place, "31/05/2024", 10));
    return NtmProcess.within("progress", set, before, after, "--target", plan(plan));
  }

  @Test
  void what_bac_me_planned_within_the_year_stands_beside_what_is_done() throws IOException {
    Result result =
        bacMe(
            "Năm,Huyện,Chỉ tiêu,Kế hoạch",
            "2024,Bắc Mê,Số tiêu chí xã hoàn thành trong năm,34",
            "2024,Bắc Mê,Số tiêu chí thôn hoàn thành trong năm,162",
            "2024,Bắc Mê,Số xã đạt chuẩn nông thôn mới trong năm,2");

    assertThat(result.exits(ExitCode.FINE).out())
        .containsPattern("2024 +12 +10,5 +0 +0% +6 +0 +31/05/2024")
        .containsPattern(
            "2024 +Bắc Mê \\(Hà Giang\\) +số tiêu chí hoàn thành trong năm +34 +6, đến 31/05/2024 +không đạt")
        .containsPattern("số đơn vị đạt chuẩn mới trong năm +2 +0, đến 31/05/2024")
        .doesNotContain("162");
    assertThat(result.err()).contains("Dòng 3 của kế hoạch là của cấp khác (thôn)");
  }

  @Test
  void criteria_of_villages_are_held_against_the_set_of_villages() throws IOException {
    Path set =
        CountedCriteria.set(
            folder.resolve("thon"), "dem-thon", "village", "2022-03-08", "2026-01-01");
    String place = "Bắc Mê;Hà Giang";
    Path before = file(folder.resolve("2023.csv"), units("Số", 1, 9, place, "31/12/2023", 1));
    Path after = file(folder.resolve("2024.csv"), units("Số", 1, 9, place, "31/12/2024", 19));
    Path plan =
        plan("Năm,Huyện,Cấp,Chỉ tiêu,Kế hoạch", "2024,Bắc Mê,thôn,Số tiêu chí hoàn thành,162");

    Result result = NtmProcess.within("progress", set, before, after, "--target", plan);

    assertThat(result.exits(ExitCode.FINE).out())
        .containsPattern("số tiêu chí hoàn thành trong năm +162 +162, đến 31/12/2024 +đạt");
  }

  @Test
  void what_cannot_be_read_of_a_plan_is_told_with_its_place() throws IOException {
    Result result =
        bacMe(
            "Năm,Huyện,Chỉ tiêu,Kế hoạch",
            "2O24,Bắc Mê,Số xã đạt chuẩn,2",
            "2024,Bắc Mê,Trồng cây,2",
            "2024,Bắc Mê,Số xã đạt chuẩn,nhiều");

    assertThat(result.exits(ExitCode.BAD_INPUT).err())
        .contains("ke-hoach.csv:2:A2:", "ke-hoach.csv:3:C3:", "ke-hoach.csv:4:D4:");
    assertThat(bacMeAgain("Năm,Nơi", "2024,Bắc Mê").err()).contains("Không thấy dòng tiêu đề");
  }

  private Result bacMeAgain(String... plan) throws IOException {
    return NtmProcess.within(
        "progress", folder.resolve("bo"), folder.resolve("2023.csv"), "--target", plan(plan));
  }

  @Test
  void of_a_year_the_last_day_of_a_unit_counts_and_of_it_once() throws IOException {
    Path set =
        CountedCriteria.set(
            folder.resolve("bo"), "dem-2022", "commune", "2022-03-08", "2026-01-01");
    String place = "Bắc Mê;Hà Giang";
    Path all =
        file(
            folder.resolve("ba-nam.csv"),
            units("Số", 1, 2, place, "31/12/2022", 5),
            units("Số", 1, 2, place, "31/12/2023", 9),
            units("Số", 1, 2, place, "30/06/2023", 7),
            units("Số", 1, 1, place, "31/12/2024", 8));

    Result result = NtmProcess.within("progress", set, all);

    assertThat(result.exits(ExitCode.FINE).out())
        .containsPattern("2022 +2 +5 +0")
        .containsPattern("2023 +2 +9 +0 +0% +8 +0")
        .containsPattern("2024 +1 +8 +0 +0% +0 +1");
  }

  @Test
  void nothing_is_gained_or_lost_across_the_merger_of_2025() throws IOException {
    Path set =
        CountedCriteria.set(
            folder.resolve("bo"), "dem-2022", "commune", "2022-03-08", "2027-01-01");
    String place = ";Lai Châu";
    Path all =
        file(
            folder.resolve("ba-nam.csv"),
            units("Số", 1, 2, place, "31/12/2024", 5),
            units("Số", 1, 2, place, "31/12/2025", 9),
            units("Số", 1, 2, place, "31/12/2026", 10));

    Result result = NtmProcess.within("progress", set, all);

    assertThat(result.exits(ExitCode.FINE).out())
        .contains("01/07/2025")
        .containsPattern("2025 +2 +9 +0 +0% +31/12/2025")
        .containsPattern("2026 +2 +10 +0 +0% +2 +0 +31/12/2026");
  }

  @Test
  void two_sets_in_force_on_one_day_are_refused_and_so_is_a_day_without_one() throws IOException {
    laiChau();
    Path same =
        CountedCriteria.set(
            folder.resolve("nua"), "dem-khac", "commune", "2015-01-01", "2020-01-01");
    assertThat(
            NtmProcess.within("progress", sets + "," + same, folder.resolve("2011.csv"))
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("dem-2009 và dem-khac cùng có hiệu lực");
    Path early = file(folder.resolve("2008.csv"), units("Số", 1, 1, "A;Lai Châu", "31/12/2008", 1));
    assertThat(NtmProcess.within("progress", sets, early).exits(ExitCode.BAD_INPUT).err())
        .contains("--any-period");
    assertThat(
            NtmProcess.within("progress", sets, early, "--any-period").exits(ExitCode.FINE).out())
        .contains("2008");
  }
}
