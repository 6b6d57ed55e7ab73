package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.RollUp;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A province is assessed from the assessments of its communes. */
class ProvinceFromCommunesTest {

  private static final LocalDate DATE = LocalDate.of(2024, 12, 31);
  private static final Assessor ADVANCED = Assessor.packaged("qd318-2022-xa-nang-cao");
  private static final Assessor PROVINCE = Assessor.packaged("qd321-2022-tinh");

  /** A commune that fails health insurance (95 at least), or of which nothing is known. */
  private static Assessment commune(boolean fails) {
    Snapshot.Builder commune =
        Snapshot.commune("xã").province("Tỉnh").region(Region.TAY_NGUYEN).on(DATE);
    if (fails) {
      commune.value("health_insurance_coverage", 94);
    }
    return ADVANCED.assess(commune.build());
  }

  /** 321/2022 asks that at least 40 % of the communes are at the advanced standard. */
  @ParameterizedTest
  @CsvSource({"10, NOT_MET", "7, NOT_MET", "6, UNDETERMINED", "0, UNDETERMINED"})
  void the_share_of_communes_is_as_sure_as_the_communes_are(int failing, Outcome expected) {
    RollUp rollUp = RollUp.of(ADVANCED.set());
    IntStream.range(0, 10).forEach(i -> rollUp.add(commune(i < failing)));
    Quotient share = Objects.requireNonNull(rollUp.result().units().shareMet());
    Snapshot province =
        Snapshot.of(UnitKind.PROVINCE, "Tỉnh")
            .on(DATE)
            .value("communes_at_advanced_standard", share.percent())
            .build();
    assertThat(PROVINCE.assess(province).indicator("4").outcome()).isEqualTo(expected);
  }
}
