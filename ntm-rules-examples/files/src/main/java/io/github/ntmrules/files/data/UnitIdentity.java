package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.snapshot.Snapshot;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When two names are those of one unit: whatever their case, blanks and hyphens, wherever the tone
 * mark stands ({@code hoà}, {@code hòa}), with the word of the kind before them or without ({@code
 * xã Tân Lập}, {@code Tân Lập}). Marks make a difference: {@code Tân Lập} is not {@code Tân Lấp};
 * so does the word of another kind: {@code thị trấn Tân Lập} is not {@code Tân Lập}.
 */
public final class UnitIdentity {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String ALIKE = "ðɖаеорсухі";
  private static final String LATIN = "đđaeopcyxi";
  private static final Map<String, String> SHORT =
      Map.of("tp", "thanh1 pho\u03022", "tx", "thi5 xa3", "tt", "thi5 tra\u0302n2");
  private static final Map<UnitKind, Set<String>> KINDS =
      Map.of(
          UnitKind.VILLAGE, Set.of(folded("thôn")),
          UnitKind.COMMUNE, Set.of(folded("xã"), "x"),
          UnitKind.DISTRICT, Set.of(folded("huyện"), "h"),
          UnitKind.PROVINCE, Set.of(folded("tỉnh")));

  private UnitIdentity() {}

  /** The name, commune, district and province of a unit, each as {@link #name} folds it. */
  public static List<String> key(Snapshot unit) {
    return List.of(
        ofName(unit),
        name(UnitKind.COMMUNE, unit.inCommune()),
        name(UnitKind.DISTRICT, unit.district()),
        province(unit.province()));
  }

  static String ofName(Snapshot unit) {
    return unit.unit() == UnitKind.PROVINCE
        ? province(unit.name())
        : name(unit.unit(), unit.name());
  }

  /** The name of a province, folded. */
  static String province(@Nullable String name) {
    return name == null ? "" : folded(Provinces.canonical(name));
  }

  /**
   * A name for comparing, without the word of its kind; not for people.
   *
   * @param name the name, or {@code null} if it is not stated
   */
  public static String name(UnitKind kind, @Nullable String name) {
    String folded = name == null ? "" : folded(name);
    int blank = folded.indexOf(' ');
    boolean worded =
        blank > 0 && KINDS.getOrDefault(kind, Set.of()).contains(folded.substring(0, blank));
    return worded ? folded.substring(blank + 1) : folded;
  }

  /** Small, with single blanks, the tone of each word after it as a digit. */
  static String folded(String name) {
    String small = Normalizer.normalize(Spelling.plain(name), Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int tone = 0;
    for (int i = 0; i <= small.length(); i++) {
      char c = i < small.length() ? small.charAt(i) : ' ';
      int alike = ALIKE.indexOf(c);
      int mark = TONES.indexOf(c);
      if (mark >= 0) {
        tone = mark + 1;
      } else if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK) {
        word.append(alike < 0 ? c : LATIN.charAt(alike));
      } else if (!word.isEmpty() && Character.getType(c) != Character.FORMAT) {
        words.add(word(word.toString(), tone));
        word.setLength(0);
        tone = 0;
      }
    }
    // A name of signs alone is known by them.
    return words.isEmpty() ? small.strip() : String.join(" ", words);
  }

  private static String word(String letters, int tone) {
    if (tone == 0) {
      String number = letters.replaceFirst("^0+(?=[0-9])", "");
      return SHORT.getOrDefault(number, number);
    }
    return letters + tone;
  }
}
