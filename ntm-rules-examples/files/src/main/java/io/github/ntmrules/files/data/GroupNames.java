package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.files.cell.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words over figures that change nothing of what these are: names of criteria and of their groups,
 * words of the figure itself, titles and what else stands above tables.
 */
final class GroupNames {

  private static final Pattern TITLE =
      Pattern.compile(
          "[( ]*(?:bieu|bang|mau|phu luc|phu bieu|danh sach|danh muc|thong ke|tong hop|bao cao"
              + "|ket qua|so lieu|(?:uoc|du kien|du bao|ke hoach)\\b).*");
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "[( ]*(?:cong hoa xa hoi|doc lap|kem theo|ban hanh|(?:phu )?bieu|mau|phu luc|bang so|ubnd"
              + "|uy ban|ban chi dao|ban quan ly|van phong|phong (?:nong|tai|kinh)"
              + "|so nong nghiep|don vi bao cao|don vi nhan|nguoi lap).*"
              + "|.*\\bngay [0-9. …_]*thang [0-9. …_]*nam.*");
  private static final Pattern YEAR = Pattern.compile("\\b(?:nam )?(?:19|20)[0-9]{2}\\b");
  private static final Pattern CODE =
      Pattern.compile(
          "(?:.*?\\b(?:tieu chi|chi tieu|muc|tc|ct)(?: so)? ?)?([0-9]{1,2}(?:\\.[0-9]{1,2})*)\\b.*");
  private static final Pattern APART = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}|[ivx]{1,5}|[a-h]");
  private static final Set<String> NEUTRAL =
      Set.of(
          "ket",
          "qua",
          "thuc",
          "hien",
          "so",
          "lieu",
          "tieu",
          "chi",
          "nhom",
          "cac",
          "cua",
          "ve",
          "noi",
          "dung",
          "va",
          "thong",
          "tin",
          "tong",
          "hop",
          "chung",
          "linh",
          "vuc",
          "phan",
          "muc",
          "ty",
          "ti",
          "le",
          "dat",
          "danh",
          "gia",
          "nong",
          "thon",
          "moi",
          "ntm",
          "xa",
          "hoi",
          "kinh",
          "te",
          "to",
          "chuc",
          "san",
          "xuat",
          "van",
          "hoa",
          "truong",
          "ha",
          "tang",
          "he",
          "chinh",
          "tri",
          "quy",
          "hoach",
          "doi",
          "song",
          "results",
          "result",
          "actual",
          "criterion",
          "criteria",
          "the",
          "of",
          "and",
          "tc",
          "ct",
          "bao",
          "cao",
          "do",
          "kq");

  private GroupNames() {}

  /** Whether a text over all figures is the title of a table, and no heading. */
  static boolean isTitle(String text) {
    String bare = Spelling.bare(text);
    return LETTERHEAD.matcher(bare).matches()
        || (TITLE.matcher(bare).matches() && APART.split(bare, -1).length > 3);
  }

  /** Whether a text over a figure of that heading says nothing else of it. */
  static boolean isHarmless(String text, Headings headings, @Nullable CellValue heading) {
    String bare = Spelling.bare(text);
    if (headings.understands(text)
        || LETTERHEAD.matcher(bare).matches()
        || StatedUnits.begins(text)
        || StatedUnits.isKnown(text)) {
      return true;
    }
    List<String> said = words(YEAR.matcher(bare).replaceAll(" "));
    Set<String> own = new HashSet<>(NEUTRAL);
    Column column = heading == null ? null : headings.peek(heading.shown());
    if (column instanceof Column.Reported of) {
      Measure measure = of.measure();
      Stream.of(measure.labelVi(), measure.labelEn(), measure.unitVi(), measure.unitEn())
          .forEach(each -> own.addAll(words(Spelling.bare(each))));
    }
    Matcher coded = CODE.matcher(bare);
    String code = coded.matches() ? coded.group(1) : "";
    return headings.names(code).stream().anyMatch(each -> areIn(said, own, each));
  }

  private static boolean areIn(List<String> said, Set<String> own, String name) {
    List<String> named = words(Spelling.bare(name));
    return said.stream()
        .allMatch(
            each -> own.contains(each) || named.contains(each) || NUMBER.matcher(each).matches());
  }

  private static List<String> words(String bare) {
    return Stream.of(APART.split(bare)).filter(each -> !each.isEmpty()).toList();
  }
}
