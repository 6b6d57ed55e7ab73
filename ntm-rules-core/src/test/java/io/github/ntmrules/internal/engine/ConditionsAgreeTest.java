package io.github.ntmrules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.FolderDesignations;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.check.FolderCheck;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.source.FolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A condition means to the checker what it means to the rule engine's own compiler: every field
 * with every operator, unknown regions and provinces included.
 */
class ConditionsAgreeTest {

  private static final List<String> CONDITIONS =
      """
      year == 2020
      year != 2020
      year < 2020
      year <= 2020
      year > 2020
      year >= 2020
      year in (2019, 2021)
      year not in (2019, 2021)
      date == day("2020-07-01")
      date != day("2020-07-01")
      date < day("2020-07-01")
      date <= day("2020-07-01")
      date > day("2020-07-01")
      date >= day("2020-07-01")
      region == Region.TAY_NGUYEN
      region != Region.TAY_NGUYEN
      region == null
      region != null
      region in (Region.TAY_NGUYEN, Region.BAC_TRUNG_BO)
      region not in (Region.TAY_NGUYEN, Region.BAC_TRUNG_BO)
      $vung : region != null
      $vung : region == Region.TAY_NGUYEN
      $vung : region in (Region.TAY_NGUYEN)
      province == "Kon Tum"
      province != "Kon Tum"
      province == null
      province != null
      province in ("Kon Tum", "Gia Lai")
      province not in ("Kon Tum", "Gia Lai")
      designations contains Designation.AREA_II
      designations not contains Designation.AREA_II
      designations contains designation("XA_BIEN_GIOI")
      designations not contains designation("XA_BIEN_GIOI"), designations contains designation("AREA_II")
      year == 2020 || region == Region.TAY_NGUYEN
      year == 2020 && region == Region.TAY_NGUYEN
      year == 2020, region == Region.TAY_NGUYEN
      year == 2019 || year == 2020 && region == Region.TAY_NGUYEN
      ( year == 2019 || year == 2020 ) && region == Region.TAY_NGUYEN
      ( designations contains Designation.AREA_II && year > 2019 ) || province == "Kon Tum", region != null
      designations contains Designation.AREA_II || designations contains Designation.AREA_III, year >= 2020
      ((year == 2020))
      group == "g1"
      group != "g1"
      group in ("g1", "g2")
      group not in ("g1", "g2")
      group == "g2" || year == 2020 && group != "g3"
      """
          .lines()
          .toList();

  @TempDir private Path folder;

  private static final Designation BORDER =
      FolderDesignations.of("XA_BIEN_GIOI", false, "xã biên giới", "border commune");

  private static List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    List<Set<Designation>> designations =
        List.of(
            Set.of(),
            Set.of(Designation.AREA_II),
            Set.of(Designation.AREA_III),
            Set.of(BORDER),
            Set.of(BORDER, Designation.AREA_II),
            new TreeSet<>(Designations.standard().all()));
    List<LocalDate> days =
        List.of(
            LocalDate.of(2019, 12, 31),
            LocalDate.of(2020, 6, 30),
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2020, 7, 2),
            LocalDate.of(2021, 1, 1));
    for (LocalDate day : days) {
      for (Region region :
          new @Nullable Region[] {
            null, Region.TAY_NGUYEN, Region.BAC_TRUNG_BO, Region.DONG_NAM_BO
          }) {
        for (String province : new @Nullable String[] {null, "Kon Tum", "Gia Lai", "Nghệ An"}) {
          for (Set<Designation> each : designations) {
            for (String group : new @Nullable String[] {null, "g1", "g2", "g3"}) {
              scopes.add(Scope.of(day, region, province, each).inGroup(group));
            }
          }
        }
      }
    }
    return scopes;
  }

  private void write() throws IOException {
    StringBuilder description =
        new StringBuilder(
            """
            id = dieu-kien
            title-vi = -
            title-en = -
            decree = -
            unit = commune
            region-needed = no
            in-force-from = 2016-01-01
            indicators-in-decree = 0
            columns = g1, g2, g3
            criterion 1 = tc01 | - | -
            """);
    StringBuilder rules =
        new StringBuilder(
            """
            package io.github.ntmrules.sets.dieu_kien
            import io.github.ntmrules.criteria.Scope
            import io.github.ntmrules.criteria.Region
            import io.github.ntmrules.criteria.Designation
            import static io.github.ntmrules.rules.Vocabulary.*
            global io.github.ntmrules.rules.Conclusions law
            rule "nhóm"
                @source("thử") @status("confirmed")
            when
                Scope()
            then
                law.groupUndetermined("nhóm nào cũng có thể");
            end
            """);
    for (int i = 0; i < CONDITIONS.size(); i++) {
      description.append("indicator %d = - | -%n".formatted(i));
      rules.append(
          """
          rule "%1$d khi"
              @source("thử") @status("confirmed")
          when
              Scope( %2$s )
          then
              law.notApplicable("%1$d", "đúng");
          end
          """
              .formatted(i, CONDITIONS.get(i)));
    }
    Files.writeString(folder.resolve("bo_tieu_chi.txt"), description);
    Files.writeString(folder.resolve("tc01.drl"), rules);
    Files.writeString(folder.resolve("dien_xa.txt"), FolderDesignations.line(BORDER));
  }

  @Test
  void every_condition_holds_in_the_same_scopes() throws IOException {
    write();
    CheckedFolder checked = FolderCheck.check(FolderReader.read(folder));
    // Each condition alone leaves gaps, which are the only thing to say of this folder.
    assertThat(checked.problems()).allMatch(problem -> problem.kind().name().equals("NO_RULE"));
    assertThat(checked.rules()).hasSize(CONDITIONS.size() + 1);
    Engine compiled = CompiledRules.of(FolderReader.read(folder));
    for (Scope scope : scopes()) {
      List<String> own =
          checked.rules().stream()
              .filter(rule -> rule.appliesIn(scope))
              .map(rule -> rule.reference().name())
              .toList();
      assertThat(compiled.speaking(scope))
          .as("%s", scope)
          .extracting(rule -> rule.reference().name())
          .isEqualTo(own)
          .isNotEmpty();
    }
  }
}
