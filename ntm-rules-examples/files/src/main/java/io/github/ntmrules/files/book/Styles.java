package io.github.ntmrules.files.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the cells of a workbook look; each look stands once. Not thread-safe. */
final class Styles {

  /** The format of text, which no program takes for anything else. */
  static final String TEXT = "@";

  static final String GENERAL = "General";
  private static final int FIRST_OWN_FORMAT = 164;
  private static final int FIRST_OWN_FILL = 2;

  private record Look(String format, Tone tone, boolean link) {}

  private final Map<Look, Integer> looks = new LinkedHashMap<>();
  private final List<String> formats = new ArrayList<>();

  Styles() {
    of(GENERAL, Tone.PLAIN, false);
  }

  /** The number of a look. */
  int of(String format, Tone tone, boolean link) {
    return looks.computeIfAbsent(new Look(format, tone, link), any -> looks.size());
  }

  /** The look of a text that is no formula. */
  int text(Tone tone, boolean link) {
    return of(GENERAL, tone, link);
  }

  /** The format that shows a number with the decimals that it has. */
  static String format(BigDecimal number) {
    int decimals = Math.max(0, number.scale());
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  /** The part of the workbook that says them. */
  String xml() {
    StringBuilder cells = new StringBuilder();
    looks.keySet().forEach(each -> cells.append(xml(each)));
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < formats.size(); i++) {
      numbers
          .append("<numFmt numFmtId=\"")
          .append(FIRST_OWN_FORMAT + i)
          .append("\" formatCode=\"")
          .append(SheetXml.escaped(formats.get(i)))
          .append("\"/>");
    }
    StringBuilder fills = new StringBuilder();
    for (Tone tone : Tone.values()) {
      if (tone.fill() != null) {
        fills
            .append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF")
            .append(tone.fill())
            .append("\"/></patternFill></fill>");
      }
    }
    String font = "<sz val=\"10\"/>%s<name val=\"Arial\"/><family val=\"2\"/></font>";
    String edge = " style=\"thin\"><color rgb=\"FFBFBFBF\"/></";
    return SheetXml.BEGIN
        + "<styleSheet xmlns=\""
        + SheetXml.MAIN
        + "\">"
        + (formats.isEmpty()
            ? ""
            : "<numFmts count=\"" + formats.size() + "\">" + numbers + "</numFmts>")
        + "<fonts count=\"3\"><font>"
        + font.formatted("")
        + "<font><b/>"
        + font.formatted("")
        + "<font><u/>"
        + font.formatted("<color rgb=\"FF0B5394\"/>")
        + "</fonts><fills count=\""
        + (FIRST_OWN_FILL + Tone.values().length - 1)
        + "\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill>"
        + fills
        + "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border><left"
        + edge
        + "left><right"
        + edge
        + "right><top"
        + edge
        + "top><bottom"
        + edge
        + "bottom><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "</cellStyleXfs><cellXfs count=\""
        + looks.size()
        + "\">"
        + cells
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
        + "</cellStyles></styleSheet>";
  }

  private String xml(Look look) {
    int fill =
        look.tone() == Tone.PLAIN
            ? 0
            : FIRST_OWN_FILL + List.of(Tone.values()).indexOf(look.tone()) - 1;
    int font = look.tone() == Tone.HEAD ? 1 : look.link() ? 2 : 0;
    return "<xf numFmtId=\""
        + number(look.format())
        + "\" fontId=\""
        + font
        + "\" fillId=\""
        + fill
        + "\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
        + " applyBorder=\"1\" applyAlignment=\"1\">"
        + alignment(look)
        + "</xf>";
  }

  /** Numbers keep away from the text beside them. */
  private static String alignment(Look look) {
    String side =
        look.format().startsWith("#")
            ? " horizontal=\"right\" indent=\"1\""
            : look.format().contains("yyyy") ? " horizontal=\"center\"" : "";
    return "<alignment" + side + " vertical=\"top\" wrapText=\"1\"/>";
  }

  private int number(String format) {
    if (format.equals(GENERAL)) {
      return 0;
    }
    if (format.equals(TEXT)) {
      return 49;
    }
    int at = formats.indexOf(format);
    if (at < 0) {
      at = formats.size();
      formats.add(format);
    }
    return FIRST_OWN_FORMAT + at;
  }
}
