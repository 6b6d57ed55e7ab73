package io.github.ntmrules.files.law;

import io.github.ntmrules.files.data.SheetFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the files as they were when the workbook was written, in a sheet that no program
 * shows: a row for each line, or for a piece of one that is longer than a cell. Blanks, line ends
 * and other signs that a spreadsheet may change are written so that it does not.
 */
final class Originals {

  /** What the sheet is called. */
  static final String SHEET = "ntm";

  private static final String FORMAT = "ntm-law-1";
  private static final int PIECE = 5_000;
  private static final String GUARD = "|";

  /**
   * What was read.
   *
   * @param language the language of the workbook
   * @param files the files
   * @param damaged those that are no longer what was written
   */
  record Read(String language, Map<String, String> files, List<String> damaged) {}

  private Originals() {}

  static void write(Workbook book, Map<String, String> files, String language) {
    Worksheet sheet = book.newWorksheet(SHEET);
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    SheetFile.put(sheet, 0, 0, FORMAT);
    SheetFile.put(sheet, 0, 1, language);
    int row = 1;
    for (Map.Entry<String, String> each : files.entrySet()) {
      SheetFile.put(sheet, row, 0, each.getKey());
      SheetFile.put(sheet, row++, 1, "#" + hash(each.getValue()));
      String text = each.getValue();
      int from = 0;
      while (from < text.length()) {
        int to = end(text, from);
        SheetFile.put(sheet, row++, 1, GUARD + escaped(text.substring(from, to)) + GUARD);
        from = to;
      }
    }
  }

  private static int end(String text, int from) {
    int line = text.indexOf('\n', from);
    int to = line < 0 ? text.length() : line + 1;
    if (to - from > PIECE) {
      to = from + PIECE;
      to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
    }
    return to;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean second = c == ' ' && i > 0 && text.charAt(i - 1) == ' ';
      if (c == '\\') {
        out.append("\\\\");
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (second) {
        out.append("\\s");
      } else if (plain(c)) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      }
    }
    // A workbook has signs of its own for letters that XML cannot have.
    return out.toString().replace("_x", "\\u005Fx");
  }

  private static boolean plain(char c) {
    boolean odd = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    return !odd && c != '\uFFFE' && c != '\uFFFF' && (c == ' ' || !Character.isSpaceChar(c));
  }

  private static String original(String escaped) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '\\' || i + 1 == escaped.length()) {
        out.append(c);
        continue;
      }
      char next = escaped.charAt(++i);
      if (next == 'u' && i + 4 < escaped.length()) {
        out.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next == 's' ? ' ' : next);
      }
    }
    return out.toString();
  }

  /** What the workbook holds, or {@code null} if it has no such sheet. */
  static @Nullable Read read(List<SheetFile.Sheet> sheets) {
    for (SheetFile.Sheet sheet : sheets) {
      if (!sheet.rows().isEmpty() && text(sheet.rows().get(0), 0).equals(FORMAT)) {
        return read(sheet);
      }
    }
    return null;
  }

  private static Read read(SheetFile.Sheet sheet) {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    Map<String, String> hashes = new LinkedHashMap<>();
    StringBuilder last = new StringBuilder();
    for (SheetFile.Row row : sheet.rows().subList(1, sheet.rows().size())) {
      String name = text(row, 0);
      String piece = text(row, 1);
      if (!name.isEmpty()) {
        last = new StringBuilder();
        texts.put(name, last);
        hashes.put(name, piece);
      } else if (piece.length() >= 2) {
        last.append(original(piece.substring(1, piece.length() - 1)));
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text.toString()));
    List<String> damaged =
        files.keySet().stream()
            .filter(each -> !("#" + hash(files.getOrDefault(each, ""))).equals(hashes.get(each)))
            .toList();
    return new Read(text(sheet.rows().get(0), 1), files, damaged);
  }

  private static String text(SheetFile.Row row, int column) {
    SheetFile.Cell cell = row.cell(column);
    return cell == null ? "" : cell.text();
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
