package io.github.ntmrules.files.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Makes up sheets as offices fill them in, and knows what they mean: layouts, spellings, formats
 * and noise, drawn from a seed. It shares nothing with what reads them.
 */
final class OfficeSheets {

  static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  /** A figure that may be asked for; its labels and code are those of the decree. */
  private enum Asked {
    INCOME("income_per_capita", "Thu nhập bình quân đầu người", "triệu đồng/năm", "10"),
    POVERTY("multidimensional_poverty_rate", "Tỷ lệ hộ nghèo đa chiều", "%", "11"),
    INSURANCE("health_insurance_coverage", "Người dân tham gia bảo hiểm y tế", "%", "15.1"),
    HEALTH("commune_health_standard", "Xã đạt tiêu chí quốc gia về y tế", "", "15.2"),
    HOUSES("temporary_or_dilapidated_houses", "Nhà tạm, dột nát", "nhà", "9.1"),
    SAFE_POWER(
        "households_with_safe_electricity", "Hộ sử dụng điện thường xuyên, an toàn", "%", "4.2"),
    POST("postal_service_point", "Có điểm phục vụ bưu chính", "", "8.1");

    final String id;
    final String label;
    final String unit;
    final String code;

    Asked(String id, String label, String unit, String code) {
      this.id = id;
      this.label = label;
      this.unit = unit;
      this.code = code;
    }

    boolean share() {
      return unit.equals("%");
    }

    boolean yesNo() {
      return unit.isEmpty();
    }
  }

  /**
   * A unit as it is meant.
   *
   * @param name its name
   * @param region the abbreviation of its region
   * @param figures what is reported, by id; yes is 1; none where nothing is
   * @param unclear the ids of cells of which the meaning is not plain
   */
  record Unit(String name, String region, Map<String, BigDecimal> figures, List<String> unclear) {}

  /**
   * A sheet.
   *
   * @param file where it was written
   * @param about how it was made, for messages
   * @param units the units in it
   */
  record Sheet(Path file, String about, List<Unit> units) {}

  private record Percent(BigDecimal fraction) {}

  private record Merge(int top, int left, int bottom, int right) {}

  private static final String[] REGIONS = {"TDMNPB", "ĐBSH", "BTB", "DHNTB", "TN", "ĐNB", "ĐBSCL"};
  private static final String[][] REGION_WORDS = {
    {"TDMNPB", "Trung du miền núi phía Bắc"},
    {"ĐBSH", "Đồng bằng sông Hồng", "đồng bằng sông hồng"},
    {"BTB", "Bắc Trung Bộ"},
    {"DHNTB", "Duyên hải Nam Trung Bộ"},
    {"TN", "Tây Nguyên", "TÂY NGUYÊN"},
    {"ĐNB", "Đông Nam Bộ", "Đông Nam bộ", "DNB"},
    {"ĐBSCL", "Đồng bằng sông Cửu Long"}
  };
  private static final String[] FIRST = {
    "Minh", "Tân", "Đăk", "Lộc", "Hòa", "Trung", "Bình", "Tổng", "Vĩnh", "Ia"
  };
  private static final String[] SECOND = {
    "Hưng", "Lập", "Năng", "Hiệp", "Phú", "Thành", "Quân", "Cọt", "Sơn", "Bình"
  };
  private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Random random;
  private final int seed;
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();
  private final StringBuilder about = new StringBuilder();

  private OfficeSheets(int seed) {
    this.seed = seed;
    this.random = new Random(seed * 7919L + 31);
  }

  /** The sheet of that seed, in a file of the folder. */
  static Sheet make(int seed, Path folder) {
    return new OfficeSheets(seed).sheet(folder);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private Sheet sheet(Path folder) {
    List<Asked> asked = new ArrayList<>(List.of(Asked.values()));
    Collections.shuffle(asked, random);
    asked = asked.subList(0, 3 + random.nextInt(5));
    String format = one("csv;", "csv,", "tsv", "txt16", "xlsx", "xlsx", "xlsx", "xlsx");
    boolean turned = chance(18);
    Asked fraction = chance(7) ? asked.get(0) : null;
    List<Unit> units = new ArrayList<>();
    List<Map<Asked, Object>> cells = new ArrayList<>();
    int number = 2 + random.nextInt(9);
    for (int i = 0; i < number; i++) {
      Map<Asked, Object> written = new LinkedHashMap<>();
      units.add(unit(i, asked, written, fraction, format.startsWith("xlsx")));
      cells.add(written);
    }
    about.append("seed ").append(seed).append(' ').append(format);
    about.append(turned ? " turned" : "").append(fraction == null ? "" : " fraction " + fraction);
    titles(turned, units);
    if (turned) {
      across(asked, units, cells);
    } else {
      down(asked, units, cells);
    }
    Path file = folder.resolve("s" + seed + "." + format.replaceAll("[;,]|16", ""));
    if (format.equals("xlsx")) {
      workbook(file);
    } else {
      text(file, format);
    }
    return new Sheet(file, about.toString(), units);
  }

  // ---- figures, and how they are written

  private Unit unit(
      int index, List<Asked> asked, Map<Asked, Object> written, Asked fraction, boolean workbook) {
    String region = REGIONS[random.nextInt(REGIONS.length)];
    String name =
        one("Xã ", "xã ", "", "", "") + one(FIRST) + " " + one(SECOND) + " " + (index + 1);
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    List<String> unclear = new ArrayList<>();
    for (Asked each : asked) {
      if (chance(6)) {
        written.put(each, one("", "-", "…", "chưa có", "n/a"));
        continue;
      }
      BigDecimal value = value(each);
      figures.put(each.id, value);
      if (chance(3)) {
        written.put(each, unclear(each, value));
        unclear.add(each.id);
      } else if (each == fraction && each.share()) {
        BigDecimal part = value.movePointLeft(2).stripTrailingZeros();
        written.put(each, workbook ? plain(part) : text(part));
        // Whatever it is: 0 is 0.
        if (value.signum() != 0) {
          unclear.add(each.id);
        }
      } else {
        written.put(each, written(each, value, figures, workbook));
      }
    }
    return new Unit(name, region, figures, unclear);
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private BigDecimal value(Asked asked) {
    return switch (asked) {
      case INCOME ->
          new BigDecimal(
              one("35.9", "36", "40.9", "41", "49.99", "50", "58.5", "59", "61.5", "45.25"));
      case POVERTY ->
          new BigDecimal(one("1.9", "2", "2.1", "5", "5.05", "7", "7.2", "12", "12.5", "3.25"));
      case INSURANCE ->
          new BigDecimal(one("84.9", "85", "85.1", "90", "95.5", "100", "72", "87.25"));
      case SAFE_POWER -> new BigDecimal(one("94.9", "95", "97.9", "98", "99", "100", "99.5"));
      case HOUSES -> new BigDecimal(one("0", "0", "1", "3", "12"));
      case HEALTH, POST -> new BigDecimal(one("0", "1", "1"));
    };
  }

  private Object unclear(Asked asked, BigDecimal value) {
    if (asked.yesNo()) {
      return one("K", "đang làm", "?", "50%");
    }
    return one("khoảng ", "gần ", "~", "ước ") + text(value);
  }

  private Object written(
      Asked asked, BigDecimal value, Map<String, BigDecimal> figures, boolean workbook) {
    if (asked.yesNo()) {
      return value.signum() > 0
          ? one("đạt", "Đạt", "x", "X", "có", "Đ", "đạt chuẩn", "Đạt.", "1")
          : one("không đạt", "Chưa đạt", "KĐ", "chưa", "không", "K.Đ", "0");
    }
    if (asked == Asked.HOUSES) {
      Object none = value.signum() == 0 ? one("không", "Không", "0", "không còn") : text(value);
      return one(none, none, text(value) + " nhà", workbook ? value : text(value));
    }
    if (asked == Asked.INCOME) {
      return one(
          text(value),
          value.toPlainString(),
          text(value) + " triệu",
          text(value) + " triệu đồng/năm",
          text(value) + " tr.đ",
          millions(value),
          workbook ? value : text(value),
          workbook ? value : text(value));
    }
    if (chance(8)) {
      return quotient(asked, value, figures, workbook);
    }
    return one(
        text(value),
        value.toPlainString(),
        text(value) + "%",
        text(value) + " %",
        workbook ? new Percent(value.movePointLeft(2)) : text(value),
        workbook ? value : text(value),
        workbook ? value : text(value),
        value.stripTrailingZeros().scale() <= 0 ? text(value) + "/100 hộ" : text(value));
  }

  /** So many of so many households: the figure is what they make. */
  private Object quotient(
      Asked asked, BigDecimal near, Map<String, BigDecimal> figures, boolean workbook) {
    int all = 300 + random.nextInt(2000);
    int some =
        near.movePointLeft(2)
            .multiply(BigDecimal.valueOf(all))
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    BigDecimal exact =
        BigDecimal.valueOf(some)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(all), new MathContext(40));
    figures.put(asked.id, exact);
    if (chance(50)) {
      return some + "/" + all + one("", " hộ", " người");
    }
    BigDecimal stored =
        new BigDecimal(100.0 * some / all, new MathContext(15)).stripTrailingZeros();
    return workbook ? plain(stored) : text(stored);
  }

  private static String text(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  private static String millions(BigDecimal value) {
    return String.format(Locale.GERMANY, "%,d", value.movePointRight(6).longValueExact()) + " đồng";
  }

  // ---- layouts

  private void titles(boolean turned, List<Unit> units) {
    int number = random.nextInt(turned ? 3 : 5);
    for (int i = 0; i < number; i++) {
      String title =
          one(
              "UBND HUYỆN MẪU",
              "BIỂU 01: TỔNG HỢP NĂM 2020",
              "Kèm theo Báo cáo số 12/BC-UBND",
              "Đơn vị tính");
      boolean blank = i == 1 && chance(40);
      rows.add(
          blank
              ? new ArrayList<>()
              : row(title.equals("Đơn vị tính") ? unitsOfMeasure(units) : title));
      if (chance(30)) {
        merges.add(new Merge(rows.size() - 1, 0, rows.size() - 1, 4));
      }
    }
  }

  /** A line of all units of measure of the sheet, or of one: then of the others nobody knows. */
  private String unitsOfMeasure(List<Unit> units) {
    if (!chance(10)) {
      return one(
          "Đơn vị tính: %, triệu đồng, nhà",
          "ĐVT: Triệu đồng/người/năm; %; nhà", "(Đơn vị tính: %, nhà và tr.đ)");
    }
    for (Unit each : units) {
      for (Asked other : List.of(Asked.INCOME, Asked.HOUSES)) {
        if (each.figures().containsKey(other.id) && !each.unclear().contains(other.id)) {
          each.unclear().add(other.id);
        }
      }
    }
    return one("Đơn vị tính: %", "ĐVT: %", "Đơn vị: %");
  }

  private static List<Object> row(Object... cells) {
    return new ArrayList<>(List.of(cells));
  }

  private String heading(Asked asked) {
    String label = asked.label;
    String withUnit = asked.unit.isEmpty() ? label : label + " (" + asked.unit + ")";
    String share =
        label.startsWith("Tỷ lệ")
            ? label
            : "Tỷ lệ " + label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    return one(
        label,
        withUnit,
        withUnit,
        asked.id,
        label.toUpperCase(Locale.ROOT),
        bare(label),
        asked.share() ? share + " (%)" : withUnit,
        asked.code + ". " + label,
        "Chỉ tiêu " + asked.code,
        asked.code,
        label.replaceFirst(" ", "\n"),
        "  " + label + " :",
        Normalizer.normalize(label, Normalizer.Form.NFD));
  }

  private static String bare(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return apart.replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
  }

  private void down(List<Asked> asked, List<Unit> units, List<Map<Asked, Object>> cells) {
    boolean numbered = chance(60);
    boolean remarks = chance(40);
    boolean district = chance(50);
    boolean two = chance(25);
    List<Object> heads = new ArrayList<>();
    if (numbered) {
      heads.add(one("STT", "TT", "Số TT"));
    }
    heads.add(one("Xã", "Tên xã", "XÃ", "xã, thị trấn", "Đơn vị", "Ten xa"));
    if (district) {
      heads.add(one("Huyện", "huyện, thị xã", "Huyện/thị xã"));
    }
    heads.add(one("Vùng", "vùng"));
    heads.add(one("Ngày", "Ngày báo cáo", "ngày đánh giá", "Thời điểm"));
    int own = heads.size();
    asked.forEach(each -> heads.add(heading(each)));
    if (remarks) {
      heads.add(one("Ghi chú", "GHI CHÚ"));
    }
    int width = heads.size();
    if (two) {
      about.append(" two rows");
      List<Object> above = new ArrayList<>(heads.subList(0, own));
      for (int i = own; i < width; i++) {
        above.add(i == own ? "Kết quả thực hiện" : "");
      }
      int top = rows.size();
      for (int i = 0; i < own; i++) {
        merges.add(new Merge(top, i, top + 1, i));
        heads.set(i, "");
      }
      if (width - own > 1) {
        merges.add(new Merge(top, own, top, width - 1));
      }
      rows.add(above);
    }
    rows.add(heads);
    if (chance(20)) {
      List<Object> numbers = new ArrayList<>();
      boolean brackets = chance(50);
      for (int i = 1; i <= width; i++) {
        numbers.add(brackets ? "(" + i + ")" : String.valueOf(i));
      }
      rows.add(numbers);
    }
    boolean grouped = chance(25);
    boolean mergedDay = chance(20);
    int firstUnit = -1;
    for (int i = 0; i < units.size(); i++) {
      if (grouped && i % 3 == 0) {
        rows.add(
            padded(
                numbered
                    ? row("I".repeat(i / 3 + 1), one("Khu vực miền núi", "Các xã vùng cao"))
                    : row(one("I. Khu vực miền núi", "B. Các xã còn lại")),
                width));
      }
      if (chance(4)) {
        rows.add(padded(row(""), width));
      }
      List<Object> line = new ArrayList<>();
      Unit unit = units.get(i);
      if (numbered) {
        line.add(i + 1 + "");
      }
      line.add(unit.name());
      if (district) {
        line.add(one("Bù Đăng", "H. Bù Đăng", "TX Bình Long"));
      }
      line.add(region(unit));
      line.add(mergedDay && !grouped && i > 0 ? "" : day());
      for (Asked each : asked) {
        line.add(cells.get(i).get(each));
      }
      if (remarks) {
        line.add(chance(20) ? "đang bổ sung hồ sơ" : "");
      }
      firstUnit = firstUnit < 0 ? rows.size() : firstUnit;
      if (chance(5)) {
        hidden.add(rows.size());
      }
      rows.add(line);
    }
    merges(mergedDay && !grouped, firstUnit, own - 1, units.size());
    tail(numbered, width, own);
  }

  private void merges(boolean merged, int top, int column, int units) {
    if (merged && rows.size() - top == units) {
      merges.add(new Merge(top, column, rows.size() - 1, column));
      about.append(" merged day");
    } else if (merged) {
      // A blank row between: each has its day.
      for (int i = top + 1; i < rows.size(); i++) {
        List<Object> line = rows.get(i);
        if (line.size() > column && line.stream().anyMatch(each -> !"".equals(each))) {
          line.set(column, day());
        }
      }
    }
  }

  private void tail(boolean numbered, int width, int own) {
    if (chance(50)) {
      List<Object> total =
          numbered
              ? row("", one("Tổng cộng", "Bình quân", "Cộng", "TỔNG SỐ", "Trung bình chung"))
              : row(one("Tổng cộng", "Bình quân chung", "Toàn huyện"));
      padded(total, width);
      for (int i = own; i < width; i++) {
        total.set(i, "77");
      }
      rows.add(total);
    }
    if (chance(25)) {
      rows.add(
          padded(
              row(
                  one(
                      "Ghi chú: số liệu đến hết năm",
                      "Nguồn: Chi cục Thống kê",
                      "(*) Số liệu ước tính")),
              width));
    }
    if (chance(40)) {
      rows.add(padded(row(""), width));
      rows.add(padded(row("", "Bù Đăng, ngày 5 tháng 01 năm 2021"), width));
      rows.add(padded(row(one("Người lập biểu", "NGƯỜI LẬP BIỂU"), "TM. UBND HUYỆN"), width));
      rows.add(padded(row("Nguyễn Văn A", "Trần Thị B"), width));
    }
  }

  private static List<Object> padded(List<Object> row, int width) {
    while (row.size() < width) {
      row.add("");
    }
    return row;
  }

  private Object day() {
    return one(DAY, DAY, DAY.format(SLASHES), "31-12-2020", "2020-12-31", "31.12.2020");
  }

  private Object region(Unit unit) {
    for (String[] words : REGION_WORDS) {
      if (words[0].equals(unit.region())) {
        return one(words);
      }
    }
    throw new AssertionError(unit.region());
  }

  private void across(List<Asked> asked, List<Unit> units, List<Map<Asked, Object>> cells) {
    boolean numbered = chance(60);
    boolean unitColumn = chance(40);
    List<List<Object>> form = new ArrayList<>();
    List<Object> names = numbered ? row("TT") : row();
    names.add(one("Nội dung", "Nội dung tiêu chí", "Tên tiêu chí", "Chỉ tiêu"));
    if (unitColumn) {
      names.add(one("ĐVT", "Đơn vị tính"));
    }
    units.forEach(each -> names.add(each.name()));
    form.add(names);
    form.add(line(numbered, "", "Vùng", unitColumn, "", units.stream().map(this::region).toList()));
    form.add(
        line(numbered, "", "Ngày", unitColumn, "", units.stream().map(each -> day()).toList()));
    for (Asked each : asked) {
      String label = each.unit.isEmpty() ? each.label : each.label + " (" + each.unit + ")";
      List<Object> values = new ArrayList<>();
      cells.forEach(of -> values.add(of.get(each)));
      form.add(
          line(
              numbered,
              each.code,
              chance(20) ? heading(each) : label,
              unitColumn,
              each.unit,
              values));
    }
    rows.addAll(form);
    if (chance(30)) {
      rows.add(padded(row(""), names.size()));
      rows.add(padded(row("Người lập biểu"), names.size()));
    }
  }

  private static List<Object> line(
      boolean numbered, String code, String label, boolean units, String unit, List<?> values) {
    List<Object> line = new ArrayList<>();
    if (numbered) {
      line.add(code);
    }
    line.add(label);
    if (units) {
      line.add(unit);
    }
    line.addAll(values);
    return line;
  }

  // ---- files

  private void workbook(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      if (chance(20)) {
        workbook.newWorksheet("Bìa").value(0, 0, "BÁO CÁO KẾT QUẢ");
      }
      Worksheet sheet = workbook.newWorksheet("Biểu 1");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          put(sheet, row, column, rows.get(row).get(column));
        }
      }
      hidden.forEach(sheet::hideRow);
      merges.forEach(each -> sheet.range(each.top, each.left, each.bottom, each.right).merge());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (cell instanceof Percent percent) {
      sheet.value(row, column, percent.fraction);
      sheet.style(row, column).format(row % 2 == 0 ? "0%" : "0.00%").set();
    } else if (cell instanceof BigDecimal number) {
      sheet.value(row, column, number);
    } else if (!"".equals(cell)) {
      sheet.value(row, column, cell.toString());
    }
  }

  private void text(Path file, String format) {
    spread();
    char separator = format.equals("csv,") ? ',' : format.equals("csv;") ? ';' : '\t';
    StringBuilder text = new StringBuilder(format.equals("csv;") && chance(30) ? "sep=;\r\n" : "");
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    for (List<Object> row : rows) {
      List<String> line = new ArrayList<>();
      for (Object cell : padded(new ArrayList<>(row), width)) {
        String written =
            cell instanceof LocalDate day
                ? day.format(SLASHES)
                : cell instanceof BigDecimal number ? text(number) : cell.toString();
        line.add(
            written.matches("(?s).*[,;\t\n\"].*")
                ? '"' + written.replace("\"", "\"\"") + '"'
                : written);
      }
      text.append(String.join(String.valueOf(separator), line)).append("\r\n");
    }
    try {
      if (format.equals("txt16")) {
        Files.writeString(file, "\uFEFF" + text, StandardCharsets.UTF_16LE);
      } else {
        Files.writeString(file, (chance(50) ? "\uFEFF" : "") + text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text has no merged cells: what they hold stands in the first, days in all. */
  private void spread() {
    for (Merge each : merges) {
      Object value = each.left < rows.get(each.top).size() ? rows.get(each.top).get(each.left) : "";
      boolean day =
          value instanceof LocalDate
              || (value.toString().contains("2020") && each.bottom > each.top);
      for (int row = each.top; row <= each.bottom && day && each.left == each.right; row++) {
        rows.get(row).set(each.left, value);
      }
    }
  }
}
