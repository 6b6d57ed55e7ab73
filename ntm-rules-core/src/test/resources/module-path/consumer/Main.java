package consumer;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;

/** Assesses by a packaged set and by a folder of it, and reaches for what is not exported. */
public final class Main {

  public static void main(String[] arguments) throws Exception {
    Snapshot commune =
        Snapshot.commune("Đăk Năng")
            .region(Region.TAY_NGUYEN)
            .on(LocalDate.of(2020, 12, 31))
            .value("income_per_capita", "35")
            .build();
    Path folder = Path.of(arguments[0]);
    RuleFiles.export("qd1980-2016-xa", folder);
    System.out.println("packaged: " + Assessor.packaged("qd1980-2016-xa").assess(commune).outcome());
    System.out.println("folder: " + Assessor.fromDirectory(folder).assess(commune).outcome());
    Class<?> internal = Class.forName("io.github.ntmrules.internal.cache.BoundedCache");
    try {
      internal.getConstructors()[0].newInstance(1);
      System.out.println("internal: open");
    } catch (IllegalAccessException e) {
      System.out.println("internal: closed");
    }
  }
}
