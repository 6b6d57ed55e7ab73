package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.cell.FigureText;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.format.CsvFormat;
import io.github.ntmrules.files.format.ResultMapper;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.view.AssessmentRow;
import io.github.ntmrules.json.AssessmentView;
import io.github.ntmrules.json.MeasuredValue;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever figure is written – in a file of units, in one of cases, in a result as CSV or JSON –
 * reads back as the same figure: exact or bounded, with ends that count or do not, negative, large,
 * of many decimals or of three.
 */
final class FigureRoundTripTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final List<Locale> LANGUAGES = List.of(VI, Locale.ENGLISH);
  private static final List<Measure> ALL = List.copyOf(Measures.standard().reportable());
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  @TempDir private Path folder;

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  private static List<Snapshot> units(UnitKind kind, int number) {
    RandomSnapshots random = new RandomSnapshots(20261130);
    List<Snapshot> units = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      units.add(random.next(kind, ALL, i));
    }
    return units;
  }

  @Test
  void what_is_tried_is_of_every_form() {
    Set<String> forms = new LinkedHashSet<>();
    for (Snapshot unit : units(UnitKind.COMMUNE, 40)) {
      unit.figures().forEach((measure, figure) -> forms.add(form(measure, figure)));
    }
    assertThat(forms)
        .contains(
            "YES_NO",
            "GRADE",
            "exact",
            ">=",
            ">",
            "<=",
            "<",
            ">= <=",
            "> <=",
            ">= <",
            "> <",
            "negative",
            "three decimals",
            "six decimals",
            "twelve digits");
  }

  private static String form(Measure measure, Figure figure) {
    if (!measure.isNumber()) {
      return measure.kind().toString();
    }
    if (!figure.exact()) {
      return figure.toString().replaceAll("[-0-9.]+", "").strip().replaceAll(" +", " ");
    }
    BigDecimal value = Objects.requireNonNull(figure.lower());
    int scale = value.stripTrailingZeros().scale();
    return value.signum() < 0
        ? "negative"
        : value.precision() - value.scale() == 12
            ? "twelve digits"
            : scale == 3 ? "three decimals" : scale == 6 ? "six decimals" : "exact";
  }

  @ParameterizedTest
  @CsvSource({"a.csv,vi", "a.csv,en", "a.xlsx,vi", "a.xlsx,en", "a.json,vi", "a.jsonl,en"})
  void in_a_file_of_units(String name, String language) {
    Locale locale = Locale.forLanguageTag(language);
    List<Snapshot> units = units(UnitKind.COMMUNE, 40);
    Path file = folder.resolve(name);
    UnitWriter.write(file, Form.of(units), locale, writer -> units.forEach(writer::add));
    UnitWriterTest.assertSame(units, file, locale);
  }

  @ParameterizedTest
  @CsvSource({"a.csv,vi", "a.csv,en", "a.xlsx,vi", "a.xlsx,en"})
  void in_a_file_of_cases(String name, String language) {
    Locale locale = Locale.forLanguageTag(language);
    List<VerdictCase> cases =
        units(UnitKind.COMMUNE, 40).stream()
            .map(unit -> VerdictCase.of("Ca của " + unit.name(), unit, List.of(), ""))
            .toList();
    Path file = folder.resolve(name);
    CaseFile.write(file, cases, locale);
    List<DataProblem> problems = new ArrayList<>();
    List<VerdictCase> read =
        CaseFile.of(file, new ReadOptions(UnitKind.COMMUNE, locale, null, null, null))
            .read(problems::add);
    assertThat(problems).isEmpty();
    assertThat(read).hasSameSizeAs(cases);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i).snapshot().figures()).isEqualTo(cases.get(i).snapshot().figures());
    }
  }

  @Test
  void in_signs_and_in_the_words_of_both_languages() {
    for (Snapshot unit : units(UnitKind.COMMUNE, 40)) {
      unit.figures()
          .forEach(
              (measure, figure) -> {
                Object column = MeasuredValue.column(MeasuredValue.of(measure, figure.range()));
                assertReads(measure, Objects.requireNonNull(column).toString(), figure);
                for (Locale locale : LANGUAGES) {
                  CellWriter words = new CellWriter(locale);
                  Object cell =
                      Objects.requireNonNull(words.cell(unit, new Column.Reported(measure)));
                  String text =
                      cell instanceof BigDecimal number ? words.text(number) : cell.toString();
                  assertReads(measure, text, figure);
                }
              });
    }
  }

  private static void assertReads(Measure measure, String text, Figure figure) {
    assertThat(CellReader.figure(measure, new CellValue.Text(text)))
        .as(measure + " " + text)
        .isEqualTo(figure);
  }

  @Test
  void with_the_unit_of_every_measure_after_each_bound() {
    for (Measure measure : ALL) {
      if (measure.isNumber()) {
        Figure figure = FigureText.parse("trên 5 và dưới 6", measure);
        for (Locale locale : LANGUAGES) {
          String five = Wording.in(locale).withUnit("5", measure);
          String six = Wording.in(locale).withUnit("6", measure);
          for (String form : List.of("> %s < %s", "trên %s, dưới %s", "from over %s to under %s")) {
            assertReads(measure, form.formatted(five, six), figure);
          }
        }
      }
    }
  }

  /** An explanation has 1.234 for one thousand two hundred and thirty-four: that is refused. */
  @Test
  void what_is_said_for_people_is_never_read_as_another_figure() {
    int same = 0;
    int refused = 0;
    for (Snapshot unit : units(UnitKind.COMMUNE, 40)) {
      for (Map.Entry<Measure, Figure> each : unit.figures().entrySet()) {
        for (Locale locale : LANGUAGES) {
          String text = each.getValue().text(each.getKey(), locale);
          try {
            assertReads(each.getKey(), text, each.getValue());
            same++;
          } catch (UnreadableCellException e) {
            assertThat(text).containsPattern("(?<![0-9])[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9])");
            refused++;
          }
        }
      }
    }
    assertThat(same).isGreaterThan(20 * refused);
    assertThat(refused).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"qd1980-2016-xa", "qd318-2022-xa", "qd318-2022-xa-nang-cao"})
  void in_a_result(String set) throws IOException {
    Assessor assessor = Assessor.packaged(set).forAnyPeriod();
    RandomSnapshots random = new RandomSnapshots(318);
    List<Snapshot> units = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Snapshot any = random.next(UnitKind.COMMUNE, assessor.measures(), i);
      Snapshot.Builder unit =
          Snapshot.commune("Xã " + i)
              .in(Scope.of(AskedLevels.day(assessor), any.region(), null, any.designations()));
      any.figures().forEach(unit::figure);
      units.add(unit.build());
    }
    int compared = 0;
    for (Snapshot unit : units) {
      compared += assertRows(assessor, unit) + assertJson(assessor, unit);
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  /** The rows of the result as CSV: each figure that the unit reports. */
  private static int assertRows(Assessor assessor, Snapshot unit) throws IOException {
    StringWriter csv = new StringWriter();
    new CsvFormat().write(AssessmentRow.of(Sequence.of(List.of(assessor.assess(unit))), VI), csv);
    int compared = 0;
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerFor(Map.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv.toString())) {
      while (rows.hasNextValue()) {
        Map<String, String> row = rows.nextValue();
        Figure reported = unit.figure(row.get("measure"));
        if (reported != null) {
          assertReads(measure(row.get("measure")), row.get("observed"), reported);
          compared++;
        }
      }
    }
    return compared;
  }

  /** The figures of the result as JSON, made a unit again. */
  private int assertJson(Assessor assessor, Snapshot unit) throws IOException {
    JsonNode result = ResultMapper.json().valueToTree(AssessmentView.of(assessor.assess(unit), VI));
    ObjectNode figures = ResultMapper.json().createObjectNode();
    for (JsonNode found : result.findValues("comparisons")) {
      found.forEach(
          each -> {
            String id = each.get("measure").textValue();
            if (unit.figure(id) != null) {
              figures.set(id, each.get("observed"));
            }
          });
    }
    ObjectNode again = ResultMapper.json().createObjectNode();
    again.put("name", unit.name()).put("date", DAY.toString()).set("figures", figures);
    Path file = Files.writeString(folder.resolve("lai.json"), again.toString());
    List<Snapshot> read = new ArrayList<>();
    UnitFile.of(file, new ReadOptions(UnitKind.COMMUNE, VI, null, null, null))
        .read(row -> read.add(row.snapshot()), problem -> read.add(null), bytes -> {});
    assertThat(read).hasSize(1).doesNotContainNull();
    figures
        .fieldNames()
        .forEachRemaining(
            id -> assertThat(read.get(0).figure(id)).as(id).isEqualTo(unit.figure(id)));
    return figures.size();
  }
}
