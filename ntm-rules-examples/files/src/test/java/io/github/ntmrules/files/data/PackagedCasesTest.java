package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.Catalogue;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.cases.Boundaries;
import io.github.ntmrules.cases.CaseGroup;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.CoverageGap;
import io.github.ntmrules.cases.CoverageGap.UnexpectedOutcome;
import io.github.ntmrules.cases.CoverageGap.UntouchedLevel;
import io.github.ntmrules.cases.IdleLevel;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases that each packaged set and overlay brings along, beside its rule files: the law as a
 * table that can be read. With {@code -Dntm.golden=write} they are written anew from the levels'
 * boundaries; what then differs is to be read as a change of the law.
 */
class PackagedCasesTest {

  private static final Path ROOT =
      Path.of("../../ntm-rules-core/src/main/resources/io/github/ntmrules");

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static List<String> sets() {
    return Assessor.packagedSets();
  }

  private static List<String> overlays() {
    return Catalogue.packaged().overlays().stream().map(Overlay::id).toList();
  }

  private static boolean isOverlay(String id) {
    return overlays().contains(id);
  }

  private static Path folder(String id) {
    String kind = isOverlay(id) ? "overlays" : "sets";
    return ROOT.resolve(kind).resolve(id.replace('-', '_')).resolve("cases");
  }

  /** The set with the overlay. */
  private static Assessor with(String overlayId) {
    return Catalogue.packaged().overlays().stream()
        .filter(each -> each.id().equals(overlayId))
        .map(each -> Assessor.packaged(each.overlays()).withOverlay(overlayId))
        .findFirst()
        .orElseThrow();
  }

  private static List<VerdictCase> cases(Assessor assessor, String id) {
    Path folder = folder(id);
    if ("write".equals(System.getProperty("ntm.golden"))) {
      write(assessor, isOverlay(id), folder);
    }
    ReadOptions reading = new ReadOptions(assessor.set().unit(), VIETNAMESE, null, null, null);
    List<VerdictCase> cases = new ArrayList<>();
    List<DataProblem> problems = new ArrayList<>();
    for (Path file : files(folder)) {
      cases.addAll(CaseFile.of(file, reading).read(problems::add));
    }
    assertThat(problems).isEmpty();
    return cases;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Assessor assessor, boolean ofOverlay, Path folder) {
    try {
      Files.createDirectories(folder);
      for (Path old : files(folder)) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<CaseGroup> groups =
        RuleTests.of(assessor).boundaries(VIETNAMESE).groups().stream()
            .filter(group -> (group.overlay() != null) == ofOverlay)
            // They stand in the folder of their own overlay, not in one for it.
            .map(group -> CaseGroup.of(group.file(), null, group.cases()))
            .toList();
    CaseFile.writeFolder(folder, groups, "csv", VIETNAMESE);
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void every_overlay_passes_the_cases_it_brings_along(String id) {
    Assessor assessor = with(id);
    List<VerdictCase> cases = cases(assessor, id);
    CaseRun run = RuleTests.of(assessor).run(cases);
    assertThat(run.passed()).as(run.explain(Locale.ENGLISH)).isTrue();
    for (CoverageGap gap : RuleTests.of(assessor).coverage(cases).gaps()) {
      assertThat(gap instanceof CoverageGap.UntouchedRule rule && rule.overlay() != null)
          .as(gap.message(Locale.ENGLISH))
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void every_set_passes_the_cases_it_brings_along(String id) {
    Assessor assessor = Assessor.packaged(id);
    CaseRun run = RuleTests.of(assessor).run(cases(assessor, id));
    assertThat(run.passed()).as(run.explain(Locale.ENGLISH)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_cases_leave_no_rule_and_no_level_out_that_decides(String id) {
    Assessor assessor = Assessor.packaged(id);
    Boundaries boundaries = RuleTests.of(assessor).boundaries();
    Set<Object> idle = new HashSet<>();
    for (IdleLevel each : boundaries.idle()) {
      idle.add(List.of(each.cell(), each.threshold()));
    }
    for (CoverageGap gap : RuleTests.of(assessor).coverage(cases(assessor, id)).gaps()) {
      boolean known =
          gap instanceof UntouchedLevel level
              && (level.threshold() == null
                  ? asksForAnotherSet(level)
                  : idle.contains(List.of(level.cell(), level.threshold())));
      boolean byIdle = gap instanceof UnexpectedOutcome && !idle.isEmpty();
      assertThat(known || byIdle).as(gap.message(Locale.ENGLISH)).isTrue();
    }
  }

  private static boolean asksForAnotherSet(UntouchedLevel level) {
    return level.cell().provision() instanceof Provision.Required required
        && required.requirement() instanceof Requirement.Meets;
  }
}
