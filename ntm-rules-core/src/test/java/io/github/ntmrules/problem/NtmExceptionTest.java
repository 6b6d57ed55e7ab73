package io.github.ntmrules.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.UnknownCriteriaSetException;
import io.github.ntmrules.UnknownOverlayException;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.population.IncompatibleAssessmentsException;
import io.github.ntmrules.population.RollUp;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all exceptions of the library have in common, tried on one of each kind and more. */
class NtmExceptionTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final String SET = "qd1980-2016-xa";
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  // Names of units and what an analyst wrote are theirs; the library's own English has none of it.
  private static final Pattern VIETNAMESE_LETTER =
      Pattern.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]");
  private static final Pattern ENGLISH_WORD =
      Pattern.compile("\\b(the|is|are|not|cannot|there|no|for|only|Maybe|problems)\\b");

  @TempDir Path parent;
  private Path set;
  private Path broken;

  @BeforeEach
  void folders() throws IOException {
    set = parent.resolve("bo");
    RuleFiles.export(SET, set);
    broken = parent.resolve("hong");
    RuleFiles.export(SET, broken);
    Path file = broken.resolve("tc10_thu_nhap.drl");
    Files.writeString(file, Files.readString(file).replaceFirst("millionDong", "milionDong"));
  }

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Commune\nOne").on(DAY);
  }

  /** One of every kind of exception, and of every way in that has its own message. */
  private Map<String, NtmException> all() {
    Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
    ways.put(
        "snapshot",
        () ->
            commune()
                .value("income_per_capta", 1)
                .value("health_insurance_coverage", 101)
                .value("community_learning_grade", "Kha")
                .value("income_per_capita", "a\nb")
                .build());
    ways.put("period", () -> Assessor.packaged(SET).assess(commune().on(LocalDate.EPOCH).build()));
    ways.put(
        "table",
        () ->
            FigureTable.of(UnitKind.COMMUNE)
                .unit(commune().build())
                .value("income_per_capta", 1)
                .build());
    ways.put("rules", () -> Assessor.fromDirectory(broken));
    ways.put("no folder", () -> Assessor.fromDirectory(parent.resolve("none")));
    ways.put("no folder to check", () -> RuleFiles.check(parent.resolve("none")));
    ways.put("no overlay", () -> Assessor.packaged(SET).withOverlay(set));
    ways.put(
        "other overlay", () -> Assessor.packaged("qd491-2009-xa").withOverlay("binh-phuoc-2022"));
    ways.put("full folder", () -> RuleFiles.export(SET, set));
    ways.put("set", () -> Assessor.packaged("qd1980-2016-xaa"));
    ways.put("overlay", () -> Assessor.packaged(SET).withOverlay("binh-phuoc"));
    ways.put("either", () -> RuleFiles.export("binh-phuoc-2023", parent.resolve("moi")));
    ways.put(
        "mode",
        () -> {
          Snapshot unit = commune().build();
          Assessor assessor = Assessor.packaged(SET);
          RollUp counts = RollUp.of(assessor.set());
          counts.add(assessor.assess(unit));
          counts.add(assessor.confirmedLevelsOnly().assess(unit));
        });
    Map<String, NtmException> thrown = new LinkedHashMap<>();
    ways.forEach(
        (way, call) ->
            thrown.put(
                way, Objects.requireNonNull(catchThrowableOfType(NtmException.class, call), way)));
    return thrown;
  }

  @Test
  void what_a_user_can_mend_has_one_supertype_and_tells_all_its_problems() {
    assertThat(all())
        .allSatisfy((way, refused) -> assertThat(refused.problems()).as(way).isNotEmpty());
    assertThat(all().get("snapshot").problems()).hasSize(4);
  }

  @Test
  void the_message_for_logs_is_one_line_of_english_and_names_the_problems() {
    all()
        .forEach(
            (way, refused) -> {
              assertThat(refused.getMessage()).as(way).doesNotContain("\n", "\r").isNotBlank();
              assertThat(refused.getMessage()).as(way).containsPattern(ENGLISH_WORD);
            });
    assertThat(all().get("snapshot"))
        .hasMessageStartingWith("The figures of \"Commune One\" cannot be used, 4 problems: ")
        .hasMessageContaining(
            "no measure has the id \"income_per_capta\". Maybe you mean: income_per_capita; ");
    assertThat(all().get("period")).hasMessageContaining("forAnyPeriod()");
    assertThat(all().get("rules"))
        .hasMessageStartingWith("The rules cannot be used, ")
        .hasMessageContaining("tc10_thu_nhap.drl:")
        .hasMessageContaining("millionDong");
  }

  @Test
  void the_languages_are_not_mixed() {
    all()
        .forEach(
            (way, refused) -> {
              for (Problem each : refused.problems()) {
                // What stands in a rule file, and what grades are called, is Vietnamese.
                if (!way.equals("rules") && !each.text(Locale.ENGLISH).contains("Khá")) {
                  assertThat(each.message(Locale.ENGLISH).replace("đồng", ""))
                      .as(way)
                      .doesNotContainPattern(VIETNAMESE_LETTER);
                }
                assertThat(each.message(VIETNAMESE))
                    .as(way)
                    .containsPattern(VIETNAMESE_LETTER)
                    .doesNotContainPattern(ENGLISH_WORD);
              }
              assertThat(refused.message(VIETNAMESE)).as(way).containsPattern(VIETNAMESE_LETTER);
            });
  }

  @Test
  void nothing_is_lost_when_it_is_serialised() throws Exception {
    for (Map.Entry<String, NtmException> each : all().entrySet()) {
      NtmException refused = each.getValue();
      NtmException again = (NtmException) again(refused);
      assertThat(again).as(each.getKey()).hasMessage(refused.getMessage());
      assertThat(again.problems()).as(each.getKey()).isEqualTo(refused.problems());
      for (Locale locale : List.of(Locale.ENGLISH, VIETNAMESE)) {
        assertThat(again.message(locale)).as(each.getKey()).isEqualTo(refused.message(locale));
      }
    }
    IncompatibleAssessmentsException mode =
        (IncompatibleAssessmentsException) again(Objects.requireNonNull(all().get("mode")));
    assertThat(mode.kind()).isEqualTo(IncompatibleAssessmentsException.Kind.OTHER_MODE);
  }

  @Test
  void a_measure_that_was_serialised_is_the_one_of_the_dictionary() throws Exception {
    Object income = Objects.requireNonNull(Measures.standard().find("income_per_capita"));
    assertThat(again(income)).isSameAs(income);
    Figure over = Figure.moreThan(new BigDecimal("80.5"));
    assertThat(again(over)).isEqualTo(over);
  }

  private static Object again(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void a_message_for_logs_ends_after_a_few_problems() {
    Snapshot.Builder builder = Snapshot.commune("One").on(DAY);
    for (int i = 0; i < 30; i++) {
      builder.value("khong_co_" + i, 1);
    }
    NtmException refused =
        Objects.requireNonNull(catchThrowableOfType(NtmException.class, builder::build));
    assertThat(refused.problems()).hasSize(30);
    assertThat(refused).hasMessageEndingWith("; and 25 more");
    assertThat(refused.message(Locale.ENGLISH)).hasLineCount(31);
  }

  @Test
  void an_overlay_is_not_called_a_set() {
    NtmException overlay =
        Objects.requireNonNull(
            catchThrowableOfType(
                UnknownOverlayException.class,
                () -> Assessor.packaged(SET).withOverlay("binh-phuoc-2023")));
    assertThat(overlay)
        .hasMessage("There is no overlay \"binh-phuoc-2023\". Maybe you mean: binh-phuoc-2022");
    assertThat(overlay.message(VIETNAMESE))
        .isEqualTo("Không có lớp phủ \"binh-phuoc-2023\".\nCó thể ý bạn là: binh-phuoc-2022");
    assertThat(all().get("either")).hasMessageStartingWith("There is no criteria set or overlay ");
  }

  @Test
  void only_the_nearest_names_are_suggested() {
    assertThat(unknown("qd1980-2016-xaa").suggestion()).isEqualTo(SET);
    assertThat(unknown("qd318-2022-xa-nang-caoo").suggestion()).isEqualTo("qd318-2022-xa-nang-cao");
    assertThat(unknown("qd318").suggestion()).isEqualTo("qd318-2022-xa, qd318-2022-xa-nang-cao");
    assertThat(unknown("nothing-like-it").suggestion()).isNull();
    assertThat(unknown("").suggestion()).isNull();
  }

  private static Problem unknown(String id) {
    return Objects.requireNonNull(
            catchThrowableOfType(UnknownCriteriaSetException.class, () -> Assessor.packaged(id)))
        .problems()
        .get(0);
  }

  @Test
  void what_is_wrong_with_a_folder_is_told_as_a_problem_of_rules() {
    assertThat(kind("no folder")).isEqualTo(RuleProblem.Kind.UNREADABLE);
    assertThat(all().get("no folder")).hasCauseInstanceOf(NoSuchFileException.class);
    assertThat(all().get("no folder")).hasMessageContaining("none");
    assertThat(kind("no folder to check")).isEqualTo(RuleProblem.Kind.UNREADABLE);
    assertThat(kind("no overlay")).isEqualTo(RuleProblem.Kind.NOT_AN_OVERLAY);
    assertThat(kind("other overlay")).isEqualTo(RuleProblem.Kind.OVERLAY_OF_OTHER_SET);
    assertThat(kind("full folder")).isEqualTo(RuleProblem.Kind.FOLDER_NOT_EMPTY);
  }

  private RuleProblem.Kind kind(String way) {
    return ((RuleException) Objects.requireNonNull(all().get(way))).problems().get(0).kind();
  }
}
