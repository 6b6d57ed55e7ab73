package io.github.ntmrules.table;

import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.SetDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The heading of a rule file that is made, and which file a rule belongs in. */
final class RuleHeading {

  private RuleHeading() {}

  /** The heading, as the packaged files have it, up to the empty line before the first rule. */
  static String of(String file, TableDocument document) {
    String id = Objects.requireNonNullElse(document.value("id"), "");
    String title = Objects.requireNonNullElse(document.value("title-vi"), "");
    String decree = Objects.requireNonNullElse(document.value("decree"), "");
    List<String> lines = new ArrayList<>();
    lines.add("/*");
    lines.add(" * " + name(file, document).toUpperCase(Locale.ROOT));
    lines.add(" *");
    if (document.isOverlay()) {
      lines.add(" * Lớp phủ : " + title + " (" + id + "), trên " + document.value("overlays"));
      lines.add(" * Căn cứ  : " + decree);
    } else {
      lines.add(" * Bộ tiêu chí : " + title + " (" + id + ")");
      lines.add(" * Căn cứ      : " + decree);
      if (!document.columns().isEmpty()) {
        lines.add(" * Cột         : " + String.join(", ", document.columns()));
      }
    }
    String remark = String.join("\n", lines).substring(2).replace("*/", "* /").replace("\\", "/");
    return "/*"
        + remark
        + "\n */\npackage "
        + (document.isOverlay()
            ? OverlayDescription.rulePackage(id)
            : SetDescription.rulePackage(id))
        + "\n\nimport io.github.ntmrules.criteria.Scope\n"
        + "import static io.github.ntmrules.rules.Vocabulary.*\n"
        + "global io.github.ntmrules.rules.Conclusions law\n";
  }

  private static String name(String file, TableDocument document) {
    for (DocumentEntry each : document.entries(DocumentEntry.Kind.CRITERION)) {
      if (each.file().equals(file)) {
        return "Tiêu chí " + each.code() + " — " + each.nameVi();
      }
    }
    SetDescription below = below(document);
    Criterion criterion = below == null ? null : below.criterionOf(file);
    if (criterion != null) {
      return "Tiêu chí " + criterion.code() + " — " + criterion.nameVi();
    }
    return switch (file) {
      case "00_pham_vi.drl" -> "Phạm vi";
      case "99_cong_nhan.drl" -> "Điều kiện công nhận";
      default -> file.replaceFirst("[.]drl$", "").replace('_', ' ');
    };
  }

  private static @Nullable SetDescription below(TableDocument document) {
    String id = document.isOverlay() ? document.value("overlays") : null;
    return id == null ? null : PackagedRules.describedSet(id);
  }

  /** The file of the criterion of that indicator; empty where it is not known. */
  static String fileOf(String code, TableDocument document) {
    for (DocumentEntry each : document.entries(DocumentEntry.Kind.INDICATOR)) {
      DocumentEntry criterion = document.entry("criterion " + each.criterion());
      if (each.code().equals(code) && criterion != null) {
        return criterion.file();
      }
    }
    boolean beside =
        document.entry("condition " + code) != null || document.entry("withdrawal " + code) != null;
    if (beside) {
      return "99_cong_nhan.drl";
    }
    SetDescription below = below(document);
    DocumentEntry own = document.entry("indicator " + code);
    String criterion = own == null ? "" : own.criterion();
    return below == null
        ? ""
        : below.ruleFiles().stream()
            .filter(file -> holds(below.criterionOf(file), code, criterion))
            .findFirst()
            .orElse("");
  }

  private static boolean holds(@Nullable Criterion criterion, String code, String of) {
    return criterion != null
        && (criterion.code().equals(of)
            || criterion.indicators().stream().anyMatch(each -> each.code().equals(code)));
  }

  /** All codes in the order of the description; of an overlay those of the set below first. */
  static List<String> codes(TableDocument document) {
    List<String> codes = new ArrayList<>();
    SetDescription below = below(document);
    if (below != null) {
      below.set().indicators().stream().map(Indicator::code).forEach(codes::add);
      below.conditions().stream().map(Indicator::code).forEach(codes::add);
    }
    document.entries().stream()
        .filter(each -> each.kind() != DocumentEntry.Kind.CRITERION && !each.code().isEmpty())
        .map(DocumentEntry::code)
        .forEach(codes::add);
    return codes;
  }
}
