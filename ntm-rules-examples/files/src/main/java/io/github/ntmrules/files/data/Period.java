package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a title, a line between rows or a cell beside figures says of them as a whole: that they are
 * a plan, results, of which year, or of a part of a year only. The numbers and days of documents
 * that are named are none of the figures.
 *
 * @param plan whether they are a plan, a target or an estimate
 * @param result whether they are said to be results
 * @param part whether they are of a part of a year
 * @param year the only year that is said to be theirs, or {@code null}
 * @param plain whether that is said of the data themselves, and not of the report
 */
record Period(boolean plan, boolean result, boolean part, @Nullable Integer year, boolean plain) {

  private static final String A_YEAR = "((?:19|20)[0-9]{2})(?![0-9])";

  private static final Pattern CARRIED =
      Pattern.compile("(?:ban hanh )?(?:kem theo|can cu|thuc hien theo)\\b[^)]*");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "\\b(?:quyet dinh|qd|nghi quyet|nq|thong tu|cong van|cv|ke hoach|kh|van ban|huong dan"
              + "|nghi dinh|to trinh|thong bao|bao cao|chi thi)(?: so)?[ :]*"
              + "(?:[0-9.…_ ]*(?:/[0-9]{4})? ?[/-] ?[a-z][a-z0-9/&.-]*|so\\b[ 0-9.…_:]*)");
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\bden )\\bngay [0-9. …_]*(?:thang [0-9. …_]*nam [0-9…._]*"
              + "|[/.-] ?[0-9]{1,2} ?[/.-] ?[0-9]{4})");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:(?:giai doan|thoi ky|nhiem ky|tu nam|cac nam|nam) )?(?:19|20)[0-9]{2}"
              + " ?(?:-|den|den nam) ?(?:nam )?(?:19|20)[0-9]{2}");
  private static final Pattern COMPARED =
      Pattern.compile(
          "so (?:voi|sanh)(?: (?:cung ky|voi|ket qua|thuc hien))*(?: nam)? (?:19|20)[0-9]{2}");
  private static final Pattern DESIGNATED =
      Pattern.compile("(?:cong nhan|dat chuan|ve dich)[^.;:()0-9]*(?:19|20)[0-9]{2}");
  private static final Pattern GLUED = Pattern.compile("(?<=[a-z])(?=(?:19|20)[0-9]{2}(?![0-9]))");
  private static final Pattern NOTE =
      Pattern.compile("[(*]* ?(?:ghi chu|chu thich|luu y|nguon|notes?|source)\\b.*");

  private static final Pattern ESTIMATE =
      Pattern.compile(
          "\\b(?:du kien|uoc (?:thuc hien|dat|tinh|th|ket qua|nam|ca nam|[0-9])|du bao|du toan"
              + "|estimate|estimates|forecast)\\b");
  private static final Pattern TARGET =
      Pattern.compile(
          "\\b(?:phan dau|dang ky|muc tieu(?! quoc gia)|chi tieu (?:ke hoach|kh|giao|duoc giao)"
              + "|giao (?:chi tieu|ke hoach|cac|cho)|(?:so lieu|duoc) giao|lo trinh|dinh huong"
              + "|(?<!tai chinh[ ,-]{1,3})(?<!\\bso )ke hoach(?! va dau tu)|target|targets)\\b"
              + "|^kh\\b(?!.*\\bth\\b)");
  private static final Pattern RESULT =
      Pattern.compile(
          "\\b(?:ket qua|thuc hien|tinh hinh|tien do|hien trang|thuc trang|danh gia|thuc te"
              + "|so lieu(?! giao)|dat duoc|kq|th|results?|actual)\\b");
  private static final Pattern AND_RESULT =
      Pattern.compile(".*(?: va|[,/&+-]) ?(?:ket qua|thuc hien|kq|th)\\b.*");

  private static final Pattern PART =
      Pattern.compile(
          "(?<![0-9/.])(?:0?[1-9]|1[01]|mot|hai|ba|bon|sau|bay|tam|chin) thang\\b(?! [0-9]{1,2}\\b)"
              + "|\\bquy (?:i{1,3}|iv|[1-4])\\b|\\bnua (?:(?:dau|cuoi) )?nam\\b"
              + "|^(?:(?:bao cao|so lieu|ket qua|tong hop|thuc hien|bieu|thu nhap|trong|th|bc) )*"
              + "thang (?:0?[1-9]|1[0-2])\\b"
              + "|\\bt(?:0?[1-9]|1[0-2])[ ./-]+20[0-9]{2}");

  private static final Pattern OF_DATA =
      Pattern.compile(
          "\\b(?:so lieu|tinh den|chot(?: den)?|thoi diem|den (?:ngay|het))\\b[^0-9]{0,30}"
              + "(?:[0-9]{1,2} ?[/.-] ?){0,2}(?:[0-9]{1,2} thang [0-9]{1,2} nam )?"
              + A_YEAR);
  private static final Pattern OF_REPORT =
      Pattern.compile(
          "(?:\\b(?:nam|ket qua|thuc hien|kq|th|bc|bao cao|thang [0-9]{1,2}|t[0-9]{1,2}"
              + "|den [0-9]{1,2}[/.-][0-9]{1,2})[ /.-]*|^[ (]*)"
              + A_YEAR);
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])" + A_YEAR);

  private static final Pattern CARRIED_PLAN =
      Pattern.compile(".*\\bkem theo (?:ke hoach|quyet dinh giao|nghi quyet giao)\\b.*");
  private static final Pattern TARGETS =
      Pattern.compile(".*\\b(?:chi tieu|nhiem vu|muc tieu(?! quoc gia))\\b.*");
  private static final Pattern REPORTS =
      Pattern.compile(
          ".*\\b(?:ket qua|thuc hien|bao cao|so lieu|hien trang|thuc trang|tong hop|danh gia"
              + "|ra soat)\\b.*");

  /** What a text says, or {@code null} if it says nothing of that kind. */
  static @Nullable Period of(String text) {
    String bare = GLUED.matcher(Spelling.bare(text)).replaceAll(" ").replace('–', '-').strip();
    if (NOTE.matcher(bare).matches()) {
      return null;
    }
    String own = CARRIED.matcher(bare).replaceAll(" ");
    own = DOCUMENT.matcher(own).replaceAll(" ");
    own = DAY.matcher(own).replaceAll(" ").strip();
    Set<Integer> all = years(own);
    Matcher result = RESULT.matcher(own);
    int known = result.find() ? result.start() : own.length();
    boolean plan = isPlan(own, known, all.size());
    String dated = RANGE.matcher(own).replaceAll(" ");
    dated = COMPARED.matcher(dated).replaceAll(" ");
    dated = DESIGNATED.matcher(dated).replaceAll(" ");
    boolean part = PART.matcher(own).find();
    Matcher data = OF_DATA.matcher(dated);
    boolean plain = data.find();
    Set<Integer> years = years(dated);
    Integer year = null;
    if (plain) {
      year = Integer.valueOf(data.group(1));
    } else if (years.size() == 1 && OF_REPORT.matcher(dated).find()) {
      year = years.iterator().next();
    }
    boolean results = !plan && known < own.length();
    return plan || part || results || year != null
        ? new Period(plan, results, part, year, plain)
        : null;
  }

  private static boolean isPlan(String own, int known, int years) {
    Matcher estimate = ESTIMATE.matcher(own);
    if (estimate.find()) {
      // Results of a year, and estimates of the next one: columns or lines tell which is which.
      return estimate.start() < known || years < 2;
    }
    Matcher target = TARGET.matcher(own);
    return target.find() && target.start() <= known && !AND_RESULT.matcher(own).matches();
  }

  private static Set<Integer> years(String text) {
    Set<Integer> years = new LinkedHashSet<>();
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      years.add(Integer.valueOf(year.group(1)));
    }
    return years;
  }

  /** What a cell in a column of years, or of kinds of figures, says; {@code null} if unknown. */
  static @Nullable Period of(CellValue cell) {
    try {
      int year = CellReader.day(cell).getYear();
      return new Period(false, true, false, year, true);
    } catch (UnreadableCellException e) {
      GroupWords words = GroupWords.of(cell.shown());
      Period period = of(cell.shown());
      if (period != null || words == null) {
        return period;
      }
      boolean plan = words.kind().isNoResult();
      boolean known = words.kind() == GroupWords.Kind.RESULT || words.year() != null;
      return plan || known ? new Period(plan, !plan, false, words.year(), true) : null;
    }
  }

  /** Whether figures for a whole year cannot stand below those words. */
  static boolean isPart(String text) {
    Period period = of(text);
    return period != null && period.part;
  }

  /** Whether a title is of targets that a plan carries, as another title says. */
  static boolean isOfCarriedPlan(String title, Iterable<String> all) {
    boolean carried = false;
    for (String each : all) {
      String bare = Spelling.bare(each);
      if (CARRIED_PLAN.matcher(bare).matches()) {
        carried = true;
      } else if (REPORTS.matcher(bare).matches()) {
        return false;
      }
    }
    return carried && TARGETS.matcher(Spelling.bare(title)).matches();
  }
}
