package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a heading says of figures that does not say what they are of: that they are a plan, a
 * result, of a year; that a mark in the column means yes, or no.
 *
 * @param kind which of those
 * @param year the only year that is named, or {@code null}
 * @param rest what stands in parentheses behind it, a unit maybe, with them; else empty
 */
record GroupWords(Kind kind, @Nullable Integer year, String rest) {

  /** What is said. */
  enum Kind {
    /** A plan, a target, an estimate. */
    PLAN,
    /** What is a plan beside results, and says nothing alone. */
    PLAN_OR_INDICATOR,
    /** How much of a plan is reached, or more than before. */
    COMPARISON,
    /** A plan and a result in one. */
    BOTH,
    /** What was reached. */
    RESULT,
    /** A year alone. */
    YEAR,
    /** A mark says yes. */
    YES,
    /** A mark says no. */
    NO;

    /** Whether figures below it are no result. */
    boolean isNoResult() {
      return this == PLAN || this == COMPARISON || this == BOTH;
    }
  }

  private static final Set<String> YES = Set.of("đạt", "có", "yes");
  private static final Set<String> NO = Set.of("không đạt", "chưa đạt", "không", "chưa", "no");

  private static final Pattern PARENTHESES = Pattern.compile("(.+?) ?(\\([^()]*\\))");
  private static final Pattern APART = Pattern.compile("[^a-z0-9%]+");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");

  private static final Pattern PLAN =
      Pattern.compile(
          "(?:chi tieu (?:ke hoach|kh|giao|duoc giao|phan dau|dang ky|nam)|muc tieu|ke hoach|kh"
              + "|phan dau|du kien|uoc|dang ky|nhiem vu|dinh huong|lo trinh|giao|plan|planned"
              + "|target)\\b(.*)");
  private static final Pattern RESULT =
      Pattern.compile(
          "(?:ket qua|kq|thuc hien|th|da thuc hien|dat duoc|da dat|hien trang|thuc trang|thuc te"
              + "|so lieu|hien nay|result|results|actual)\\b(.*)");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:(?:ty|ti) le )?(?:%|so|tang|giam|chenh|cung ky|ky truoc|nam truoc|hoan thanh|thuc hien"
              + "|th|dat|muc do|%dat|%th)\\b?(.*)");

  /** Of plans and results alike: when, and by whom. */
  private static final Set<String> FILLERS =
      Set.of(
          "nam", "den", "het", "cuoi", "dau", "giua", "nua", "thang", "quy", "ngay", "ky", "giai",
          "doan", "i", "ii", "iii", "iv", "giao", "duoc", "da", "tinh", "huyen", "xa", "tw",
          "trung", "uong", "hdnd", "ubnd", "cua", "trong", "theo", "nq", "nghi", "quyet", "hang",
          "thoi", "diem", "tai", "ca", "dat", "thuc", "hien", "te", "phan", "dang", "chuan", "qd",
          "dinh");

  private static final Set<String> OF_PLANS =
      Set.of("ke", "hoach", "kh", "chi", "tieu", "muc", "thanh", "lap", "du", "kien", "uoc");
  private static final Set<String> OF_RESULTS = Set.of("ket", "qua", "so", "lieu", "nay", "th");
  private static final Set<String> OF_COMPARISONS =
      Set.of(
          "ty", "ti", "le", "hoan", "thanh", "so", "sanh", "tang", "giam", "chenh", "lech", "kh",
          "th", "ke", "hoach", "chi", "tieu", "muc", "cung", "truoc", "%", "tren", "voi", "do",
          "vuot", "ket", "qua");

  private static final Pattern COMPARES =
      Pattern.compile(
          ".*\\b(?:thuc hien|th|kh|ke hoach|hoan thanh|dat|so|tang|giam|chenh|cung ky|truoc|vuot)\\b.*");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:(?:bieu|bang|phu luc|mau)(?: (?:so )?[0-9a-z./-]{1,8})?[ :.-]*)?(?:(?:tong hop|chi tiet"
              + "|giao) )?(?:ke hoach|chi tieu (?:ke hoach|giao|duoc giao|phan dau|dang ky)"
              + "|muc tieu|du kien|dang ky|uoc (?:thuc hien|dat)|giao chi tieu)\\b(.*)");
  private static final Pattern DOCUMENT = Pattern.compile(".*(?: so [0-9.…]| so:|/kh|ket qua).*");

  /** What a heading says, or {@code null} if it says something else. */
  static @Nullable GroupWords of(String text) {
    String plain = Spelling.plain(text);
    if (plain.length() > 60) {
      return null;
    }
    GroupWords whole = whole(plain);
    Matcher apart = PARENTHESES.matcher(plain);
    if (whole != null || !apart.matches()) {
      return whole;
    }
    GroupWords before = whole(apart.group(1));
    return before == null ? null : new GroupWords(before.kind, before.year, apart.group(2));
  }

  private static @Nullable GroupWords whole(String plain) {
    if (YES.contains(plain) || NO.contains(plain)) {
      return new GroupWords(YES.contains(plain) ? Kind.YES : Kind.NO, null, "");
    }
    List<String> words = words(plain);
    String joined = String.join(" ", words);
    Kind kind = words.isEmpty() ? null : kind(plain, joined);
    return kind == null ? null : new GroupWords(kind, year(joined), "");
  }

  private static List<String> words(String plain) {
    return Arrays.stream(APART.split(Spelling.bare(plain).replace("%", " % ")))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static @Nullable Kind kind(String plain, String words) {
    if (isBoth(plain)) {
      return Kind.BOTH;
    }
    if (words.equals("chi tieu")) {
      return Kind.PLAN_OR_INDICATOR;
    }
    if (are(PLAN, words, OF_PLANS)) {
      return Kind.PLAN;
    }
    if (are(RESULT, words, OF_RESULTS)) {
      return Kind.RESULT;
    }
    if (COMPARES.matcher(words).matches() && are(COMPARED, words, OF_COMPARISONS)) {
      return Kind.COMPARISON;
    }
    boolean year = year(words) != null && rest(YEAR.matcher(words).replaceAll(" "), Set.of());
    return year ? Kind.YEAR : null;
  }

  /** "KH/TH": two figures in one column, or one column for either. */
  private static boolean isBoth(String plain) {
    String[] parts = Spelling.bare(plain).split(" ?[/,&+-] ?", -1);
    return parts.length == 2
        && are(PLAN, String.join(" ", words(parts[0])), OF_PLANS)
        && are(RESULT, String.join(" ", words(parts[1])), OF_RESULTS);
  }

  private static boolean are(Pattern first, String words, Set<String> own) {
    Matcher matcher = first.matcher(words);
    return matcher.matches() && rest(matcher.group(1), own);
  }

  /** Whether only words follow that go with it. */
  private static boolean rest(String words, Set<String> own) {
    return Arrays.stream(words.strip().split(" ", -1))
        .allMatch(
            each ->
                each.isEmpty()
                    || FILLERS.contains(each)
                    || own.contains(each)
                    || each.chars().allMatch(Character::isDigit));
  }

  private static @Nullable Integer year(String words) {
    List<Integer> years = new ArrayList<>();
    Matcher year = YEAR.matcher(words);
    while (year.find()) {
      years.add(Integer.valueOf(year.group()));
    }
    return years.stream().distinct().count() == 1 ? years.get(0) : null;
  }

  /** Whether a title says that all below it is a plan. */
  static boolean isPlanTitle(String text) {
    GroupWords words = of(text);
    if (words != null) {
      return words.kind == Kind.PLAN;
    }
    String bare = Spelling.bare(text);
    return TITLE.matcher(bare).matches() && !DOCUMENT.matcher(bare).matches();
  }
}
