package io.github.ntmrules;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.OverlayDescription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the provinces' levels: what each packaged overlay asks in the place of its set. */
final class OverlayPage {

  private static final String FOLDERS = "../../src/main/resources/io/github/ntmrules/overlays/";

  /** The regions of the provinces that have an overlay, as the register of units has them. */
  private static final Map<String, Region> REGIONS =
      Map.of(
          "Bình Phước", Region.DONG_NAM_BO,
          "Gia Lai", Region.TAY_NGUYEN,
          "Hà Nội", Region.DONG_BANG_SONG_HONG,
          "Hà Tĩnh", Region.BAC_TRUNG_BO,
          "Nam Định", Region.DONG_BANG_SONG_HONG,
          "Quảng Nam", Region.DUYEN_HAI_NAM_TRUNG_BO,
          "Hồ Chí Minh", Region.DONG_NAM_BO,
          "Tuyên Quang", Region.TRUNG_DU_MIEN_NUI_PHIA_BAC,
          "Vĩnh Long", Region.DONG_BANG_SONG_CUU_LONG);

  private final Overlay overlay;
  private final Assessor assessor;

  private OverlayPage(Overlay overlay) {
    this.overlay = overlay;
    this.assessor = Assessor.packaged(overlay.overlays()).withOverlay(overlay.id());
  }

  /** The whole page. */
  static String text() {
    return SetPage.WRITTEN_BY_A_TEST
        + "# Mức của các tỉnh\n\n"
        + "Mỗi quyết định của tỉnh mà hồ sơ có ít nhất một mức là một lớp phủ trên bộ quốc gia, dùng"
        + " bằng `Assessor.withOverlay`. Chỉ tiêu không có ở đây thì theo bộ quốc gia. Ngày có hiệu"
        + " lực chưa biết thì lớp phủ bắt đầu vào ngày mà quyết định chắc chắn đã có; lý do ghi ở"
        + " tệp mô tả. Quyết định chỉ biết là có, chưa có mức nào, nằm trong"
        + " `Catalogue.packaged().withoutContent()`.\n"
        + Catalogue.packaged().overlays().stream()
            .map(each -> new OverlayPage(each).section())
            .collect(Collectors.joining());
  }

  private String section() {
    MarkdownTable table =
        new MarkdownTable(List.of("Mã", "Quy tắc", "Mức của tỉnh", "So với mức quốc gia", "Nguồn"));
    rows().forEach(table::add);
    String folder = OverlayDescription.rulePackage(overlay.id()).replaceFirst(".*\\.", "");
    return "\n## "
        + overlay.titleVi()
        + "\n\n- Mã: `"
        + overlay.id()
        + "`, trên [%s](%s.md)\n".formatted(overlay.overlays(), overlay.overlays())
        + "- Căn cứ: "
        + MarkdownTable.escaped(overlay.decree())
        + "\n- Áp dụng: từ "
        + PageTable.date(overlay.inForceFrom())
        + " đến hết "
        + PageTable.date(lastDay())
        + "\n- Tệp quy tắc: [%s](%s%s)\n\n".formatted(folder, FOLDERS, folder)
        + table.markdown();
  }

  private LocalDate lastDay() {
    return Objects.requireNonNull(overlay.inForceUntil()).minusDays(1);
  }

  /** A line for each level of each rule, in the order of the set. */
  private List<List<String>> rows() {
    Map<List<String>, Set<String>> compared = new LinkedHashMap<>();
    for (Set<Designation> designations : circumstances()) {
      for (LocalDate day : days()) {
        Scope scope = Scope.of(day, region(), overlay.province(), designations);
        for (Provision each : everything(assessor.requirements(scope))) {
          Replacement replaced = each.replaced();
          if (replaced != null) {
            compared
                .computeIfAbsent(row((Provision.Required) each), key -> new LinkedHashSet<>())
                .add(compared(replaced));
          } else if (each.addedBy() != null && each.requirement() != null) {
            compared
                .computeIfAbsent(row((Provision.Required) each), key -> new LinkedHashSet<>())
                .add("tỉnh thêm");
          }
        }
      }
    }
    List<String> codes = codes();
    return compared.entrySet().stream()
        .sorted(Comparator.comparing(each -> codes.indexOf(each.getKey().get(0))))
        .map(
            each -> {
              List<String> cells = new ArrayList<>(each.getKey());
              cells.add(cells.size() - 1, String.join("; ", each.getValue()));
              return cells;
            })
        .toList();
  }

  private List<String> codes() {
    return Stream.concat(assessor.set().indicators().stream(), assessor.conditions().stream())
        .map(Indicator::code)
        .toList();
  }

  private List<LocalDate> days() {
    return overlay.inForceFrom().datesUntil(lastDay().plusDays(1)).toList();
  }

  private Region region() {
    return Objects.requireNonNull(REGIONS.get(overlay.province()), overlay.id());
  }

  private List<Set<Designation>> circumstances() {
    List<Set<Designation>> all = new ArrayList<>(List.of(Set.of()));
    assessor.designations().forEach(each -> all.add(Set.of(each)));
    return all;
  }

  private static List<Provision> everything(Requirements asked) {
    return Stream.concat(asked.provisions().stream(), asked.conditions().stream()).toList();
  }

  private static List<String> row(Provision.Required own) {
    return List.of(
        own.code(),
        MarkdownTable.escaped(own.rule().name()),
        levels(own.requirement()),
        PageRow.source(own.citation()));
  }

  private static String compared(Replacement replaced) {
    return switch (replaced.strictness()) {
      case STRICTER -> "chặt hơn";
      case LOOSER -> "thấp hơn";
      case SAME -> "bằng";
      case FILLS -> "thay cho";
      case INCOMPARABLE -> "khác";
    };
  }

  private static String levels(Requirement requirement) {
    return requirement.thresholds().stream()
        .map(each -> each.measure().labelVi() + ": " + LevelText.of(each))
        .map(MarkdownTable::escaped)
        .collect(Collectors.joining("; "));
  }
}
