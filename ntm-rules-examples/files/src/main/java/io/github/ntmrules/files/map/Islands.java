package io.github.ntmrules.files.map;

import java.util.Arrays;
import java.util.List;

/**
 * Islands so far off that the rest would be small if all was drawn on one scale. Where each is to
 * be found is read off the outlines; the special zone of that code has no other land.
 */
enum Islands {
  /** The archipelago of Hoàng Sa (Đà Nẵng). */
  HOANG_SA("20333", "48", 111.15, 112.78, 15.65, 17.16),
  /** The archipelago of Trường Sa (Khánh Hòa). */
  TRUONG_SA("22736", "56", 109.47, 117.87, 7.14, 11.57),
  /** Côn Đảo (Hồ Chí Minh City). */
  CON_DAO("26732", "79", 106.5, 106.75, 8.6, 8.8),
  /** Bạch Long Vĩ (Hải Phòng). */
  BACH_LONG_VI("11948", "31", 107.7, 107.76, 20.1, 20.16);

  private final String code;
  private final String province;
  private final Window window;

  Islands(
      String code, String province, double west, double east, double south, double northern) {
    this.code = code;
    this.province = province;
    this.window = new Window(west, east, south, northern);
  }

  static List<Islands> of(String province) {
    return Arrays.stream(values()).filter(each -> each.province.equals(province)).toList();
  }

  String code() {
    return code;
  }

  Window window() {
    return window;
  }

  /** Whether that ring, of a unit or of a province, is one of these islands. */
  boolean hold(Ring ring, Outlines.Grid grid) {
    return window.holds(grid.longitude(ring.xs()[0]), grid.latitude(ring.ys()[0]));
  }
}
