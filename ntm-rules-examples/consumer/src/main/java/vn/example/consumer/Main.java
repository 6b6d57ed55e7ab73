package vn.example.consumer;

import io.github.ntmrules.NtmRules;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Does everything once, the first of it on a thread of the common pool, and prints what came. */
public final class Main {

  private Main() {}

  /** Takes an empty folder to write into. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<String, Object> row = new HashMap<>();
    row.put("name", "Đăk Năng");
    row.put("province", "Kon Tum");
    row.put("region", "TAY_NGUYEN");
    row.put("reported_on", LocalDate.of(2020, 12, 31));
    row.put("income_per_capita", new BigDecimal("35.0000000000"));
    row.put("multidimensional_poverty_rate", 4.5);
    row.put("schools_with_standard_facilities", null);

    Snapshot commune = CompletableFuture.supplyAsync(() -> Verdicts.commune(row)).join();
    print("counts", Verdicts.counts(Collections.nCopies(100, commune)));
    print("verdict", Verdicts.verdict(commune));
    print("fields", Forms.fields().size());
    print("another", Stored.again(Files.createDirectory(folder.resolve("archive")), commune));
    Path rules = folder.resolve("rules");
    RuleFiles.export("qd1980-2016-xa", rules);
    print("strict", OwnRules.assess(rules, commune));
    print("json", Json.stored(commune));
    print("small", OwnRules.ofLittleMemory().set().id());
    row.put("income_per_capita", "44,2");
    row.put("multidimensional_poverty_rate", 120);
    Verdicts.refused(row).forEach(each -> print("refused", each.replace("\n", " | ")));
    print("version", NtmRules.version());
  }

  private static void print(String what, Object value) {
    System.out.println(what + ": " + value);
  }
}
