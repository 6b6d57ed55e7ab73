package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitChangesTest {

  @TempDir private Path folder;

  @Test
  void that_nothing_may_be_there_has_no_unit() throws IOException {
    RuleFiles.export("qd1980-2016-xa", folder.resolve("some"));
    Path houses = folder.resolve("some/tc09_nha_o_dan_cu.drl");
    Files.writeString(houses, Files.readString(houses).replace("none()", "atMost(10)"));
    Snapshot unit =
        Snapshot.commune("A")
            .region(Region.TAY_NGUYEN)
            .on(LocalDate.of(2020, 12, 31))
            .value("temporary_or_dilapidated_houses", 3)
            .build();

    UnitImpact impact =
        UnitImpact.of(
            Assessor.fromDirectory(folder.resolve("some")).assess(unit),
            Assessor.packaged("qd1980-2016-xa").assess(unit));

    assertThat(impact.flips())
        .extracting(new UnitChanges(ReportTexts.in(Locale.ENGLISH))::margin)
        .containsExactly("3 houses, required none (3 houses over)");
  }
}
