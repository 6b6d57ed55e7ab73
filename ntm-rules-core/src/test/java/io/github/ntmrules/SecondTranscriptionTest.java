package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the rule files of each set against the second transcription of its decree, cell by cell,
 * and the verdicts against what the transcription implies. The transcriptions are made from the
 * facts alone (see {@code src/test/scripts}).
 */
class SecondTranscriptionTest {

  private static final BigDecimal SMALLEST_STEP = new BigDecimal("0.000001");

  /** A set with a second transcription, and how its cells are reached. */
  private record Transcription(Assessor assessor) {
    String id() {
      return assessor.set().id();
    }

    long criteria() {
      return indicatorRows().stream().map(row -> row.get("criterion")).distinct().count();
    }

    List<Map<String, String>> indicatorRows() {
      return TestFiles.table("law/" + id() + ".indicators.tsv");
    }

    /** General target and sources by indicator and first day, where an amended text has its own. */
    Map<String, Map<String, String>> citations() {
      Map<String, Map<String, String>> citations = new LinkedHashMap<>();
      String table = "law/" + id() + ".citations.tsv";
      if (TestFiles.class.getResource(table) != null) {
        TestFiles.table(table)
            .forEach(row -> citations.put(row.get("code") + " " + row.get("from"), row));
      }
      return citations;
    }

    /** The instrument to cite in place of the set's own decree, by indicator and first day. */
    Map<String, String> decrees() {
      Map<String, String> decrees = new LinkedHashMap<>();
      String table = "law/" + id() + ".decrees.tsv";
      if (TestFiles.exists(table)) {
        TestFiles.table(table)
            .forEach(
                row -> decrees.put(row.get("code") + " " + row.get("from"), row.get("decree")));
      }
      return decrees;
    }

    /** The cells, those of one indicator, column and time together, in the order of the parts. */
    List<Row> rows() {
      Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
      for (Map<String, String> cell : cells(id())) {
        String key = cell.get("code") + " " + cell.get("column") + " " + cell.get("from");
        rows.computeIfAbsent(key, each -> new ArrayList<>()).add(cell);
      }
      return rows.values().stream().map(cells -> new Row(this, cells)).toList();
    }

    private static List<Map<String, String>> cells(String id) {
      return TestFiles.table("law/" + id + ".cells.tsv");
    }

    /**
     * The same, where a level so many percent above that of the set which the table says is to be
     * met stands as the levels that follow, column by column and year by year.
     */
    List<Row> rowsWithLevels() {
      List<Row> rows = new ArrayList<>();
      String other = "";
      for (Row row : rows()) {
        if (row.first("combination").equals("meets")) {
          other = row.first("measure");
        }
        if (!row.first("combination").equals("above")) {
          rows.add(row);
          continue;
        }
        for (Map<String, String> base : cells(other)) {
          if (base.get("measure").equals(row.first("measure"))) {
            rows.add(new Row(this, List.of(above(base, row.parts().get(0)))));
          }
        }
      }
      return rows;
    }

    private static Map<String, String> above(Map<String, String> base, Map<String, String> cell) {
      Map<String, String> above = new LinkedHashMap<>(base);
      above.put("code", cell.get("code"));
      if (!base.get("level").isEmpty()) {
        BigDecimal percent = new BigDecimal(cell.get("level")).add(BigDecimal.valueOf(100));
        BigDecimal level = new BigDecimal(base.get("level")).multiply(percent).movePointLeft(2);
        above.put("level", plain(level));
      }
      return above;
    }
  }

  /** The cells of one indicator in one column and time. */
  private record Row(Transcription transcription, List<Map<String, String>> parts) {
    String first(String heading) {
      return parts.get(0).get(heading);
    }

    /** The first and the last day on which these cells hold. */
    List<LocalDate> days() {
      CriteriaSet set = transcription.assessor().set();
      LocalDate from = first("from").isEmpty() ? set.inForceFrom() : LocalDate.parse(first("from"));
      LocalDate until =
          first("until").isEmpty() ? set.inForceUntil() : LocalDate.parse(first("until"));
      LocalDate last = until == null ? from.plusYears(5) : until.minusDays(1);
      return List.of(from, last);
    }

    Scope scope(LocalDate date) {
      return Scope.of(date, region(), null, designations());
    }

    /** The circumstances that lead into a column that is a group. */
    Set<Designation> designations() {
      return switch (first("column")) {
        case "nhom-1" -> Set.of(Designation.ORIENTED_AS_NEW_URBAN_AREA);
        case "nhom-3" -> Set.of(Designation.AREA_III);
        default -> Set.of();
      };
    }

    @Nullable Region region() {
      return Stream.of(Region.values())
          .filter(region -> region.abbreviation().equals(first("column")))
          .findFirst()
          .orElse(transcription.assessor().set().regionNeeded() ? Region.TAY_NGUYEN : null);
    }

    Provision.Required provision(LocalDate date) {
      Requirements requirements = transcription.assessor().requirements(scope(date));
      return (Provision.Required) requirements.provision(first("code"));
    }

    @Override
    public String toString() {
      return String.join(" ", transcription.id(), first("code"), first("column"), first("from"))
          .strip();
    }
  }

  /** Every packaged set that has a second transcription; one that has none is told below. */
  private static final List<Transcription> TRANSCRIPTIONS =
      Assessor.packagedSets().stream()
          .filter(id -> TestFiles.exists("law/" + id + ".cells.tsv"))
          .map(id -> new Transcription(Assessor.packaged(id)))
          .toList();

  /**
   * Yearly incomes, each year above the one before; with the step after the last day in force, by
   * column: 342/QĐ-TTg prints 2020 for a set that ended in 2016.
   */
  private static final Map<String, Map<String, String>> LADDERS =
      Map.of(
          "qd491-2009-xa 10",
          Map.of(
              "TDMNPB", "35", "ĐBSH", "49", "BTB", "35", "DHNTB", "40", "TN", "40", "ĐNB", "58",
              "ĐBSCL", "49"),
          "qd1980-2016-xa 10",
          Map.of());

  /** What is a part of what, as the rows say: "trong đó". */
  private static final Map<String, String> PART_OF =
      Map.of(
          "households_with_centralised_water_supply", "households_with_clean_water",
          "households_with_clean_water", "households_with_hygienic_water",
          "certified_share_of_labour", "trained_share_of_labour");

  private static final Map<String, String> WHOLE_OF =
      PART_OF.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  /** Of 51/2025 the measures are known, and not whether a floor or a ceiling is meant. */
  private static final Set<String> DIRECTION_IN_DOUBT =
      Set.of("qd51-2025-xa 6-ngheo", "qd51-2025-xa 8-nuoc-sach");

  private static Stream<DynamicTest> forEachRow(Consumer<Row> test) {
    return TRANSCRIPTIONS.stream()
        .flatMap(transcription -> transcription.rowsWithLevels().stream())
        .map(row -> dynamicTest(row.toString(), () -> test.accept(row)));
  }

  private static Stream<DynamicTest> forEachSet(Consumer<Transcription> test) {
    return TRANSCRIPTIONS.stream()
        .map(transcription -> dynamicTest(transcription.id(), () -> test.accept(transcription)));
  }

  // ---- the table

  @Test
  void no_set_is_without_a_second_transcription_and_no_transcription_without_a_set() {
    List<String> transcribed =
        TestFiles.names("law").stream()
            .filter(name -> name.endsWith(".cells.tsv"))
            .map(name -> name.substring(0, name.length() - ".cells.tsv".length()))
            .toList();
    assertThat(transcribed).containsExactlyInAnyOrderElementsOf(Assessor.packagedSets());
  }

  @TestFactory
  Stream<DynamicTest> a_set_has_as_many_criteria_and_indicators_as_its_decree() {
    return forEachSet(
        transcription -> {
          CriteriaSet set = transcription.assessor().set();
          int indicators = transcription.indicatorRows().size();
          assertThat((long) set.criteria().size()).isEqualTo(transcription.criteria());
          assertThat(set.indicators()).hasSize(indicators);
          if (set.indicatorsInDecree() != indicators) {
            String inDecree =
                set.indicatorsInDecree() == 0
                    ? "chưa có trong hồ sơ"
                    : "" + set.indicatorsInDecree();
            assertThat(set.noteVi()).contains(inDecree, "" + indicators);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> every_indicator_has_a_cell_in_every_column_on_every_day_of_the_period() {
    return forEachSet(
        transcription -> {
          CriteriaSet set = transcription.assessor().set();
          List<String> columns = set.columns().isEmpty() ? List.of("") : set.columns();
          Map<String, Set<LocalDate>> starts = new TreeMap<>();
          Map<String, Set<LocalDate>> ends = new TreeMap<>();
          for (Row row : transcription.rows()) {
            String key = row.first("code") + " " + row.first("column");
            starts.computeIfAbsent(key, each -> new TreeSet<>()).add(row.days().get(0));
            ends.computeIfAbsent(key, each -> new TreeSet<>()).add(row.days().get(1));
          }
          for (Indicator indicator : set.indicators()) {
            for (String column : columns) {
              String key = indicator.code() + " " + column;
              assertThat(starts).as(key).containsKey(key);
              Set<LocalDate> nextStarts = new TreeSet<>(Set.of(set.inForceFrom()));
              ends.get(key).forEach(end -> nextStarts.add(end.plusDays(1)));
              nextStarts.removeIf(
                  day ->
                      !set.inForceOn(day)
                          || (set.inForceUntil() == null
                              && day.isAfter(set.inForceFrom().plusYears(5))));
              assertThat(starts.get(key)).as(key).isEqualTo(nextStarts);
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> criteria_and_indicators_carry_the_names_on_file_in_both_languages() {
    return forEachSet(
        transcription -> {
          List<List<String>> expected =
              transcription.indicatorRows().stream()
                  .map(
                      row ->
                          Stream.of(
                                  "criterion",
                                  "criterion_vi",
                                  "criterion_en",
                                  "code",
                                  "label_vi",
                                  "label_en")
                              .map(row::get)
                              .map(SecondTranscriptionTest::withDashes)
                              .toList())
                  .toList();
          List<List<String>> actual = new ArrayList<>();
          for (Criterion criterion : transcription.assessor().set().criteria()) {
            for (Indicator indicator : criterion.indicators()) {
              actual.add(
                  List.of(
                      criterion.code(),
                      criterion.nameVi(),
                      criterion.nameEn(),
                      indicator.code(),
                      indicator.labelVi(),
                      indicator.labelEn()));
            }
          }
          assertThat(actual).isEqualTo(expected);
        });
  }

  /** The facts write periods with a hyphen, the library with a dash. */
  private static String withDashes(String text) {
    return text.replaceAll("(20[0-9]{2})-(20[0-9]{2})", "$1–$2");
  }

  @TestFactory
  Stream<DynamicTest> every_rule_names_the_sources_and_the_general_target_on_file() {
    return forEachSet(
        transcription -> {
          Map<String, Map<String, String>> indicators = new LinkedHashMap<>();
          transcription.indicatorRows().forEach(row -> indicators.put(row.get("code"), row));
          Map<String, Map<String, String>> citations = transcription.citations();
          for (Row row : transcription.rows()) {
            Map<String, String> indicator =
                citations.getOrDefault(
                    row.first("code") + " " + row.first("from"), indicators.get(row.first("code")));
            boolean onFile = !row.first("status").equals("NOT_ON_FILE");
            Provision.Required provision = row.provision(row.days().get(0));
            if (onFile) {
              assertThat(provision.generalTarget())
                  .as("%s", row)
                  .isEqualTo(indicator.get("general"));
              assertThat(String.join(" ", provision.citation().readAt()))
                  .as("%s", row)
                  .isEqualTo(indicator.get("sources"));
            }
            assertThat(provision.rule().name()).startsWith(row.first("code") + " ");
            assertThat(provision.rule().file()).matches("tc[0-9]{2}_[a-z0-9_]+[.]drl");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> a_level_that_a_ministry_gives_is_cited_from_its_guidance_and_no_other_is() {
    return forEachSet(
        transcription -> {
          Map<String, String> decrees = transcription.decrees();
          for (Row row : decrees.isEmpty() ? List.<Row>of() : transcription.rows()) {
            assertThat(row.provision(row.days().get(0)).citation().decree())
                .as("%s", row)
                .isEqualTo(
                    decrees.getOrDefault(
                        row.first("code") + " " + row.first("from"),
                        transcription.assessor().set().decree()));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> every_cell_equals_the_second_transcription() {
    return forEachRow(
        row -> {
          for (LocalDate day : row.days()) {
            assertCells(row, day);
          }
        });
  }

  private static void assertCells(Row row, LocalDate day) {
    Requirement requirement = row.provision(day).requirement();
    if (row.first("combination").equals("meets")) {
      assertThat(requirement).isInstanceOf(Requirement.Meets.class);
      Requirements other = ((Requirement.Meets) requirement).requirements();
      assertThat(other.set().id()).isEqualTo(row.first("measure"));
      for (Region region : Region.values()) {
        Scope scope = Scope.of(day, region, null, Set.of());
        Provision there =
            row.transcription().assessor().requirements(scope).provision(row.first("code"));
        Requirement asked = ((Provision.Required) there).requirement();
        assertThat(((Requirement.Meets) asked).requirements())
            .isEqualTo(Assessor.packaged(row.first("measure")).requirements(scope));
      }
      return;
    }
    List<String> ways = new ArrayList<>();
    addWays(requirement, "", 1, ways);
    assertThat(ways)
        .as("%s on %s", row, day)
        .isEqualTo(row.parts().stream().map(part -> part.get("combination")).toList());
    List<String> actual = new ArrayList<>();
    requirement.thresholds().forEach(threshold -> actual.add(describe(threshold)));
    assertThat(actual)
        .as("%s on %s", row, day)
        .isEqualTo(row.parts().stream().map(SecondTranscriptionTest::describe).toList());
  }

  /**
   * The way from the whole to each figure, as the transcription writes it: "all", "all.any". The
   * second combination within another has its number: "given.all" is of what is asked of,
   * "given.all2" of what is asked then.
   */
  private static void addWays(Requirement requirement, String way, int number, List<String> ways) {
    if (requirement instanceof Requirement.Threshold) {
      ways.add(way.isEmpty() ? "one" : way);
      return;
    }
    String name =
        requirement instanceof Requirement.AllOf
            ? "all"
            : requirement instanceof Requirement.AnyOf
                ? "any"
                : requirement instanceof Requirement.Given ? "given" : "some";
    String numbered = number == 1 ? name : name + number;
    String inner = way.isEmpty() ? numbered : way + "." + numbered;
    int combinations = 0;
    for (Requirement part : requirement.children()) {
      combinations += part instanceof Requirement.Threshold ? 0 : 1;
      addWays(part, inner, combinations, ways);
    }
  }

  private static String describe(Requirement.Threshold threshold) {
    Level level = threshold.level();
    BigDecimal value = level.value();
    return String.join(
        " ",
        threshold.measure().id(),
        threshold.comparison().name(),
        value == null ? "" : plain(value),
        level.status().name(),
        level.certainty().name());
  }

  private static String describe(Map<String, String> cell) {
    String certainty =
        cell.get("status").equals("NOT_ON_FILE") ? "NOT_ON_FILE" : cell.get("certainty");
    String level = cell.get("level");
    return String.join(
        " ",
        cell.get("measure"),
        cell.get("comparison"),
        level.isEmpty() ? "" : plain(new BigDecimal(level)),
        cell.get("status"),
        certainty);
  }

  private static String plain(BigDecimal level) {
    return level.stripTrailingZeros().toPlainString();
  }

  // ---- the verdicts: at the level, just on the wrong side, missing

  @TestFactory
  Stream<DynamicTest> every_cell_decides_as_the_second_transcription_implies() {
    return forEachRow(
        row -> {
          // Another whole set: what follows is held in ReferenceTest.
          if (row.first("combination").equals("meets")) {
            return;
          }
          for (LocalDate day : row.days()) {
            for (boolean confirmedOnly : List.of(false, true)) {
              assertVerdicts(row, day, confirmedOnly);
            }
          }
        });
  }

  /** Tries every way to report the figures; a figure of two parts is at and beside both levels. */
  private static void assertVerdicts(Row row, LocalDate date, boolean confirmedOnly) {
    Map<String, Set<BigDecimal>> values = new LinkedHashMap<>();
    for (Map<String, String> cell : row.parts()) {
      if (!measure(cell.get("measure")).placeholder()) {
        Set<BigDecimal> tried =
            values.computeIfAbsent(cell.get("measure"), each -> new TreeSet<>());
        if (cell.get("level").isEmpty()) {
          Bounds bounds = Objects.requireNonNullElse(Bounds.ofLevel(row, cell, false), Bounds.NONE);
          Stream.of(bounds.low(), bounds.high())
              .filter(Objects::nonNull)
              .map(bound -> atLevel(cell, bound))
              .forEach(level -> tried.addAll(List.of(level(level), justWrong(level))));
        }
        tried.addAll(List.of(level(cell), justWrong(cell)));
        tried.removeIf(value -> !isPossible(measure(cell.get("measure")), value));
      }
    }
    for (Map<String, BigDecimal> reported : everyWay(values)) {
      List<Outcome> expected =
          row.parts().stream().map(cell -> expected(row, cell, reported, confirmedOnly)).toList();
      assertThat(assess(row, reported, date, confirmedOnly))
          .as("%s on %s, strict %s: %s", row, date, confirmedOnly, reported)
          .isEqualTo(
              combined(
                  row.parts().stream().map(part -> part.get("combination")).toList(), expected));
    }
  }

  /** Each measure has one of its values, or is missing. */
  private static List<Map<String, BigDecimal>> everyWay(Map<String, Set<BigDecimal>> values) {
    List<Map<String, BigDecimal>> ways = List.of(Map.of());
    for (Map.Entry<String, Set<BigDecimal>> each : values.entrySet()) {
      List<Map<String, BigDecimal>> more = new ArrayList<>(ways);
      for (Map<String, BigDecimal> way : ways) {
        for (BigDecimal value : each.getValue()) {
          Map<String, BigDecimal> with = new LinkedHashMap<>(way);
          with.put(each.getKey(), value);
          more.add(with);
        }
      }
      ways = more;
    }
    return ways;
  }

  private static Outcome assess(
      Row row, Map<String, BigDecimal> reported, LocalDate date, boolean confirmedOnly) {
    Assessor assessor = row.transcription().assessor();
    Snapshot.Builder snapshot = Snapshot.of(assessor.set().unit(), "đơn vị").on(date);
    Region region = row.region();
    if (region != null) {
      snapshot.region(region);
    }
    row.designations().forEach(snapshot::designation);
    reported.forEach((measure, value) -> report(snapshot, measure(measure), value));
    Assessor chosen = confirmedOnly ? assessor.confirmedLevelsOnly() : assessor;
    return chosen.assess(snapshot.build()).indicator(row.first("code")).outcome();
  }

  private static void report(Snapshot.Builder snapshot, Measure measure, BigDecimal value) {
    if (measure.kind() == MeasureKind.YES_NO) {
      snapshot.value(measure.id(), value.signum() != 0);
    } else if (measure.kind() == MeasureKind.GRADE) {
      snapshot.value(measure.id(), measure.scale().get(value.intValueExact()));
    } else {
      snapshot.value(measure.id(), Figure.exactly(value));
    }
  }

  private static Measure measure(String id) {
    Measure measure = Measures.standard().find(id);
    assertThat(measure).as(id).isNotNull();
    return measure;
  }

  /** The level, or a figure where there is none. */
  private static BigDecimal level(Map<String, String> cell) {
    String written = cell.get("level");
    if (!written.isEmpty()) {
      return new BigDecimal(written);
    }
    MeasureKind kind = measure(cell.get("measure")).kind();
    return kind == MeasureKind.YES_NO || kind == MeasureKind.GRADE
        ? BigDecimal.ONE
        : new BigDecimal("50");
  }

  private static BigDecimal justWrong(Map<String, String> cell) {
    Measure measure = measure(cell.get("measure"));
    boolean steps =
        measure.whole()
            || measure.kind() == MeasureKind.YES_NO
            || measure.kind() == MeasureKind.GRADE;
    BigDecimal step = steps ? BigDecimal.ONE : SMALLEST_STEP;
    return cell.get("comparison").equals("AT_LEAST")
        ? level(cell).subtract(step)
        : level(cell).add(step);
  }

  private static Map<String, String> atLevel(Map<String, String> cell, BigDecimal level) {
    Map<String, String> at = new LinkedHashMap<>(cell);
    at.put("level", plain(level));
    return at;
  }

  private static boolean isPossible(Measure measure, BigDecimal value) {
    BigDecimal min = measure.min();
    BigDecimal max = measure.max();
    return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
  }

  /** What the figures against one level give, from the transcription alone. */
  private static Outcome expected(
      Row row, Map<String, String> cell, Map<String, BigDecimal> reported, boolean confirmedOnly) {
    Bounds figure = Bounds.ofFigure(measure(cell.get("measure")), reported);
    Bounds levels = Bounds.ofLevel(row, cell, confirmedOnly);
    if (figure == null || levels == null) {
      return Outcome.UNDETERMINED;
    }
    boolean atLeast = cell.get("comparison").equals("AT_LEAST");
    BigDecimal worst = atLeast ? figure.low() : figure.high();
    BigDecimal best = atLeast ? figure.high() : figure.low();
    BigDecimal hardest = atLeast ? levels.high() : levels.low();
    BigDecimal easiest = atLeast ? levels.low() : levels.high();
    if (worst != null && hardest != null && meets(cell, worst, hardest)) {
      return Outcome.MET;
    }
    return best != null && easiest != null && !meets(cell, best, easiest)
        ? Outcome.NOT_MET
        : Outcome.UNDETERMINED;
  }

  private static boolean decides(String status, boolean confirmedOnly) {
    return status.equals("CONFIRMED") || (status.equals("UNCONFIRMED") && !confirmedOnly);
  }

  private static boolean meets(Map<String, String> cell, BigDecimal value, BigDecimal level) {
    int against = value.compareTo(level);
    return cell.get("comparison").equals("AT_LEAST") ? against >= 0 : against <= 0;
  }

  /** Between which numbers one must lie that is not known; {@code null} where there is no end. */
  private record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    private static final Bounds NONE = new Bounds(null, null);

    private static Bounds of(Measure measure) {
      return new Bounds(measure.min(), measure.max());
    }

    private Bounds atLeast(@Nullable BigDecimal value) {
      return value == null ? this : new Bounds(low == null ? value : low.max(value), high);
    }

    private Bounds atMost(@Nullable BigDecimal value) {
      return value == null ? this : new Bounds(low, high == null ? value : high.min(value));
    }

    /** A part is never above its whole; {@code null} if it is reported so. */
    static @Nullable Bounds ofFigure(Measure measure, Map<String, BigDecimal> reported) {
      BigDecimal value = reported.get(measure.id());
      Bounds bounds = of(measure).atLeast(value).atMost(value);
      for (String part = WHOLE_OF.get(measure.id()); part != null; part = WHOLE_OF.get(part)) {
        bounds = bounds.atLeast(reported.get(part));
      }
      for (String whole = PART_OF.get(measure.id()); whole != null; whole = PART_OF.get(whole)) {
        bounds = bounds.atMost(reported.get(whole));
      }
      BigDecimal low = bounds.low();
      BigDecimal high = bounds.high();
      return low != null && high != null && low.compareTo(high) > 0 ? null : bounds;
    }

    /**
     * The level; of one that is not on file all that there may be within the scale, on a yearly
     * ladder between the years before and after; {@code null} where even what is asked is in doubt.
     */
    static @Nullable Bounds ofLevel(Row row, Map<String, String> cell, boolean confirmedOnly) {
      if (decides(cell.get("status"), confirmedOnly)) {
        return new Bounds(level(cell), level(cell));
      }
      String indicator = row.transcription().id() + " " + cell.get("code");
      boolean onlyTheNumberIsMissing =
          Set.of("NOT_ON_FILE", "SET_BY_PROVINCE").contains(cell.get("status"))
              && decides(cell.get("certainty"), confirmedOnly);
      Measure measure = measure(cell.get("measure"));
      if (!onlyTheNumberIsMissing
          || measure.kind() == MeasureKind.YES_NO
          || measure.placeholder()
          || DIRECTION_IN_DOUBT.contains(indicator)) {
        return null;
      }
      // That the ladder never falls follows from its steps; no text that says so was read.
      return LADDERS.containsKey(indicator) && !confirmedOnly
          ? onLadder(row, cell, LADDERS.getOrDefault(indicator, Map.of()))
          : ofAnyLevel(measure);
    }

    /** Within the scale; of an income there is no greatest that could be asked. */
    private static Bounds ofAnyLevel(Measure measure) {
      boolean ends = measure.kind() == MeasureKind.PERCENT || measure.kind() == MeasureKind.GRADE;
      return ends ? of(measure) : new Bounds(measure.min(), null);
    }

    private static Bounds onLadder(
        Row row, Map<String, String> cell, Map<String, String> afterTheEnd) {
      String last = afterTheEnd.get(cell.get("column"));
      Bounds bounds =
          ofAnyLevel(measure(cell.get("measure")))
              .atMost(last == null ? null : new BigDecimal(last));
      for (Map<String, String> step : Transcription.cells(row.transcription().id())) {
        boolean same =
            Stream.of("code", "measure", "column")
                .allMatch(heading -> step.get(heading).equals(cell.get(heading)));
        if (same && step.get("status").equals("CONFIRMED")) {
          BigDecimal level = new BigDecimal(step.get("level"));
          boolean earlier = step.get("from").compareTo(cell.get("from")) < 0;
          bounds = earlier ? bounds.atLeast(level) : bounds.atMost(level);
        }
      }
      return bounds;
    }
  }

  /** Strong Kleene logic, written out a second time; parts with a longer way are one part. */
  private static Outcome combined(List<String> ways, List<Outcome> outcomes) {
    String whole = ways.get(0).split("[.]", -1)[0];
    List<Outcome> parts = new ArrayList<>();
    for (int from = 0, to; from < ways.size(); from = to) {
      to = from + 1;
      if (ways.get(from).equals(whole)) {
        parts.add(outcomes.get(from));
        continue;
      }
      String inside = inside(ways.get(from), whole);
      while (to < ways.size()
          && ways.get(to).contains(".")
          && inside(ways.get(to), whole).equals(inside)) {
        to++;
      }
      List<String> inner =
          ways.subList(from, to).stream().map(way -> way.substring(whole.length() + 1)).toList();
      parts.add(combined(inner, outcomes.subList(from, to)));
    }
    if (whole.equals("given")) {
      return switch (parts.get(0)) {
        case MET -> parts.get(1);
        // Whether it is asked or not, what is met fails nobody.
        case UNDETERMINED -> parts.get(1) == Outcome.MET ? Outcome.MET : Outcome.UNDETERMINED;
        case NOT_MET, NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
      };
    }
    boolean all = !whole.startsWith("any");
    Outcome deciding = all ? Outcome.NOT_MET : Outcome.MET;
    if (parts.contains(deciding)) {
      return deciding;
    }
    return parts.contains(Outcome.UNDETERMINED)
        ? Outcome.UNDETERMINED
        : all ? Outcome.MET : Outcome.NOT_MET;
  }

  /** The combination next within the whole: "all2" of "given.all2". */
  private static String inside(String way, String whole) {
    return way.substring(whole.length() + 1).split("[.]", -1)[0];
  }
}
