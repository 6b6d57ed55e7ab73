package io.github.ntmrules.files.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, by what is in it: its name may say something else. */
enum FileFormat {
  /** A text, of which only the name says what it is. */
  TEXT,
  /** A text that begins as JSON does. */
  JSON_TEXT,
  /** An Excel workbook. */
  XLSX,
  /** An OpenDocument spreadsheet. */
  ODS,
  /** An Excel workbook of the old format. */
  OLD_EXCEL("file.oldExcel.content"),
  /** An Excel workbook in binary parts. */
  BINARY_EXCEL("file.binaryExcel"),
  /** A workbook with a password. */
  LOCKED("file.password"),
  /** A web page, as some systems name {@code .xls}. */
  PAGE("file.page"),
  /** The XML of Excel 2003. */
  OLD_XML("file.oldXml"),
  /** An archive that is no workbook. */
  OTHER_ARCHIVE("file.archive"),
  /** An archive that cannot be opened. */
  DAMAGED("file.damaged"),
  /** Something else in the format of old office programs. */
  OLD_OFFICE("file.oldOffice");

  private static final int HEAD = 4096;
  private static final byte[] ZIP = {'P', 'K'};
  private static final long OLE = 0xE11AB1A1E011CFD0L;
  private static final int SECTOR = 512;

  private final String refusal;

  FileFormat() {
    this("");
  }

  FileFormat(String refusal) {
    this.refusal = refusal;
  }

  /** The key of the message that it cannot be read, or empty if it can. */
  String refusal() {
    return refusal;
  }

  /** What that file is. */
  static FileFormat of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length >= 8
        && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong(0) == OLE) {
      return ole(file);
    }
    if (head.length >= 4 && Arrays.equals(head, 0, 2, ZIP, 0, 2) && head[2] < 9) {
      return archive(file);
    }
    String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    String small = text.toLowerCase(Locale.ROOT);
    if (small.startsWith("<")) {
      boolean xml = small.startsWith("<?xml") && small.contains("office:spreadsheet");
      boolean page = small.matches("(?s).*<(html|table|!doctype html|meta|head|body|style)\\b.*");
      return xml ? OLD_XML : page ? PAGE : TEXT;
    }
    return small.startsWith("{") || small.startsWith("[") ? JSON_TEXT : TEXT;
  }

  private static FileFormat archive(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("content.xml") != null && zip.getEntry("META-INF/manifest.xml") != null) {
        return spreadsheet(zip);
      }
      if (zip.getEntry("[Content_Types].xml") == null) {
        return OTHER_ARCHIVE;
      }
      if (zip.stream().anyMatch(each -> each.getName().endsWith("/workbook.bin"))) {
        return BINARY_EXCEL;
      }
      return zip.stream().anyMatch(each -> each.getName().endsWith("workbook.xml"))
          ? XLSX
          : OTHER_ARCHIVE;
    } catch (ZipException e) {
      return DAMAGED;
    }
  }

  private static FileFormat spreadsheet(ZipFile zip) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry("META-INF/manifest.xml"))) {
      String manifest = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
      if (manifest.contains("encryption-data")) {
        return LOCKED;
      }
      return manifest.contains("opendocument.spreadsheet") ? ODS : OTHER_ARCHIVE;
    }
  }

  /** By the names in the folder of its streams, each a string of 16-bit letters. */
  private static FileFormat ole(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer header = ByteBuffer.allocate(SECTOR).order(ByteOrder.LITTLE_ENDIAN);
      channel.read(header, 0);
      int shift = header.position() < SECTOR ? 9 : Math.min(12, Math.max(9, header.getShort(30)));
      long sector = header.position() < SECTOR ? 0 : header.getInt(48) & 0xFFFFFFFFL;
      ByteBuffer folder = ByteBuffer.allocate(1 << 14);
      channel.read(folder, (sector + 1) << shift);
      String names = new String(folder.array(), 0, folder.position(), StandardCharsets.UTF_16LE);
      if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
        return LOCKED;
      }
      return names.contains("Workbook") || names.contains("Book") ? OLD_EXCEL : OLD_OFFICE;
    }
  }
}
