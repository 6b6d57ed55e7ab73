package io.github.ntmrules.files.law;

import io.github.ntmrules.table.DocumentEntry;
import io.github.ntmrules.table.DocumentEntry.Kind;
import io.github.ntmrules.table.TableDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the sheet of the document.
 *
 * @param key the key in the description
 * @param label what it is called
 * @param value its value, or the Vietnamese name
 * @param english the English name; empty of a value
 * @param extra of a criterion its rule file, of an indicator of an overlay its criterion; else
 *     empty
 */
record HeadLine(String key, String label, String value, String english, String extra) {

  private static final List<String> OF_SET =
      List.of(
          "id",
          "title-vi",
          "title-en",
          "decree",
          "unit",
          "region-needed",
          "in-force-from",
          "in-force-until",
          "targets-until",
          "supersedes",
          "indicators-in-decree",
          "columns",
          "note-vi",
          "note-en");
  private static final List<String> OF_OVERLAY =
      List.of(
          "id",
          "title-vi",
          "title-en",
          "decree",
          "overlays",
          "province",
          "in-force-from",
          "in-force-until",
          "read-by",
          "rules",
          "note-vi",
          "note-en");

  /** The values that a set or an overlay can have. */
  static List<String> values(boolean overlay) {
    return overlay ? OF_OVERLAY : OF_SET;
  }

  /** Whether the value is a day. */
  boolean day() {
    return day(key);
  }

  static boolean day(String key) {
    return key.equals("in-force-from")
        || key.equals("in-force-until")
        || key.equals("targets-until");
  }

  /** All lines, those that have no value yet among them. */
  static List<HeadLine> of(TableDocument document, BookWords words) {
    List<HeadLine> lines = new ArrayList<>();
    for (String key : values(document.isOverlay())) {
      String value = document.value(key);
      lines.add(new HeadLine(key, label(key, words), value == null ? "" : value, "", ""));
    }
    for (Kind kind : List.of(Kind.VALUE, Kind.AMENDMENT)) {
      for (DocumentEntry each : document.entries(kind)) {
        if (lines.stream().noneMatch(line -> line.key().equals(each.key()))) {
          lines.add(of(each, words));
        }
      }
    }
    for (DocumentEntry each : document.entries()) {
      if (each.kind() != Kind.VALUE && each.kind() != Kind.AMENDMENT) {
        lines.add(of(each, words));
      }
    }
    return lines;
  }

  private static HeadLine of(DocumentEntry entry, BookWords words) {
    String english = entry.nameEn();
    List<String> parts = entry.parts();
    boolean first =
        entry.kind() == Kind.CRITERION || (entry.kind() == Kind.INDICATOR && parts.size() >= 3);
    return new HeadLine(
        entry.key(),
        label(entry.key(), words),
        entry.nameVi(),
        english == null ? "" : english,
        first ? parts.get(0) : "");
  }

  /** What a key is called. */
  static String label(String key, BookWords words) {
    int blank = key.indexOf(' ');
    if (blank > 0) {
      return words.get("head." + key.substring(0, blank), key.substring(blank + 1));
    }
    return OF_SET.contains(key) || OF_OVERLAY.contains(key) ? words.get("head." + key) : key;
  }

  /** The value of the line of the description that says this; {@code null} if it says nothing. */
  @Nullable String written() {
    if (value.isEmpty()) {
      return null;
    }
    return (extra.isEmpty() ? "" : extra + " | ")
        + value
        + (english.isEmpty() ? "" : " | " + english);
  }
}
