package io.github.ntmrules.examples.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up decisions of provinces over qd1980-2016-xa that add an indicator and a criterion. */
final class OwnIndicators {

  private OwnIndicators() {}

  /** One of Kon Tum, written into a new folder. */
  static Path in(Path folder, String id, String indicator, String criterion) throws IOException {
    return in(folder, id, "Kon Tum", indicator, criterion);
  }

  /** The same of any province. */
  static Path in(Path folder, String id, String province, String indicator, String criterion)
      throws IOException {
    Path rules = Files.createDirectory(folder);
    Files.writeString(
        rules.resolve("lop_phu.txt"),
        """
        # SỐ GIẢ ĐỊNH
        id = %1$s
        title-vi = Thử
        title-en = Test
        decree = QĐ thử
        overlays = qd1980-2016-xa
        province = %2$s
        in-force-from = 2019-01-01
        rules = tc_them
        indicator %3$s = 15 | Đường thêm | Roads added
        criterion %4$s = tc_them | Của tỉnh | Of the province
        indicator %4$s = Cửa hàng | Shops
        """
            .formatted(id, province, indicator, criterion));
    Files.writeString(
        rules.resolve("tc_them.drl"),
        """
        package io.github.ntmrules.overlays.%1$s

        import io.github.ntmrules.criteria.Scope
        import static io.github.ntmrules.rules.Vocabulary.*
        global io.github.ntmrules.rules.Conclusions law

        rule "%2$s Đường thêm"
            @source("mục 1") @status("confirmed")
        when
            Scope()
        then
            law.require("%2$s", percent("commune_roads_paved").atLeast(80));
        end

        rule "%3$s Cửa hàng"
            @source("mục 2") @status("confirmed")
        when
            Scope()
        then
            law.require("%3$s", yes("shop_to_standard"));
        end
        """
            .formatted(id.replace('-', '_'), indicator, criterion));
    return rules;
  }
}
