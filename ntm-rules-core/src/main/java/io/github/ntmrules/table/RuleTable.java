package io.github.ntmrules.table;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.FolderMeasures;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.source.DesignationText;
import io.github.ntmrules.internal.source.FolderReader;
import io.github.ntmrules.internal.source.MeasureText;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule files of a set or overlay as the rows of the decree's table. Immutable and thread-safe.
 *
 * <p>The files need not be sound, only readable: what {@code RuleFiles.check} finds wrong is told
 * by its place, and {@link #at} says which field of which row stands there. {@link #change} makes a
 * table whose files differ from these in what was changed and nowhere else.
 */
public final class RuleTable {

  private static final String MARK = "\uFEFF";
  private static final int MOST_BYTES = 3; // of one char in UTF-8

  private final Map<String, String> files;
  private final TableDocument document;
  private final @Nullable ReadDocument description;
  private final Map<String, ReadFile> ruleFiles;
  private final List<TableRow> rows;
  private final Map<RowKey, TableRow> byKey;
  private final ReadMeasures measures;
  private final Measures dictionary;

  private RuleTable(
      Map<String, String> files, List<RuleProblem> problems, Map<String, ReadFile> known) {
    this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    limits(problems);
    this.description = description(problems);
    Map<String, ReadFile> read = new TreeMap<>();
    this.files.forEach(
        (name, text) -> {
          if (ruleFile(name)) {
            String plain = RuleSource.withoutMark(text);
            ReadFile same = known.get(name);
            boolean again = same == null || !same.source().text().equals(plain);
            read.put(name, again ? ReadFile.of(name, plain, problems::add) : same);
          }
        });
    RuleException.refuse(problems);
    this.ruleFiles = Collections.unmodifiableMap(read);
    this.document = described();
    List<TableRow> all = new ArrayList<>();
    Map<RowKey, TableRow> keys = new HashMap<>();
    for (String name : order()) {
      Objects.requireNonNull(read.get(name)).rules().forEach(rule -> all.addAll(rule.rows()));
    }
    all.forEach(row -> keys.put(row.key(), row));
    this.rows = List.copyOf(all);
    this.byKey = keys;
    this.measures = ReadMeasures.of(this.files.get(ReadMeasures.FILE));
    this.dictionary = known();
  }

  /**
   * {@return the table of a folder of rule files, or of a zip archive of one} All other texts of
   * the folder are carried along; what is no text is not in {@link #files()}.
   *
   * @param folder a folder or an archive that holds {@code bo_tieu_chi.txt} or {@code lop_phu.txt}
   * @throws RuleException if there is no such folder, it cannot be read, with the {@link
   *     IOException} as its cause, it is larger than a folder may be, or a file of it is not
   *     written as such files are: with all problems
   */
  public static RuleTable of(Path folder) {
    FolderReader.Whole whole = FolderReader.whole(Objects.requireNonNull(folder, "folder"));
    List<RuleProblem> problems = new ArrayList<>(whole.source().problems());
    return new RuleTable(whole.files(), problems, Map.of());
  }

  /**
   * {@return the table of a packaged set or overlay, with its cases}
   *
   * @param id its id, such as {@code qd1980-2016-xa}
   * @throws RuleException if there is no such set or overlay
   */
  public static RuleTable packaged(String id) {
    RuleSource set = PackagedRules.set(Objects.requireNonNull(id, "id"));
    RuleSource source = set == null ? PackagedRules.overlay(id) : set;
    if (source == null) {
      List<String> known =
          Stream.concat(PackagedRules.setIds().stream(), PackagedRules.overlayIds().stream())
              .toList();
      throw RuleException.of(Kind.UNKNOWN_SET, Suggestions.nearest(id, known), id);
    }
    Map<String, String> files = new TreeMap<>(source.texts());
    PackagedRules.cases(id)
        .forEach((name, text) -> files.put(PackagedRules.CASES + "/" + name, text));
    return of(files);
  }

  /**
   * {@return the table of these files}
   *
   * @param files the texts by their names within the folder; a byte order mark at the beginning of
   *     a text stays; may be empty
   * @throws RuleException if they are larger than a folder may be, or a file is not written as such
   *     files are: with all problems
   */
  public static RuleTable of(Map<String, String> files) {
    return new RuleTable(Objects.requireNonNull(files, "files"), new ArrayList<>(), Map.of());
  }

  /**
   * {@return a new set or overlay, of which there is nothing but its description} It is filled by
   * {@link #change}.
   *
   * @param overlay whether it is an overlay
   * @param values what the description says, by its keys, such as {@code id} and {@code decree}
   * @throws TableChangeException if a value cannot stand there
   */
  public static RuleTable create(boolean overlay, Map<String, String> values) {
    String file = overlay ? OverlayDescription.FILE : SetDescription.FILE;
    List<RowProblem> problems = new ArrayList<>();
    String text = DocumentEdit.fresh(values, problems::add, file);
    if (!problems.isEmpty()) {
      throw new TableChangeException(problems);
    }
    return of(Map.of(file, text));
  }

  // ---- reading

  private static boolean ruleFile(String name) {
    return name.indexOf('/') < 0
        && name.toLowerCase(Locale.ROOT).endsWith(".drl")
        && !name.startsWith(".");
  }

  private void limits(List<RuleProblem> problems) {
    if (!problems.isEmpty()) {
      return; // what was too large was left out and told
    }
    long total = 0;
    int rules = 0;
    for (Map.Entry<String, String> each : files.entrySet()) {
      // Counting the bytes takes longer than seeing that there cannot be too many.
      boolean near = (long) each.getValue().length() * MOST_BYTES > FolderReader.LARGEST_FILE;
      total += each.getValue().length();
      rules += ruleFile(each.getKey()) ? 1 : 0;
      if (near
          && each.getValue().getBytes(StandardCharsets.UTF_8).length > FolderReader.LARGEST_FILE) {
        tooLarge(each.getKey(), FolderReader.LARGEST_FILE, problems);
      }
    }
    if (total * MOST_BYTES > FolderReader.LARGEST_FOLDER && bytes() > FolderReader.LARGEST_FOLDER) {
      tooLarge("*", FolderReader.LARGEST_FOLDER, problems);
    }
    if (rules > FolderReader.MOST_FILES) {
      List<String> details = List.of("*.drl", Integer.toString(FolderReader.MOST_FILES));
      problems.add(RuleProblem.of(Kind.TOO_LARGE, null, details, null));
    }
  }

  private long bytes() {
    return files.values().stream()
        .mapToLong(each -> each.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private static void tooLarge(String file, int limit, List<RuleProblem> problems) {
    List<String> details = List.of(file, limit / 1024 + " KB");
    SourcePlace place = new SourcePlace(file, 1, 0, "");
    problems.add(RuleProblem.of(Kind.TOO_LARGE, place, null, details, null));
  }

  private @Nullable ReadDocument description(List<RuleProblem> problems) {
    String set = files.get(SetDescription.FILE);
    String overlay = files.get(OverlayDescription.FILE);
    if (set != null && overlay != null) {
      List<String> both = List.of(SetDescription.FILE, OverlayDescription.FILE);
      problems.add(RuleProblem.of(Kind.NO_DESCRIPTION, null, both, null));
    }
    if (set != null) {
      return ReadDocument.of(SetDescription.FILE, set, problems);
    }
    return overlay == null ? null : ReadDocument.of(OverlayDescription.FILE, overlay, problems);
  }

  private TableDocument described() {
    ReadDocument read = description;
    if (read == null) {
      return new TableDocument("", false, List.of(), List.of());
    }
    boolean overlay = read.file().equals(OverlayDescription.FILE);
    return new TableDocument(
        read.file(),
        overlay,
        read.entries(),
        overlay ? below(read) : columns(read.value("columns")));
  }

  private static List<String> columns(@Nullable String written) {
    return written == null ? List.of() : List.of(written.split("\\s*,\\s*", -1));
  }

  /** The columns of the set below. */
  private List<String> below(ReadDocument overlay) {
    String id = overlay.value("overlays");
    if (id == null) {
      return List.of();
    }
    for (Map.Entry<String, String> each : files.entrySet()) {
      String name = each.getKey();
      if (name.startsWith(RuleSource.REFERRED + "/") && name.endsWith("/" + SetDescription.FILE)) {
        ReadDocument beside = ReadDocument.of(name, each.getValue(), new ArrayList<>());
        if (id.equals(beside.value("id"))) {
          return columns(beside.value("columns"));
        }
      }
    }
    SetDescription packaged = PackagedRules.describedSet(id);
    CriteriaSet set = packaged == null ? null : packaged.set();
    return set == null ? List.of() : set.columns();
  }

  /** The rule files in the order of the description, then those that it does not name. */
  private List<String> order() {
    Set<String> order = new HashSet<>();
    List<String> names = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    wanted.add("00_pham_vi.drl");
    document.entries(DocumentEntry.Kind.CRITERION).forEach(each -> wanted.add(each.file()));
    List<String> last = new ArrayList<>(ruleFiles.keySet());
    last.remove("99_cong_nhan.drl");
    wanted.addAll(last);
    wanted.add("99_cong_nhan.drl");
    for (String name : wanted) {
      if (ruleFiles.containsKey(name) && order.add(name)) {
        names.add(name);
      }
    }
    return names;
  }

  // ---- what there is

  /** {@return all files by their names, in the order of the names} */
  public Map<String, String> files() {
    return files;
  }

  /** {@return what the set or overlay says of itself} */
  public TableDocument document() {
    return document;
  }

  /** {@return all rows, in the order of the criteria and of the rules in their files} */
  public List<TableRow> rows() {
    return rows;
  }

  /**
   * {@return the row of that key, or {@code null} if there is none}
   *
   * @param key the key
   */
  public @Nullable TableRow row(RowKey key) {
    return byKey.get(key);
  }

  /**
   * {@return what stands at a place, or {@code null} where that is of no row and no line of the
   * description, as the heading of a rule file} So what a check tells finds its way to the field:
   * the smallest one that holds the place, and the row as a whole where none does.
   *
   * @param file the name of the file
   * @param line the line, from 1
   * @param column the character of the line, from 1; 0 where the whole line is meant
   */
  public @Nullable TableSpot at(String file, int line, int column) {
    ReadDocument read = description;
    if (read != null && read.file().equals(file)) {
      String key = read.keyAt(line);
      return key == null ? null : new TableSpot(null, null, key);
    }
    if (file.equals(ReadMeasures.FILE)) {
      String key = measures.keyAt(line);
      return key == null ? null : new TableSpot(null, null, key);
    }
    ReadFile rules = ruleFiles.get(file);
    return rules == null ? null : rules.at(line, column);
  }

  /** {@return the measures that the folder declares itself, in the order of the file} */
  public List<MeasureEntry> measures() {
    return measures.entries();
  }

  /**
   * {@return the measures that its rows may name: the library's, those of the sets that the folder
   * brings along, and its own} A line of {@code so_lieu.txt} that is not sound declares nothing.
   */
  public Measures dictionary() {
    return dictionary;
  }

  /**
   * {@return what is wrong with the lines of {@code so_lieu.txt} themselves, in their order}
   * Whether a measure clashes with another one of the library is told by a check of the whole.
   */
  public List<RuleProblem> measureProblems() {
    return MeasureText.of(only(ReadMeasures.FILE, RuleSource.MEASURES)).problems();
  }

  private RuleSource only(String file, String as) {
    String text = files.get(file);
    return new RuleSource(
        text == null ? Map.of() : Map.of(as, RuleSource.withoutMark(text)), List.of());
  }

  private Measures known() {
    Measures known = Measures.standard();
    for (String name : files.keySet()) {
      if (isOf(name, RuleSource.MEASURES)) {
        List<MeasureText.Declared> declared =
            MeasureText.of(only(name, RuleSource.MEASURES)).declared();
        List<Measure> all = declared.stream().map(MeasureText.Declared::measure).toList();
        known = FolderMeasures.and(known, all, List.of());
      } else if (isOf(name, RuleSource.DESIGNATIONS)) {
        List<DesignationText.Declared> declared =
            DesignationText.of(only(name, RuleSource.DESIGNATIONS)).declared();
        List<Designation> all =
            declared.stream().map(DesignationText.Declared::designation).toList();
        known = FolderMeasures.and(known, List.of(), all);
      }
    }
    return known;
  }

  /** Whether it is that file of the folder, or of a set that the folder brings along. */
  private static boolean isOf(String name, String file) {
    return name.equals(file)
        || (name.startsWith(RuleSource.REFERRED + "/") && name.endsWith("/" + file));
  }

  /** {@return changes of this table, none of them yet} */
  public TableChange change() {
    return new TableChange(this);
  }

  /** The table of these files, of which those that stay the same are not read again. */
  RuleTable with(Map<String, String> others) {
    return new RuleTable(others, new ArrayList<>(), ruleFiles);
  }

  Map<String, ReadFile> ruleFiles() {
    return ruleFiles;
  }

  @Nullable ReadDocument description() {
    return description;
  }

  /** The mark that the file begins with, if it does. */
  static String mark(@Nullable String text) {
    return text != null && text.startsWith(MARK) ? MARK : "";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RuleTable.class);
  }
}
