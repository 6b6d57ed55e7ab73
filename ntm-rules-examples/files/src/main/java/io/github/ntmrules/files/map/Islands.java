package io.github.ntmrules.files.map;

import java.util.Arrays;
import java.util.List;

/**
 * Islands so far off that the rest would be small if all was drawn on one scale. Where each is to
 * be found is read off the outlines; the special zone of that code has no other land.
 */
enum Islands {
  /** The archipelago of Hoàng Sa (Đà Nẵng). */
  HOANG_SA("20333", "48", 0.3, new Window(111.15, 112.78, 15.65, 17.16)),
  /** The archipelago of Trường Sa (Khánh Hòa). */
  TRUONG_SA("22736", "56", 0.3, new Window(109.45, 117.87, 7.14, 11.57)),
  /** Côn Đảo (Hồ Chí Minh City). */
  CON_DAO("26732", "79", 0.16, new Window(106.5, 106.75, 8.6, 8.8)),
  /** Bạch Long Vĩ (Hải Phòng). */
  BACH_LONG_VI("11948", "31", 0.14, new Window(107.69, 107.77, 20.1, 20.16));

  private final String code;
  private final String province;
  private final double share;

  // A record of numbers.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Window window;

  Islands(String code, String province, double share, Window window) {
    this.code = code;
    this.province = province;
    this.share = share;
    this.window = window;
  }

  static List<Islands> of(String province) {
    return Arrays.stream(values()).filter(each -> each.province.equals(province)).toList();
  }

  String code() {
    return code;
  }

  /** How much of the width of the sheet of its province its frame takes. */
  double share() {
    return share;
  }

  Window window() {
    return window;
  }

  /** Whether that ring, of a unit or of a province, is one of these islands. */
  boolean hold(Ring ring, Outlines.Grid grid) {
    return window.holds(grid.longitude(ring.xs()[0]), grid.latitude(ring.ys()[0]));
  }
}
