package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.RegisterLook;
import io.github.ntmrules.files.data.UnitRow;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.register.AdministrativeKind;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes units that are called otherwise than those that a set is for, or listed so in the register
 * – a town or a ward where communes are assessed –, which are assessed all the same. Not
 * thread-safe.
 */
final class OtherUnits {

  private static final int MOST_ROWS = 20;

  /** What such a name begins with, by the kind that is assessed, and how it is named in full. */
  private static final Map<UnitKind, Pattern> OTHERS =
      Map.of(
          UnitKind.COMMUNE,
          Pattern.compile(
              "(?:[0-9]+ ?[.)] ?)?(?:(?:ubnd|(?:ủy|uỷ) ban nhân dân) )?"
                  + "(thị trấn|phường|đặc khu|tt\\.?(?= )|p\\.)(?= ?\\S).*"),
          UnitKind.VILLAGE,
          Pattern.compile("(?:[0-9]+ ?[.)] ?)?(tổ dân phố|khu phố|khóm|tdp)(?= ).*"),
          UnitKind.DISTRICT,
          Pattern.compile("(?:[0-9]+ ?[.)] ?)?(quận)(?= ).*"));

  private static final Map<String, String> FULL =
      Map.of("tt", "thị trấn", "tt.", "thị trấn", "p.", "phường", "tdp", "tổ dân phố");

  private final Texts texts;
  private final RegisterLook register;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();
  private final Map<String, Long> units = new LinkedHashMap<>();
  private UnitKind kind = UnitKind.COMMUNE;

  OtherUnits(Texts texts, RegisterLook register) {
    this.texts = texts;
    this.register = register;
  }

  /** Notes the unit if it is called otherwise. */
  void look(UnitRow row) {
    kind = row.snapshot().unit();
    String word = called(row.snapshot().name());
    if (word == null && kind == UnitKind.COMMUNE) {
      word = listed(row.snapshot());
    }
    if (word != null) {
      units.merge(word, 1L, Long::sum);
      List<String> its = rows.computeIfAbsent(word, any -> new ArrayList<>());
      if (its.size() < MOST_ROWS) {
        its.add(String.valueOf(row.row()));
      }
    }
  }

  /** What a name says that it is, or null. */
  private @Nullable String called(String name) {
    Pattern others = OTHERS.get(kind);
    if (others == null || !mayBe(name)) {
      return null;
    }
    Matcher other = others.matcher(Spelling.plain(name));
    return other.matches() ? FULL.getOrDefault(other.group(1), other.group(1)) : null;
  }

  /** What the register says that it is, where it is found by its code or in its province. */
  private @Nullable String listed(Snapshot unit) {
    if (unit.code() == null && unit.province() == null) {
      return null;
    }
    RegisteredUnit found = register.match(unit).unit();
    return found == null || found.kind() == AdministrativeKind.COMMUNE
        ? null
        : found.kind().displayName(Locale.ROOT);
  }

  /** Whether its first letter is that of such a word, or none: of most names it is not. */
  private static boolean mayBe(String name) {
    char first = name.isEmpty() ? ' ' : Character.toLowerCase(name.charAt(0));
    return !Character.isLetter(first) || "tpđkquủ".indexOf(first) >= 0;
  }

  /** What is to be said of the file that was read; then nothing is kept of it. */
  List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    units.forEach(
        (word, count) -> {
          List<String> its = rows.getOrDefault(word, List.of());
          String which = String.join(", ", its) + (count > its.size() ? ", …" : "");
          lines.add(texts.get("data.otherUnits." + kind, file, count, word, which));
        });
    units.clear();
    rows.clear();
    return lines;
  }
}
