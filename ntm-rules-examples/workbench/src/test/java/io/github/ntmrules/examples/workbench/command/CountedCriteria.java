package io.github.ntmrules.examples.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of 19 criteria that each ask for one yes, since what provinces publish is how many criteria
 * units met, not the figures behind them; and files of units that meet so many.
 */
final class CountedCriteria {

  private static final int CRITERIA = 19;

  private CountedCriteria() {}

  /** The set, in a new folder. */
  static Path set(Path folder, String id, String unit, String from, String until)
      throws IOException {
    Path rules = Files.createDirectory(folder);
    StringBuilder head =
        new StringBuilder(
            """
            id             = %1$s
            title-vi       = Bộ đếm tiêu chí %1$s
            title-en       = Counted criteria %1$s
            decree         = QĐ thử
            unit           = %2$s
            region-needed  = no
            in-force-from  = %3$s
            in-force-until = %4$s
            indicators-in-decree = 19
            """
                .formatted(id, unit, from, until));
    StringBuilder measures = new StringBuilder();
    for (int i = 1; i <= CRITERIA; i++) {
      head.append("criterion %1$d = tc%1$02d_muc | Mục %1$d | Item %1$d\n".formatted(i));
      head.append("indicator %1$d = Đạt mục %1$d | Item %1$d met\n".formatted(i));
      measures.append("item_%1$d_met | yes | 0..1 | | | Mục %1$d | Item %1$d\n".formatted(i));
      Files.writeString(
          rules.resolve("tc%02d_muc.drl".formatted(i)),
          """
          package io.github.ntmrules.sets.%1$s

          import io.github.ntmrules.criteria.Scope
          import static io.github.ntmrules.rules.Vocabulary.*
          global io.github.ntmrules.rules.Conclusions law

          rule "%2$d Mục %2$d"
              @source("mục %2$d") @status("confirmed")
          when
              Scope()
          then
              law.require("%2$d", yes("item_%2$d_met"));
          end
          """
              .formatted(id.replace('-', '_'), i));
    }
    Files.writeString(rules.resolve("bo_tieu_chi.txt"), head.toString());
    Files.writeString(rules.resolve("so_lieu.txt"), measures.toString());
    return rules;
  }

  /** The rows of so many units, numbered from one, that meet so many criteria each. */
  static List<String> units(
      String name, int first, int units, String place, String day, int criteria) {
    List<String> rows = new ArrayList<>();
    for (int i = first; i < first + units; i++) {
      StringBuilder row = new StringBuilder(name + " " + i + ";" + place + ";" + day);
      for (int c = 1; c <= CRITERIA; c++) {
        row.append(c <= criteria ? ";Đạt" : ";Không đạt");
      }
      rows.add(row.toString());
    }
    return rows;
  }

  /** A file of those rows. */
  @SafeVarargs
  static Path file(Path file, List<String>... rows) throws IOException {
    List<String> all = new ArrayList<>();
    StringBuilder heading = new StringBuilder("Tên;Huyện;Tỉnh;Ngày");
    for (int c = 1; c <= CRITERIA; c++) {
      heading.append(";item_").append(c).append("_met");
    }
    all.add(heading.toString());
    for (List<String> each : rows) {
      all.addAll(each);
    }
    return Files.write(file, all);
  }
}
