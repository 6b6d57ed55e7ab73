package io.github.ntmrules.files.draft;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.decree.CellReading;
import io.github.ntmrules.files.decree.CellSays.Word;
import io.github.ntmrules.files.decree.PrintedCell;
import io.github.ntmrules.files.draft.PrintedTable.Line;
import io.github.ntmrules.files.draft.PrintedTable.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the columns of a table of criteria are, by its head and by what stands in them. */
final class TableHead {

  /** What a column is. */
  enum Role {
    /** The number of the criterion. */
    NUMBER,
    /** What the criterion is called. */
    CRITERION,
    /** What an indicator asks. */
    CONTENT,
    /** In what it is counted. */
    UNIT,
    /** The level of the whole country, beside those of regions. */
    GENERAL,
    /** A level. */
    LEVEL,
    /** Anything else. */
    OTHER
  }

  /**
   * A column of levels.
   *
   * @param index where it stands
   * @param heading what is printed above it
   * @param name of which column of the decree it is; empty where there is one level for all
   * @param year of which year its levels are; {@code null} if the head does not say
   */
  record Level(int index, String heading, String name, @Nullable Integer year) {}

  private static final int LAST_HEAD = 40;
  private static final int DEEPEST = 6;
  private static final int LONG_WORDS = 120;
  private static final Pattern NUMBER = Pattern.compile("(?:so )?(?:s?tt|thu tu)");
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:s?tt|tieu chi|noi dung|chi tieu|muc (?:dat|do|chuan)|quy dinh|yeu cau|nhom \\w+"
              + "|vung|don vi tinh|dvt|ghi chu|nam (?:19|20)[0-9]{2})\\b");
  private static final Pattern MAIN = Pattern.compile("\\b(?:tieu chi|noi dung|chi tieu)\\b");
  private static final Pattern UNIT = Pattern.compile("(?:don vi(?: tinh)?|dvt)");
  private static final Pattern OTHER =
      Pattern.compile(
          "diem|.*\\b(?:ghi chu|co quan|bo,? nganh|phu trach|huong dan|chu tri|phuong phap|cach tinh"
              + "|can cu|van ban|giai thich|tham dinh|diem so|diem toi da|diem chuan|thang diem|trong so)\\b.*");
  private static final Pattern GENERAL =
      Pattern.compile("(?:chi tieu |muc )?(?:quy dinh )?chung(?: (?:ca nuoc|toan quoc))?|ca nuoc");
  private static final Pattern YEAR = Pattern.compile("(?:den )?(?:nam )?((?:19|20)[0-9]{2})");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:chi tieu|muc(?: (?:dat|chuan|do))?(?: chuan)?|yeu cau|lo trinh|quy dinh|ke hoach"
              + "|muc tieu|tieu chuan)(?: (?:dat|theo|cac|can|phai|den|qua|nam|vung|nhom|xa"
              + "|chuan|cu the|hang))*");
  private static final Pattern CODE = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2})*\\.?");
  private static final Pattern COUNT = Pattern.compile("\\(?([0-9]{1,2}|[a-z])\\)?");

  private final PrintedTable table;
  private final int first;
  private final int last;
  private final Map<Integer, Role> roles = new LinkedHashMap<>();
  private final List<Level> levels = new ArrayList<>();

  private TableHead(PrintedTable table, int first, int last) {
    this.table = table;
    this.first = first;
    this.last = last;
    roles();
    levels();
  }

  /** The head of a table, or {@code null} if it looks like none of criteria. */
  static @Nullable TableHead of(PrintedTable table) {
    List<Line> lines = table.lines();
    for (int i = 0; i < Math.min(LAST_HEAD, lines.size()); i++) {
      if (begins(lines.get(i))) {
        TableHead head = new TableHead(table, i, end(lines, i));
        boolean whole =
            !head.levels.isEmpty()
                && head.column(Role.CONTENT) >= 0
                && head.last + 1 < lines.size();
        if (whole) {
          return head;
        }
      }
    }
    return null;
  }

  static String bare(String text) {
    return Spelling.bare(Spelling.plain(text.replace('\n', ' '))).strip();
  }

  private static boolean begins(Line line) {
    int found = 0;
    boolean main = false;
    for (Spot each : line.said()) {
      String text = bare(each.text());
      boolean short_ = text.length() < LONG_WORDS;
      found += short_ && (WORDS.matcher(text).find() || region(text) != null) ? 1 : 0;
      main |= short_ && MAIN.matcher(text).find();
    }
    return found >= 2 && main && !line.hidden();
  }

  /** The last line of the head. */
  private static int end(List<Line> lines, int first) {
    int end = first;
    for (int i = first; i < Math.min(lines.size(), first + DEEPEST); i++) {
      if (i > end && !goesOn(lines.get(i), lines.get(first))) {
        break;
      }
      end = Math.max(end, i);
      for (Spot each : i == first ? lines.get(i).said() : Set.<Spot>of()) {
        boolean whole = each.rows() > DEEPEST;
        end = whole ? end : Math.max(end, Math.min(lines.size(), i + each.rows()) - 1);
      }
    }
    return end;
  }

  /** Whether a line below the first is of the head, too: it counts columns, or names them. */
  private static boolean goesOn(Line line, Line above) {
    if (counts(line)) {
      return true;
    }
    Spot number = line.spot(0);
    boolean numbered = number != null && CODE.matcher(number.text().strip()).matches();
    if (numbered || line.said().isEmpty()) {
      return false;
    }
    boolean below = besideLevels(line, above);
    int names = 0;
    for (int i = 0; i < line.spots().size(); i++) {
      Spot spot = line.spot(i);
      if (spot == null || spot.text().isBlank() || spot == above.spot(i)) {
        continue;
      }
      String text = bare(spot.text());
      boolean under = i < above.spots().size();
      boolean name =
          region(text) != null
              || YEAR.matcher(text).matches()
              || text.matches("nhom \\w{1,3}|xa nhom \\w{1,3}|(?:chi tieu )?chung")
              || PLAIN.matcher(text).matches()
              || (below && words(spot.text()));
      if (!under || !name) {
        return false;
      }
      names++;
    }
    return names > 0;
  }

  /** Whether nothing stands where the head has its number, criterion and content. */
  private static boolean besideLevels(Line line, Line above) {
    boolean content = false;
    for (int i = 0; i < above.spots().size(); i++) {
      String text = bare(above.text(i));
      boolean main = NUMBER.matcher(text).matches() || text.matches(".*(?:noi dung|tieu chi).*");
      boolean free = line.text(i).isBlank() || line.spot(i) == above.spot(i);
      if (main && !free) {
        return false;
      }
      content |= main;
    }
    return content && line.said().size() > 1;
  }

  /** Whether a text is words that say no level. */
  private static boolean words(String text) {
    return text.length() < LONG_WORDS
        && PrintedCell.read(text) instanceof CellReading.Unsure unsure
        && unsure.why() == CellReading.Why.WORDS;
  }

  /** Whether it is the line that numbers the columns. */
  private static boolean counts(Line line) {
    List<String> said = line.said().stream().map(each -> bare(each.text())).toList();
    if (said.size() < 3) {
      return false;
    }
    int expected = 0;
    for (String each : said) {
      Matcher count = COUNT.matcher(each);
      if (!count.matches()) {
        return false;
      }
      if (count.group(1).matches("[0-9]+")) {
        int number = Integer.parseInt(count.group(1));
        if (expected > 0 && number != expected) {
          return false;
        }
        expected = number + 1;
      }
    }
    return expected > 0;
  }

  // ---- what the columns are

  /** What is printed above a column, from top to bottom, each once. */
  private List<String> path(int column) {
    Set<String> path = new LinkedHashSet<>();
    for (int i = first; i <= last; i++) {
      Line line = table.lines().get(i);
      String text = line.text(column).replaceAll("\\s+", " ").strip();
      if (!text.isEmpty() && !counts(line)) {
        path.add(text);
      }
    }
    return List.copyOf(path);
  }

  private void roles() {
    int columns = table.columns();
    for (int i = 0; i < columns; i++) {
      roles.put(i, Role.OTHER);
    }
    int content = -1;
    for (int i = 0; i < columns; i++) {
      String text = bare(String.join(" ", path(i)));
      if (NUMBER.matcher(text).matches() && column(Role.NUMBER) < 0) {
        roles.put(i, Role.NUMBER);
      } else if (content < 0 && text.contains("noi dung")) {
        content = i;
      }
    }
    content = content < 0 ? longest() : content;
    if (content < 0) {
      return;
    }
    roles.put(content, Role.CONTENT);
    for (int i = 0; i < content; i++) {
      boolean named = bare(String.join(" ", path(i))).contains("tieu chi");
      if (named && roles.get(i) == Role.OTHER && column(Role.CRITERION) < 0) {
        roles.put(i, Role.CRITERION);
      }
    }
    for (int i = content + 1; i < columns; i++) {
      roles.put(i, right(i, content));
    }
  }

  private Role right(int column, int content) {
    List<String> path = path(column);
    String text = bare(String.join(" ", path));
    Line above = table.lines().get(last);
    if (above.spot(column) != null && above.spot(column) == above.spot(content)) {
      return Role.OTHER; // It is part of the column of content.
    }
    if (UNIT.matcher(text).matches()) {
      return Role.UNIT;
    }
    String leaf = path.isEmpty() ? "" : bare(path.get(path.size() - 1));
    if (path.isEmpty() || OTHER.matcher(text).matches()) {
      return Role.OTHER;
    }
    boolean known =
        region(leaf) != null || YEAR.matcher(leaf).matches() || leaf.matches(".*\\bnhom \\w{1,3}");
    return known || levelsThere(column) ? Role.LEVEL : Role.OTHER;
  }

  /** Whether at least half of what stands in a column reads as levels. */
  private boolean levelsThere(int column) {
    int said = 0;
    int read = 0;
    for (Line line : body()) {
      Spot spot = line.spot(column);
      if (spot == null || spot.text().isBlank() || line.said().size() == 1) {
        continue;
      }
      CellReading reading = PrintedCell.read(spot.text());
      said++;
      boolean level = reading instanceof CellReading.Sure sure && sure.says() != Word.NOT_READ;
      boolean figure = spot.text().matches("(?s).*[0-9].*") && spot.text().length() < LONG_WORDS;
      read += level || figure ? 1 : 0;
    }
    return read * 2 >= said && said > 0;
  }

  private int longest() {
    int best = -1;
    double most = 0;
    for (int i = 0; i < table.columns(); i++) {
      int letters = 0;
      int cells = 0;
      for (Line line : body()) {
        if (line.said().size() > 1 && !line.text(i).isBlank()) {
          letters += line.text(i).length();
          cells++;
        }
      }
      double mean = cells == 0 ? 0 : (double) letters / cells;
      if (roles.get(i) == Role.OTHER && mean > most && !levelsThere(i)) {
        most = mean;
        best = i;
      }
    }
    return best;
  }

  private void levels() {
    List<Integer> all = new ArrayList<>();
    for (Map.Entry<Integer, Role> each : roles.entrySet()) {
      if (each.getValue() == Role.LEVEL) {
        all.add(each.getKey());
      }
    }
    for (int i : all) {
      List<String> path = path(i);
      String leaf = path.get(path.size() - 1);
      if (all.size() > 1 && GENERAL.matcher(bare(leaf)).matches()) {
        roles.put(i, Role.GENERAL);
        continue;
      }
      Matcher year = YEAR.matcher(bare(leaf));
      boolean dated = year.matches();
      String above = path.size() > 1 ? path.get(path.size() - 2) : "";
      String of = dated ? above : leaf;
      boolean one = PLAIN.matcher(bare(of)).matches() || (all.size() == 1 && !named(of));
      levels.add(
          new Level(
              i,
              String.join(" – ", path),
              one ? "" : name(of),
              dated ? Integer.valueOf(year.group(1)) : null));
    }
    if (levels.stream().map(Level::name).distinct().count() > 1) {
      levels.replaceAll(TableHead::withName);
    }
  }

  /** The column under a name of its own, as there are others beside it. */
  private static Level withName(Level level) {
    if (!level.name().isEmpty()) {
      return level;
    }
    String[] path = level.heading().split(" – ", -1);
    int of = path.length - (level.year() != null && path.length > 1 ? 2 : 1);
    return new Level(level.index(), level.heading(), name(path[of]), level.year());
  }

  private static boolean named(String heading) {
    return region(bare(heading)) != null || bare(heading).matches(".*\\bnhom \\w{1,3}");
  }

  private static String name(String heading) {
    Region region = region(bare(heading));
    if (region != null) {
      return region.abbreviation();
    }
    String slug = bare(heading).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String group = slug.replaceAll("^(?:cac-)?(?:xa-)?(?:thuoc-)?(?=nhom-)", "");
    return group.length() > 40 ? group.substring(0, 40) : group;
  }

  /** The region of that heading, whatever of its name is short. */
  static @Nullable Region region(String bare) {
    String text = bare.replaceAll("[^a-z ]", " ").replaceAll("\\s+", " ").strip();
    String rest = text.replaceFirst("^(?:cac )?(?:tinh )?(?:xa )?(?:thuoc )?(?:vung|khu vuc) ", "");
    return switch (rest.replace(" va ", " ")) {
      case "tdmnpb",
          "tdmn phia bac",
          "trung du mien nui phia bac",
          "mien nui phia bac",
          "mnpb",
          "tdmnbb",
          "trung du mien nui bac bo" ->
          Region.TRUNG_DU_MIEN_NUI_PHIA_BAC;
      case "dbsh", "dong bang song hong", "db song hong" -> Region.DONG_BANG_SONG_HONG;
      case "btb", "bac trung bo" -> Region.BAC_TRUNG_BO;
      case "dhntb", "dh nam trung bo", "duyen hai nam trung bo", "dhnt bo", "nam trung bo" ->
          Region.DUYEN_HAI_NAM_TRUNG_BO;
      case "tn", "tay nguyen" -> Region.TAY_NGUYEN;
      case "dnb", "dong nam bo" -> Region.DONG_NAM_BO;
      case "dbscl", "dong bang song cuu long", "db song cuu long" -> Region.DONG_BANG_SONG_CUU_LONG;
      default -> null;
    };
  }

  // ---- what there is

  /** The lines above the head. */
  List<Line> above() {
    return table.lines().subList(0, first);
  }

  /** The lines of the head. */
  List<Line> lines() {
    return table.lines().subList(first, last + 1);
  }

  /** The lines below it. */
  List<Line> body() {
    return table.lines().subList(last + 1, table.lines().size());
  }

  /** The first column of that role, or -1. */
  int column(Role role) {
    return roles.entrySet().stream()
        .filter(each -> each.getValue() == role)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }

  /** All columns of that role. */
  List<Integer> columns(Role role) {
    return roles.entrySet().stream()
        .filter(each -> each.getValue() == role)
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Level> level() {
    return levels;
  }

  /** What is printed above a column; its letter where nothing is. */
  String heading(int column) {
    List<String> path = path(column);
    return path.isEmpty() ? String.valueOf((char) ('A' + column % 26)) : path.get(path.size() - 1);
  }

  /** Whether a line says what a line of the head says. */
  boolean again(Line line) {
    List<String> said = said(line);
    return said.size() > 1 && lines().stream().anyMatch(each -> said(each).equals(said));
  }

  private static List<String> said(Line line) {
    return line.said().stream()
        .map(each -> bare(each.text()))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** Whether another head says the same. */
  boolean same(TableHead other) {
    List<List<String>> own = lines().stream().map(TableHead::said).toList();
    return own.equals(other.lines().stream().map(TableHead::said).toList());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d-%d %s %s", first, last, roles, levels);
  }
}
