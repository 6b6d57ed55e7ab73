package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands over the columns of the paper form: names of units, or what else is told of them. A
 * name has capitals throughout and none of the words by which offices head plans, results, periods
 * and remarks.
 */
final class TurnedWords {

  private static final int LONGEST_NAME = 60;

  /** After a phrase anything may stand; after a word that a name may begin with, no letter. */
  private static final String GOES_ON = "(?:[^\\p{L}].*)?";

  private static final String ENDS = "(?: ?[^\\p{L} ].*)?";

  private static final Pattern PLAN =
      Pattern.compile(
          "(?:kế hoạch|mục tiêu|chỉ tiêu|nghị quyết|yêu cầu|phấn đấu|dự kiến|đăng ký|lộ trình"
              + "|định hướng|mức (?:yêu cầu|quy định|phải|chuẩn|tối)|quy định)"
              + GOES_ON
              + "|(?:kh|ct|nq|plan|target)"
              + ENDS);

  private static final Pattern RESULT =
      Pattern.compile(
          "(?:thực hiện|ước (?:thực hiện|th|đạt)|kết quả|hiện trạng|thực tế|số liệu|giá trị"
              + "|đạt được|mức đạt|mức đạt được)"
              + GOES_ON
              + "|(?:th|kq|actual|results?|value)"
              + ENDS);

  private static final Pattern JUDGEMENT =
      Pattern.compile(
          "(?:(?:kết quả|kq|số liệu|kết quả xã|xã|huyện|thôn|tỉnh|ubnd xã|ubnd huyện)[ :–-]*)?"
              + "(?:tự )?(?:(?:đánh giá|thẩm định|thẩm tra|rà soát|chấm điểm|đề nghị|phấn đấu)"
              + GOES_ON
              + "|(?:xét|tđg|chấm)"
              + ENDS
              + ")");

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:(?:cuối|đầu|đến|tính đến|hết|trong|của) )?(?:năm|tháng|quý|ngày|kỳ) "
              + "?(?:[ivx]{1,4}|[0-9]+|nay|trước|sau|này|báo cáo|gốc|đầu|cuối)(?:[ /.,–-].*)?"
              + "|[0-9][0-9 /.–-]*(?:(?:năm|tháng).*)?|[ivx]{1,4}/[0-9]{4}|t[0-9]{1,2}(?:/[0-9]+)?"
              + "|(?:cùng kỳ|lũy kế|luỹ kế|giai đoạn|cuối năm|đầu năm|đầu kỳ|cuối kỳ)"
              + GOES_ON);

  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:đơn vị(?: (?:tính|đo|phụ trách|thực hiện))?|đvt|tiêu chuẩn|tiêu chí|mã số|nội dung"
              + "|tên tiêu chí|tên chỉ tiêu|unit of measure|values?|tỷ lệ|tỉ lệ|số lượng|so sánh"
              + "|so với|chênh lệch|tăng[/,]|thang điểm|xếp loại|không đạt|chưa đạt|hoàn thành"
              + "|tiến độ|ghi chú|nhận xét|minh chứng|tài liệu|văn bản|căn cứ|nguyên nhân|lý do"
              + "|khó khăn|giải pháp|kiến nghị|phụ trách|cán bộ|cơ quan|thời gian|thời hạn|báo cáo"
              + "|phụ lục|tổng hợp|danh sách|trong đó|bộ tiêu chí|các (?:xã|thôn|huyện|tỉnh|đơn vị"
              + "|địa phương|tiêu chí|nội dung|chỉ tiêu)|biểu (?:số|mẫu|tổng)|bảng (?:số|tổng))"
              + GOES_ON
              + "|(?:mức|chuẩn|mã|tl|%|‰|sl|tăng|giảm|điểm|loại|đạt|đ|kđ|nguồn|người|phòng|ngành"
              + "|hạn|biểu|bảng|số|diện|tên|khác|chung)"
              + ENDS);

  /** Where it stands in a text, that is not only a name. */
  private static final Pattern WITHIN =
      Pattern.compile(
          ".*(?:kế hoạch|thực hiện|kết quả|tỷ lệ|tỉ lệ|đánh giá|thẩm định|ghi chú|chỉ tiêu|mục tiêu"
              + "|ubnd|hđnd|ủy ban|uỷ ban|đảng ủy|đảng uỷ|cộng hòa|cộng hoà|độc lập|ban quản lý"
              + "|ban chỉ đạo|văn phòng|hội đồng|nông thôn|báo cáo"
              + "|hiện trạng|quy định|yêu cầu|phấn đấu|đăng ký|năm [0-9]{4}|%).*"
              + "|.*[ (–-](?:kh|th|kq|tđg|ct|tl)(?:[ )0-9].*)?");

  private static final Pattern KIND_BEFORE =
      Pattern.compile(
          "(?iu)(?:xã|thị trấn|phường|thôn|bản|ấp|buôn|làng|xóm|khóm|khu|khu phố|khu dân cư|kdc|tổ dân phố"
              + "|tdp|huyện|thị xã|thành phố|tỉnh|tp\\.?|tx\\.?|tt\\.?|h\\.|x\\.|p\\.|commune|village|district"
              + "|province)(?: số)? (.+)");

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

  private static final Set<String> EXPLAINED = explained();

  private TurnedWords() {}

  /** What the sheet in which our own form explains itself has over its columns. */
  private static Set<String> explained() {
    Set<String> words = new HashSet<>();
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      Texts texts = Texts.of("template", locale);
      Template.EXPLAINED.forEach(each -> words.add(Spelling.plain(texts.get("column." + each))));
    }
    return Set.copyOf(words);
  }

  /** Whether that may be the name of a unit. */
  static boolean isName(String text) {
    String plain = plain(text);
    if (plain.isEmpty() || plain.length() > LONGEST_NAME || isOther(plain)) {
      return false;
    }
    Matcher kind = KIND_BEFORE.matcher(Spelling.composed(text));
    String name = kind.matches() ? kind.group(1) : Spelling.composed(text);
    return (!kind.matches() || !isOther(plain(name)) || isNumber(name)) && hasCapitals(name);
  }

  private static boolean isNumber(String name) {
    return name.matches("[0-9IVX]{1,4}[A-Za-z]?");
  }

  private static boolean hasCapitals(String name) {
    boolean any = false;
    for (String word : WORDS.split(name, -1)) {
      if (!word.isEmpty()) {
        int first = word.codePointAt(0);
        if (!Character.isUpperCase(first) && !Character.isDigit(first)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** Whether that heads something else than a unit, and is known to. */
  static boolean isKnownOther(String text) {
    return isOther(plain(text));
  }

  private static boolean isOther(String plain) {
    return EXPLAINED.contains(plain)
        || PLAN.matcher(plain).matches()
        || RESULT.matcher(plain).matches()
        || JUDGEMENT.matcher(plain).matches()
        || PERIOD.matcher(plain).matches()
        || ASIDE.matcher(plain).matches()
        || WITHIN.matcher(plain).matches();
  }

  /** Whether that heads what was reached, and not what was meant to be, or what others found. */
  static boolean isResult(String text) {
    String plain = plain(text);
    return RESULT.matcher(plain).matches() && !JUDGEMENT.matcher(plain).matches();
  }

  /** Whether that heads what was meant to be: it never counts. */
  static boolean isPlan(String text) {
    return PLAN.matcher(plain(text)).matches();
  }

  /** Whether that heads plans, results, judgements or periods: several of which a unit may have. */
  static boolean isPart(String text) {
    String plain = plain(text);
    return PLAN.matcher(plain).matches()
        || RESULT.matcher(plain).matches()
        || JUDGEMENT.matcher(plain).matches()
        || PERIOD.matcher(plain).matches();
  }

  /** Whether figures of one unit may stand below that, not only what is asked of all. */
  static boolean isOfOneUnit(String text) {
    String plain = plain(text);
    return !EXPLAINED.contains(plain)
        && (RESULT.matcher(plain).matches()
            || JUDGEMENT.matcher(plain).matches()
            || PERIOD.matcher(plain).matches()
            || plain.matches("điểm.*|đạt.*")
            || (WITHIN.matcher(plain).matches() && !PLAN.matcher(plain).matches()));
  }

  /** Whether a text says by its first word that it names a unit, such as the title of a sheet. */
  static boolean namesOne(String text, UnitKind unit) {
    return UnitKinds.kind(Spelling.composed(text)) == unit && isName(text);
  }

  private static String plain(String text) {
    return Spelling.plain(text).replaceFirst("[ *:;.]+$", "");
  }
}
