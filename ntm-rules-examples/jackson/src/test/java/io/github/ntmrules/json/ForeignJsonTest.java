package io.github.ntmrules.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DatabindException;

/** JSON that another program wrote: read as it is meant, or refused with all places. */
class ForeignJsonTest {

  private static final List<AnyMapper> MAPPERS = AnyMapper.vietnamese();

  private static final String UNIT =
      """
      {"kind":"COMMUNE","name":"Đăk Năng","date":"2020-12-31","figures":{%s}}""";

  private static byte[] unit(String figures) {
    return UNIT.formatted(figures).getBytes(UTF_8);
  }

  private static JsonException refused(AnyMapper mapper, byte[] json, Class<?> type) {
    Throwable thrown = catchThrowable(() -> mapper.read(json, type));
    assertThat(thrown)
        .as(mapper + " " + new String(json, UTF_8))
        .isInstanceOfAny(JsonMappingException.class, DatabindException.class)
        .hasCauseInstanceOf(JsonException.class);
    assertThat(thrown.getMessage()).contains(thrown.getCause().getMessage());
    return (JsonException) thrown.getCause();
  }

  private static List<String> places(JsonException thrown) {
    return thrown.problems().stream().map(JsonProblem::path).toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "44.2, 44.2",
        "4.42E1, 44.2",
        "442e-1, 44.2",
        "\"44.2\", 44.2",
        "\" 44.2 \", 44.2",
        "44.20000000000000000000, 44.2",
        "0.000001, 0.000001",
        "999999999999.999999, 999999999999.999999",
        "1e2, 100"
      })
  void a_number_is_the_decimal_that_is_written(String given, String meant) throws Exception {
    for (AnyMapper mapper : MAPPERS) {
      Snapshot unit =
          mapper.read(unit("\"outstanding_construction_debt\":" + given), Snapshot.class);
      assertThat(unit.figure("outstanding_construction_debt"))
          .isEqualTo(Figure.exactly(new BigDecimal(meant)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"44|2\"",
        "\"4.42E1\"",
        "\"NaN\"",
        "\"\"",
        "true",
        "[44.2]",
        "{}",
        "1e999999999",
        "1e-999999999",
        "0.0000001",
        "9999999999999",
        "-1",
        "{`atLeast`:2|`atMost`:1}",
        "{`atLeast`:2|`moreThan`:1}",
        "{`atLeast`:`x`}",
        "{`from`:1}"
      })
  void what_is_no_figure_is_refused_at_its_place(String given) {
    String value = given.replace('`', '"').replace('|', ',');
    for (AnyMapper mapper : MAPPERS) {
      JsonException thrown =
          refused(mapper, unit("\"income_per_capita\":" + value), Snapshot.class);
      assertThat(places(thrown))
          .hasSize(1)
          .first()
          .asString()
          .startsWith("$.figures.income_per_capita");
    }
  }

  @Test
  void every_problem_is_told_with_its_place_and_in_two_languages() {
    String json =
        """
        {"kind":"XÃ","nam":"Đăk Năng","date":"31/12/2020","region":"TAY_NGUYN",
         "designations":["DAN_TOC",7],"figures":{"income_per_capita":[1]},
         "stated":{"13.1":{"met":"x","day":1}},
         "decisions":[{"set":"qd1980-2016-xa","recognised":1,"decision":"1/QĐ","date":null}]}
        """;
    for (AnyMapper mapper : MAPPERS) {
      JsonException thrown = refused(mapper, json.getBytes(UTF_8), Snapshot.class);
      assertThat(places(thrown))
          .containsExactlyInAnyOrder(
              "$",
              "$.name",
              "$.kind",
              "$.date",
              "$.region",
              "$.designations[0]",
              "$.designations[1]",
              "$.figures.income_per_capita",
              "$.stated['13.1']",
              "$.stated['13.1'].met",
              "$.decisions[0].recognised",
              "$.decisions[0].date");
      assertThat(thrown.getMessage().lines()).hasSize(1);
      assertThat(thrown.message(Locale.ENGLISH))
          .contains("$: there is no field \"nam\".\n  Maybe you mean: name")
          .contains("$.region: TAY_NGUYN is none of")
          .contains("Maybe you mean: TAY_NGUYEN")
          .contains("$.figures.income_per_capita: […] stands here, and a number, a text");
      assertThat(thrown.message(Locale.forLanguageTag("vi")))
          .contains("$: không có trường \"nam\".")
          .contains("$.date: \"31/12/2020\" không phải ngày dạng 2020-12-31.")
          .doesNotContain("there is");
    }
  }

  @Test
  void unknown_measures_and_figures_that_cannot_be_are_told_together() {
    for (AnyMapper mapper : MAPPERS) {
      JsonException thrown =
          refused(
              mapper,
              unit(
                  """
                  "income_per_capitaa":1,"multidimensional_poverty_rate":101,
                  "electricity_standard":2"""),
              Snapshot.class);
      assertThat(places(thrown)).contains("$.figures.income_per_capitaa");
      assertThat(places(thrown)).contains("$.figures.multidimensional_poverty_rate");
      assertThat(thrown.problems().get(0).suggestion()).isEqualTo("income_per_capita");
      assertThat(thrown.problems().get(0).reason()).isNotNull();
    }
  }

  @Test
  void fields_may_stand_in_any_order_and_a_byte_order_mark_before_them() throws Exception {
    String json =
        "\uFEFF{\"figures\":{\"income_per_capita\":35},\"date\":\"2020-12-31\",\n\n"
            + "\"district\":null,\"name\":\"Đăk Năng\",\"kind\":\"COMMUNE\"}";
    for (AnyMapper mapper : MAPPERS) {
      assertThat(mapper.read(json.getBytes(UTF_8), Snapshot.class))
          .isEqualTo(mapper.read(unit("\"income_per_capita\":35.0"), Snapshot.class));
    }
  }

  @Test
  void a_field_that_stands_twice_is_refused_whatever_it_says() {
    for (AnyMapper mapper : MAPPERS) {
      assertThat(
              places(
                  refused(
                      mapper,
                      unit("\"income_per_capita\":35,\"income_per_capita\":35"),
                      Snapshot.class)))
          .containsExactly("$.figures.income_per_capita");
      assertThat(
              places(
                  refused(
                      mapper,
                      "{\"name\":\"a\",\"name\":\"b\",\"kind\":\"COMMUNE\",\"date\":\"2020-12-31\"}"
                          .getBytes(UTF_8),
                      Snapshot.class)))
          .containsExactly("$.name");
    }
  }

  @Test
  void what_is_no_json_is_refused_with_its_line_and_not_in_the_words_of_jackson() {
    for (String broken : List.of("\"income_per_capita\":NaN", "\"income_per_capita\":35,", "\"a")) {
      for (AnyMapper mapper : MAPPERS) {
        JsonException thrown = refused(mapper, unit(broken), Snapshot.class);
        assertThat(thrown.problems())
            .singleElement()
            .satisfies(each -> assertThat(each.kind()).isEqualTo(JsonProblem.Kind.SYNTAX));
        assertThat(thrown.message(Locale.ENGLISH)).contains("this is no JSON (line 1, column ");
      }
    }
  }

  @Test
  void a_mapper_that_takes_NaN_for_a_number_is_refused_it() {
    List<AnyMapper> lenient = new ArrayList<>();
    lenient.add(
        new AnyMapper.Two(
            "2",
            JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .findAndAddModules()
                .build()));
    lenient.add(
        new AnyMapper.Three(
            "3",
            tools.jackson.databind.json.JsonMapper.builder()
                .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .findAndAddModules()
                .build()));
    for (AnyMapper mapper : lenient) {
      JsonException thrown = refused(mapper, unit("\"income_per_capita\":NaN"), Snapshot.class);
      assertThat(thrown.problems().get(0).kind()).isEqualTo(JsonProblem.Kind.NOT_A_NUMBER);
      assertThat(places(thrown)).containsExactly("$.figures.income_per_capita");
    }
  }

  /** A tree keeps doubles, unless it is told not to: then the digits that were written are gone. */
  @Test
  void a_number_that_went_through_a_double_is_refused_where_that_may_have_changed_it()
      throws Exception {
    ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
    JsonNode exact = mapper.readTree(unit("\"income_per_capita\":44.2"));
    assertThat(mapper.treeToValue(exact, Snapshot.class).figure("income_per_capita"))
        .isEqualTo(Figure.exactly(new BigDecimal("44.2")));
    JsonNode changed = mapper.readTree(unit("\"income_per_capita\":123456789012.123456"));
    assertThatThrownBy(() -> mapper.treeToValue(changed, Snapshot.class))
        .hasCauseInstanceOf(JsonException.class)
        .hasMessageContaining("$.figures.income_per_capita");
    tools.jackson.databind.ObjectMapper three =
        tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
    tools.jackson.databind.JsonNode other =
        three.readTree(unit("\"income_per_capita\":123456789012.123456"));
    assertThatThrownBy(() -> three.treeToValue(other, Snapshot.class))
        .hasCauseInstanceOf(JsonException.class)
        .hasMessageContaining("$.figures.income_per_capita");
  }

  /** What a mapper is told of names, days and what to leave out is for other types. */
  @Test
  void settings_of_the_mapper_change_nothing() throws Exception {
    ObjectMapper other =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE)
            .serializationInclusion(
                com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT)
            .disable(
                com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(com.fasterxml.jackson.databind.MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
            .findAndAddModules()
            .build();
    Snapshot unit = MAPPERS.get(0).read(unit("\"income_per_capita\":35"), Snapshot.class);
    assertThat(other.writeValueAsBytes(unit)).isEqualTo(MAPPERS.get(0).write(unit));
    assertThat(other.readValue(other.writeValueAsBytes(unit), Snapshot.class)).isEqualTo(unit);
    assertThat(
            catchThrowable(() -> other.readValue("{\"x\":1,\"kind\":\"COMMUNE\"}", Snapshot.class)))
        .hasCauseInstanceOf(JsonException.class);
  }
}
