package io.github.ntmrules.examples.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up decision of one province over qd1980-2016-xa: health insurance from 90, not 85. */
final class KonTumOverlay {

  private KonTumOverlay() {}

  /** Written into a new folder. */
  static Path in(Path folder) throws IOException {
    Path rules = Files.createDirectory(folder);
    Files.writeString(
        rules.resolve("lop_phu.txt"),
        """
        id             = kon-tum-vi-du
        title-vi       = Mức của tỉnh Kon Tum (ví dụ)
        title-en       = Levels of Kon Tum province (example)
        decree         = QĐ 1/QĐ-UBND (giả định)
        overlays       = qd1980-2016-xa
        province       = Kon Tum
        in-force-from  = 2020-01-01
        in-force-until = 2022-03-08
        rules          = tc15_y_te
        """);
    Files.writeString(
        rules.resolve("tc15_y_te.drl"),
        """
        package io.github.ntmrules.overlays.kon_tum_vi_du

        import io.github.ntmrules.criteria.Scope
        import static io.github.ntmrules.rules.Vocabulary.*
        global io.github.ntmrules.rules.Conclusions law

        rule "15.1 Bảo hiểm y tế, mức của tỉnh (%)"
            @source("Điều 1") @status("confirmed")
        when
            Scope()
        then
            law.require("15.1", percent("health_insurance_coverage").atLeast(90));
        end
        """);
    return rules;
  }
}
