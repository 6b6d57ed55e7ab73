package io.github.ntmrules.internal.source;

import io.github.ntmrules.criteria.KnownSet;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.text.PackagedList;
import java.util.List;
import java.util.Locale;

/** Reads the list of sets whose content is not on file. */
public final class KnownSetFile {

  private static final String FILE = "chua_co_noi_dung.txt";
  private static final String PARTS =
      "id | document | issued | unit | title vi | title en | known and missing | source";

  private KnownSetFile() {}

  /** The sets of this library's list, in its order. */
  public static List<KnownSet> packaged() {
    return PackagedList.read(KnownSetFile.class, FILE, PARTS).stream()
        .map(
            parts ->
                KnownSet.builder()
                    .id(parts.get(0))
                    .decision(parts.get(1))
                    .issued(parts.get(2))
                    .unit(
                        parts.get(3).isEmpty()
                            ? null
                            : UnitKind.valueOf(parts.get(3).toUpperCase(Locale.ROOT)))
                    .titleVi(parts.get(4))
                    .titleEn(parts.get(5))
                    .known(parts.get(6))
                    .source(parts.get(7))
                    .build())
        .toList();
  }
}
