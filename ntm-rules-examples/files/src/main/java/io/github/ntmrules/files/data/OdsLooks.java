package io.github.ntmrules.files.data;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument spreadsheet make of a text or a cell. Not thread-safe. */
final class OdsLooks {

  private static final int MOST_PARENTS = 20;

  private final Map<String, RichText.Look> looks = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private String style = "";

  /** Reads the styles that are common to all sheets. */
  void readCommon(ZipFile zip) throws IOException {
    ZipEntry styles = zip.getEntry("styles.xml");
    if (styles == null) {
      return;
    }
    try (Xml xml = Xml.open(zip.getInputStream(styles))) {
      while (xml.next()) {
        look(xml);
      }
    }
  }

  /** Looks at an element that begins or ends. */
  void look(Xml xml) {
    if (xml.begins("style")) {
      String name = xml.attribute("name");
      String family = xml.attribute("family");
      style = family + ":" + name;
      String parent = xml.attribute("parent-style-name");
      if (parent != null) {
        parents.put(style, family + ":" + parent);
      }
    } else if (xml.begins("text-properties") && !style.isEmpty()) {
      RichText.Look look = look(xml.attribute("text-line-through-style"), position(xml));
      if (look != null) {
        looks.put(style, look);
      }
    } else if (xml.ends("style")) {
      style = "";
    }
  }

  private static @Nullable String position(Xml xml) {
    return xml.attribute("text-position");
  }

  private static RichText.@Nullable Look look(@Nullable String through, @Nullable String position) {
    if (through != null && !through.equals("none")) {
      return RichText.Look.STRUCK;
    }
    if (position == null) {
      return through == null ? null : RichText.Look.PLAIN;
    }
    String how = position.strip();
    if (how.startsWith("sub") || how.startsWith("-")) {
      return RichText.Look.LOWERED;
    }
    return how.startsWith("0") ? RichText.Look.PLAIN : RichText.Look.RAISED;
  }

  /** How a span of that style looks. */
  RichText.Look ofSpan(String name) {
    return of("text:" + name);
  }

  /** How a cell of that style looks. */
  RichText.Look ofCell(String name) {
    return of("table-cell:" + name);
  }

  private RichText.Look of(String name) {
    String each = name;
    for (int i = 0; each != null && i < MOST_PARENTS; i++) {
      RichText.Look look = looks.get(each);
      if (look != null) {
        return look;
      }
      each = parents.get(each);
    }
    return RichText.Look.PLAIN;
  }
}
