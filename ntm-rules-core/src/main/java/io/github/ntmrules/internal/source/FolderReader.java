package io.github.ntmrules.internal.source;

import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder or a zip archive of a user: its description, its measures and its rule files,
 * nothing else, and never more than the limits say.
 */
public final class FolderReader {

  /** Bytes of one file. */
  public static final int LARGEST_FILE = 256 * 1024;

  /** Bytes of all files together. */
  public static final int LARGEST_FOLDER = 4 * 1024 * 1024;

  /** Rule files of one folder. */
  public static final int MOST_FILES = 200;

  // What else an archive may hold beside the rules, and is passed over.
  private static final int MOST_ENTRIES = 2_000;
  private static final int OTHER_FOLDERS = 3;
  private static final int LARGEST_ARCHIVE = 64 * 1024 * 1024;

  // A folder at the top, or none, and then a set that is referred to.
  private static final Pattern REFERRED =
      Pattern.compile("((?:[^/]+/)?)(" + RuleSource.REFERRED + "/[^/]+/)");

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<RuleProblem> problems = new ArrayList<>();
  private final @Nullable Map<String, byte[]> others;
  private long total;
  private boolean parts;

  private FolderReader(boolean whole) {
    others = whole ? new LinkedHashMap<>() : null;
  }

  /**
   * A folder with all that can be edited as text.
   *
   * @param source what is of the rules
   * @param files all texts by their names within the folder, with {@code /} where they lie in a
   *     folder of it, each as it stands there, with the byte order mark that it may begin with
   */
  public record Whole(RuleSource source, Map<String, String> files) {}

  private static boolean wanted(String name) {
    return RuleSource.ruleFile(name)
        || name.equals(SetDescription.FILE)
        || name.equals(OverlayDescription.FILE)
        || name.equals(RuleSource.MEASURES)
        || name.equals(RuleSource.DESIGNATIONS);
  }

  /**
   * What the folder or archive holds now; files that cannot be used are among its problems.
   *
   * @throws UncheckedIOException if there is no such folder or archive, or it cannot be read
   */
  public static RuleSource read(Path path) {
    FolderReader reader = new FolderReader(false);
    reader.from(path);
    return reader.content();
  }

  private void from(Path path) {
    try {
      if (Files.isDirectory(path)) {
        directory(path);
      } else if (Files.exists(path)) {
        archive(path);
      } else {
        throw new NoSuchFileException(path.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same, where nothing can be done without it.
   *
   * @throws RuleException if there is no such folder or archive, or it cannot be read, with the
   *     {@link IOException} as its cause
   */
  public static RuleSource readable(Path path) {
    return readable(path, FolderReader::read);
  }

  /**
   * The same, and beside it all other texts of the folder or archive: what is no text, or larger
   * than the limits, is passed over where it is not of the rules.
   *
   * @throws RuleException if there is no such folder or archive, or it cannot be read, with the
   *     {@link IOException} as its cause
   */
  public static Whole whole(Path path) {
    return readable(
        path,
        each -> {
          FolderReader reader = new FolderReader(true);
          reader.from(each);
          RuleSource source = reader.content();
          return new Whole(source, reader.texts());
        });
  }

  private static <T> T readable(Path path, Function<Path, T> reading) {
    try {
      return reading.apply(path);
    } catch (UncheckedIOException e) {
      RuleException unreadable = RuleException.of(Kind.UNREADABLE, null, path);
      unreadable.initCause(e.getCause());
      throw unreadable;
    }
  }

  // ---- folders

  private void directory(Path folder) throws IOException {
    // All through one way: if the folder is a link that is switched meanwhile, the old one is read.
    Path real = folder.toRealPath();
    files(real, real, "");
    parts = Files.exists(real.resolve(RuleSource.PARTS));
    Path beside = real.resolve(RuleSource.REFERRED);
    if (Files.isDirectory(beside)) {
      List<Path> sets;
      try (Stream<Path> list = Files.list(beside)) {
        sets = list.filter(Files::isDirectory).sorted().limit(MOST_FILES).toList();
      }
      for (Path set : sets) {
        files(real, set, RuleSource.REFERRED + "/" + name(set) + "/");
      }
    }
    if (others != null) {
      others(real, others);
    }
  }

  /** Takes what else lies in the folder, and in folders of it. */
  private void others(Path top, Map<String, byte[]> into) throws IOException {
    List<Path> found;
    try (Stream<Path> walk = Files.walk(top, OTHER_FOLDERS)) {
      found = walk.filter(Files::isRegularFile).sorted().limit(MOST_ENTRIES).toList();
    }
    for (Path file : found) {
      String called = String.join("/", parts(top.relativize(file)));
      if (!files.containsKey(called) && !hidden(called) && file.toRealPath().startsWith(top)) {
        try (InputStream in = Files.newInputStream(file)) {
          other(called, in, into);
        } catch (FileSystemException e) {
          // Taken away meanwhile, or without permission to read: not of the rules.
          into.remove(called);
        }
      }
    }
  }

  private static List<String> parts(Path path) {
    List<String> parts = new ArrayList<>();
    path.forEach(each -> parts.add(each.toString()));
    return parts;
  }

  private static boolean hidden(String name) {
    return name.startsWith(".") || name.contains("/.");
  }

  private void other(String called, InputStream in, Map<String, byte[]> into) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
    if (bytes.length <= LARGEST_FILE && total + bytes.length <= LARGEST_FOLDER) {
      total += bytes.length;
      into.put(called, bytes);
    }
  }

  /** Takes the files of one folder, all of which stand in the one at the top. */
  private void files(Path top, Path folder, String prefix) throws IOException {
    List<Path> found;
    try (Stream<Path> list = Files.list(folder)) {
      found = list.filter(file -> wanted(name(file))).sorted().limit(MOST_FILES + 3L).toList();
    }
    for (Path file : found) {
      if (tooMany()) {
        return;
      }
      String called = prefix + name(file);
      try {
        Path target = file.toRealPath();
        if (!target.startsWith(top)) {
          problem(Kind.LINK_OUTSIDE, called, 0);
        } else if (Files.isRegularFile(target)) {
          try (InputStream in = Files.newInputStream(target)) {
            take(called, in);
          }
        } else if (!Files.isDirectory(target)) {
          // A pipe or a device, of which reading need not end.
          problem(Kind.UNREADABLE, called, 0, called);
        }
      } catch (NoSuchFileException e) {
        // Taken away meanwhile: missing, if the description names it. A link to nothing is a fault.
        files.remove(called);
        if (Files.isSymbolicLink(file)) {
          problem(Kind.UNREADABLE, called, 0, called);
        }
      } catch (FileSystemException e) {
        // A link that leads in a circle, a file without permission to read.
        files.remove(called);
        problem(Kind.UNREADABLE, called, 0, called);
      }
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  // ---- archives

  private void archive(Path path) throws IOException {
    Map<String, String> folders = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          problem(Kind.TOO_LARGE, name(path), 0, name(path), Integer.toString(MOST_ENTRIES));
          return;
        }
        if (!entry(entry.getName(), zip, folders, name(path))) {
          return;
        }
      }
      if (entries == 0) {
        problem(Kind.WRONG_ARCHIVE, name(path), 0, "");
      }
      if (others != null) {
        within(folders.values().stream().findFirst().orElse(""), others);
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      problem(Kind.WRONG_ARCHIVE, name(path), 0, "");
    }
  }

  /** Takes one entry; returns whether to go on. */
  private boolean entry(String entry, InputStream in, Map<String, String> folders, String archive)
      throws IOException {
    if (leadsOut(entry)) {
      problem(Kind.WRONG_ARCHIVE, archive, 0, entry);
      return false;
    }
    int slash = entry.lastIndexOf('/');
    String name = entry.substring(slash + 1);
    String folder = entry.substring(0, slash + 1);
    String beside = "";
    Matcher referred = REFERRED.matcher(folder);
    if (referred.matches()) {
      folder = referred.group(1);
      beside = referred.group(2);
    }
    // One folder at the top may hold everything; what lies deeper is not of the rules.
    boolean top = folder.indexOf('/') == folder.length() - 1 && !folder.startsWith("__MACOSX");
    parts |= top && beside.isEmpty() && name.equals(RuleSource.PARTS);
    if (!wanted(name) || !top) {
      if (others != null && !name.isEmpty() && !hidden(entry) && !entry.startsWith("__MACOSX")) {
        other(entry, in, others);
      }
      return skip(in, archive);
    }
    if (!folders.isEmpty() && !folders.containsValue(folder)) {
      problem(Kind.WRONG_ARCHIVE, archive, 0, entry);
      return false;
    }
    if (folders.put(beside + name, folder) != null) {
      problem(Kind.WRONG_ARCHIVE, archive, 0, entry);
      return false;
    }
    if (tooMany()) {
      return false;
    }
    take(beside + name, in);
    // What is left of one that is too large may be endless.
    return skip(in, archive);
  }

  /** Names within the folder at the top; what lies beside it is not of the folder. */
  private static void within(String top, Map<String, byte[]> others) {
    Map<String, byte[]> all = new LinkedHashMap<>(others);
    others.clear();
    all.forEach(
        (entry, bytes) -> {
          if (entry.startsWith(top)) {
            others.put(entry.substring(top.length()), bytes);
          }
        });
  }

  private static boolean leadsOut(String entry) {
    return entry.startsWith("/")
        || entry.indexOf('\\') >= 0
        || entry.indexOf(':') >= 0
        || entry.indexOf('\0') >= 0
        || List.of(entry.split("/", -1)).contains("..");
  }

  private boolean skip(InputStream in, String archive) throws IOException {
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
      total += read;
      if (total > LARGEST_ARCHIVE) {
        problem(Kind.TOO_LARGE, archive, 0, archive, kilobytes(LARGEST_ARCHIVE));
        return false;
      }
    }
    return true;
  }

  // ---- files

  private boolean tooMany() {
    if (files.size() <= MOST_FILES) {
      return false;
    }
    problems.add(
        RuleProblem.of(Kind.TOO_LARGE, null, List.of("*.drl", Integer.toString(MOST_FILES)), null));
    return true;
  }

  private void take(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
    total += bytes.length;
    if (bytes.length > LARGEST_FILE) {
      problem(Kind.TOO_LARGE, name, 0, name, kilobytes(LARGEST_FILE));
    } else if (total > LARGEST_FOLDER) {
      problem(Kind.TOO_LARGE, name, 0, name, kilobytes(LARGEST_FOLDER));
    } else {
      files.put(name, bytes);
    }
  }

  private static String kilobytes(int bytes) {
    return bytes / 1024 + " KB";
  }

  private void problem(Kind kind, String file, int line, String... details) {
    SourcePlace place = new SourcePlace(file, Math.max(line, 1), 0, "");
    problems.add(RuleProblem.of(kind, place, null, List.of(details), null));
  }

  private RuleSource content() {
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, Map<String, String>> beside = new LinkedHashMap<>();
    files.forEach(
        (file, bytes) -> {
          String text = utf8(file, bytes);
          if (text != null) {
            int slash = file.lastIndexOf('/');
            Map<String, String> texts =
                slash < 0
                    ? own
                    : beside.computeIfAbsent(
                        file.substring(file.indexOf('/') + 1, slash), set -> new LinkedHashMap<>());
            texts.put(file.substring(slash + 1), RuleSource.withoutMark(text));
          }
        });
    Map<String, RuleSource> referred = new LinkedHashMap<>();
    beside.forEach((set, texts) -> referred.put(set, new RuleSource(texts, List.of())));
    RuleSource read = new RuleSource(own, problems, referred);
    return parts ? read.besideParts() : read;
  }

  /** All texts as they stand. */
  private Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    List<RuleProblem> noted = List.copyOf(problems);
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    if (others != null) {
      all.putAll(others);
    }
    all.forEach(
        (file, bytes) -> {
          String text = utf8(file, bytes);
          if (text != null) {
            texts.put(file, text);
          }
        });
    problems.clear();
    problems.addAll(noted);
    return texts;
  }

  /** The text, or {@code null} if the bytes are not UTF-8, which is noted with the line. */
  private @Nullable String utf8(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String read = out.flip().toString();
    boolean utf16 = read.indexOf('\0') >= 0 && read.indexOf('\0') < 4;
    if (!result.isError() && !utf16) {
      return read;
    }
    int line = read.split("\\r\\n|\\r|\\n", -1).length;
    problem(Kind.NOT_UTF8, file, utf16 ? 1 : line);
    return null;
  }
}
