package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings mean one thing each, and what is no figure heads no column. */
class HeadingsTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @TempDir Path folder;

  /** As readers fold words, and without accents, in which people differ most. */
  private static String folded(String word) {
    return Spelling.bare(word).strip();
  }

  @Test
  void no_two_measures_share_a_label_in_either_language() {
    Map<String, String> first = new HashMap<>();
    for (Measure measure : Measures.standard().all()) {
      for (String label : List.of(measure.labelVi(), measure.labelEn(), measure.id())) {
        String other = first.putIfAbsent(folded(label), measure.id());
        assertThat(other == null || other.equals(measure.id()))
            .as("\"%s\" stands for %s and %s", label, other, measure.id())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_heading_that_is_written_is_understood_as_what_it_is(UnitKind unit) {
    Headings headings = Headings.ofUnits(unit);
    for (Locale locale : List.of(VI, Locale.ENGLISH)) {
      for (Measure measure : Measures.standard().reportable()) {
        Column expected = new Column.Reported(measure);
        for (String heading :
            List.of(
                Headings.of(measure, locale),
                measure.label(locale).toUpperCase(Locale.ROOT),
                " " + measure.label(locale) + " ",
                measure.id())) {
          assertThat(headings.find(heading)).as(heading).isEqualTo(expected);
        }
      }
      for (Designation designation : Designations.standard().all()) {
        assertThat(headings.find(designation.displayName(locale)))
            .isEqualTo(new Column.Held(designation));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content_not_on_file",
        "Nội dung chưa có trong hồ sơ",
        "  nội  dung chưa có trong HỒ SƠ ",
        "Content not on file"
      })
  void a_placeholder_is_no_heading_of_a_figure(String heading) {
    for (UnitKind unit : UnitKind.values()) {
      for (Headings headings : List.of(Headings.ofUnits(unit), Headings.ofCases(unit))) {
        assertThatThrownBy(() -> headings.find(heading))
            .isInstanceOf(UnreadableCellException.class);
      }
    }
  }

  static List<String> sets() {
    return Assessor.packagedSets();
  }

  @Test
  void no_form_asks_for_a_placeholder() {
    for (String id : sets()) {
      Form form = new Template(Assessor.packaged(id), VI).form();
      assertThat(form.ids())
          .as(id)
          .doesNotContainAnyElementsOf(
              Measures.standard().all().stream()
                  .filter(Measure::placeholder)
                  .map(Measure::id)
                  .toList());
      assertThat(Assessor.packaged(id).measures()).noneMatch(Measure::placeholder);
    }
  }

  /** As a form that was handed out before: ids above, headings below. */
  private static final List<String> OLD_FORM =
      List.of(
          "name,date,content_not_on_file,income_per_capita",
          "Tên xã,Ngày,Nội dung chưa có trong hồ sơ,Thu nhập bình quân đầu người",
          "A,31/12/2020,đạt,44");

  @Test
  void a_placeholder_in_a_file_is_told_with_its_place_and_the_figures_are_read()
      throws IOException {
    Path csv = Files.write(folder.resolve("a.csv"), OLD_FORM);
    Path json =
        Files.writeString(
            folder.resolve("a.json"),
            "[{\"name\": \"A\", \"date\": \"2020-12-31\", \"content_not_on_file\": true,"
                + " \"figures\": {\"income_per_capita\": 44}}]");
    for (Path file : List.of(csv, json)) {
      List<UnitRow> units = new ArrayList<>();
      List<String> problems = new ArrayList<>();
      UnitFile.of(file, new ReadOptions(UnitKind.COMMUNE, VI, null, null, null))
          .read(
              units::add, each -> problems.add(each.text().replace(folder + "/", "")), bytes -> {});

      assertThat(problems).hasSize(1);
      assertThat(problems.get(0)).contains("không phải số liệu");
      assertThat(problems.get(0)).startsWith(file == csv ? "a.csv:2:" : "a.json:1:content_not");
      assertThat(units).hasSize(1);
      assertThat(units.get(0).snapshot().figures().keySet())
          .extracting(Measure::id)
          .containsExactly("income_per_capita");
    }
  }
}
