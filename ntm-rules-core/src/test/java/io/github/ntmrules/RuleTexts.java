package io.github.ntmrules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts of small rule files. */
public final class RuleTexts {

  private RuleTexts() {}

  /**
   * The description of a set for communes from 2017 to 2021 with the columns of the regions.
   *
   * @param rest what is its own: titles, how many indicators, and the criteria
   */
  public static String description(String id, String rest) {
    return """
    id             = %s
    decree         = QĐ 0/QĐ-TTg
    unit           = commune
    region-needed  = yes
    in-force-from  = 2017-01-01
    in-force-until = 2022-01-01
    columns        = TDMNPB, ĐBSH, BTB, DHNTB, TN, ĐNB, ĐBSCL
    %s\
    """
        .formatted(id, rest);
  }

  /**
   * The seven lines before the rules of a set or overlay: the package ends like {@code sets.id}.
   */
  public static String head(String owner) {
    return """
    package io.github.ntmrules.%s

    import io.github.ntmrules.criteria.Scope
    import io.github.ntmrules.criteria.Region
    import io.github.ntmrules.criteria.Designation
    import static io.github.ntmrules.rules.Vocabulary.*
    global io.github.ntmrules.rules.Conclusions law

    """
        .formatted(owner);
  }

  /** One rule; its first line stands on line 9 if it is the first of the file. */
  public static String rule(String name, String when, String then) {
    return """
    rule "%s"
        @source("mục 1") @status("confirmed")
    when
        Scope( %s )
    then
        %s
    end
    """
        .formatted(name, when, then);
  }

  /** A rule that picks the region's column. */
  public static String column() {
    return rule("Cột", "$vung : region != null", "law.column($vung);");
  }

  /** Writes an overlay with one file of rules, {@code tc.drl}. */
  public static void overlay(Path folder, String id, String description, String rules)
      throws IOException {
    String texts =
        """
        id = %s
        title-vi = Thử
        title-en = Test
        decree = QĐ thử
        %srules = tc
        """;
    Files.writeString(folder.resolve("lop_phu.txt"), texts.formatted(id, description));
    String head = head("overlays." + id.replace('-', '_'));
    Files.writeString(folder.resolve("tc.drl"), head + rules);
  }
}
