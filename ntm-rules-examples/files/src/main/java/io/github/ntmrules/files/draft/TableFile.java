package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.data.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What kind of file a table stands in: what its first bytes say, whatever it is called. */
final class TableFile {

  private static final int HEAD = 8192;

  /** A file of pages is a fraction of that. */
  private static final long LARGEST = 64L << 20;

  private TableFile() {}

  /**
   * Reads its tables.
   *
   * @throws BadInputException if it is of no kind that is read, or damaged
   * @throws IOException if it cannot be read
   */
  static FileTables read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadInputException("draft.kind", file.toString());
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.size(file) > LARGEST) {
      throw new BadInputException("draft.large", file.toString(), (LARGEST >> 20) + " MB");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK")) {
      return packed(file);
    }
    String text =
        start.replace("\0", "").replaceFirst("^\u00ef\u00bb\u00bf|^[\u00fe\u00ff]{2}", "");
    String small = text.strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw new BadInputException("draft.old", file.toString());
    }
    if (start.startsWith("%PDF")) {
      throw new BadInputException("draft.pdf", file.toString());
    }
    if (small.startsWith("{\\rtf") || small.startsWith("mime-version")) {
      throw new BadInputException("draft.other", file.toString());
    }
    if (small.startsWith("<") || named(file, ".html") || named(file, ".htm")) {
      return HtmlTables.read(file);
    }
    throw new BadInputException("draft.kind", file.toString());
  }

  private static boolean named(Path file, String end) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(end);
  }

  private static FileTables packed(Path file) throws IOException {
    boolean word = false;
    boolean excel = false;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        word |= name.startsWith("word/");
        excel |= name.startsWith("xl/");
      }
    } catch (ZipException e) {
      throw new BadInputException("draft.damaged", file.toString());
    }
    if (excel) {
      return XlsxTables.read(file);
    }
    FileTables read = word ? DocxTables.read(file) : null;
    if (read == null) {
      throw new BadInputException(word ? "draft.damaged" : "draft.kind", file.toString());
    }
    return read;
  }
}
