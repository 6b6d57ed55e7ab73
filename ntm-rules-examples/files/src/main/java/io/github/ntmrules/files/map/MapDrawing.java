package io.github.ntmrules.files.map;

import io.github.ntmrules.files.map.Outlines.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The country or a province as it is drawn, in units of the sheet: its longer side has {@value
 * #LONGER_SIDE}. Neighbours have the same border, point by point. Land too small to be seen is
 * drawn as a dot.
 *
 * @param width the width of the sheet
 * @param height the height of the sheet
 * @param areas the units, in the order of their codes
 * @param insets where land is drawn that lies far off
 */
public record MapDrawing(int width, int height, List<MapArea> areas, List<MapInset> insets) {

  /** Units of the longer side of a sheet. */
  public static final int LONGER_SIDE = 1000;

  private static final int MARGIN = 6;
  private static final int CAPTION = 30;

  /** The country without Trường Sa, which has a frame of its own on a smaller scale. */
  private static final Window COUNTRY = new Window(102.12, 112.85, 7.3, 23.42);

  private static final double SMALLER = 0.6;

  /** Copies the lists. */
  public MapDrawing {
    areas = List.copyOf(areas);
    insets = List.copyOf(insets);
  }

  /**
   * {@return the 34 provinces since 1 July 2025} The archipelago of Hoàng Sa is drawn where it is,
   * that of Trường Sa in a frame on a smaller scale in the south-east; both with their province.
   */
  public static MapDrawing country() {
    Outlines outlines = Outlines.packaged();
    double scale = (LONGER_SIDE - 2 * MARGIN) / COUNTRY.height();
    int width = (int) Math.ceil(COUNTRY.width() * scale) + 2 * MARGIN;
    Frame main = new Frame(COUNTRY, MARGIN, MARGIN, scale);
    Window far = Islands.TRUONG_SA.window();
    MapInset box = box(Islands.TRUONG_SA, width, LONGER_SIDE, far.width() * scale * SMALLER, far);
    Map<Islands, Frame> frames = new LinkedHashMap<>();
    frames.put(Islands.TRUONG_SA, inside(box, far));
    return new MapDrawing(
        width,
        LONGER_SIDE,
        areas(outlines.provinces(), main, frames, outlines.grid()),
        List.of(there(main), box));
  }

  /**
   * {@return whether that unit has an outline: two since 1 July 2025 have none, and those before}
   *
   * @param code the code of a unit below a province, five figures
   */
  public static boolean isDrawn(String code) {
    return Outlines.packaged().codes().contains(code);
  }

  /** Hoàng Sa where it is. */
  private static MapInset there(Frame main) {
    Window window = Islands.HOANG_SA.window();
    int x = main.x(window.west());
    int y = main.y(window.north());
    return new MapInset(
        Islands.HOANG_SA.code(),
        false,
        x,
        y,
        main.x(window.east()) - x,
        main.y(window.south()) - y);
  }

  /**
   * {@return the communes, wards and special zones of a province since 1 July 2025, or {@code null}
   * if there is no province of that code} Land that lies far off is drawn in frames at the right.
   *
   * @param code the code of the province, two figures
   */
  public static @Nullable MapDrawing province(String code) {
    Outlines outlines = Outlines.packaged();
    List<Outline> units = outlines.communes(code);
    if (units.isEmpty()) {
      return null;
    }
    List<Islands> far = Islands.of(code);
    List<Ring> near =
        units.stream()
            .flatMap(each -> each.rings().stream())
            .filter(ring -> far.stream().noneMatch(each -> each.hold(ring, outlines.grid())))
            .toList();
    Window window = Window.around(near, outlines.grid());
    double share = far.stream().mapToDouble(Islands::share).max().orElse(0);
    double beside = 1 / (1 - share);
    double side = LONGER_SIDE - 2 * MARGIN;
    double scale = Math.min(side / (window.width() * beside), side / window.height());
    int width = (int) Math.ceil(window.width() * scale * beside) + 2 * MARGIN;
    int height = (int) Math.ceil(window.height() * scale) + 2 * MARGIN;
    Frame main = new Frame(window, MARGIN, MARGIN, scale);
    Map<Islands, Frame> frames = new LinkedHashMap<>();
    List<MapInset> insets = new ArrayList<>();
    for (Islands each : far) {
      MapInset box = box(each, width, height, width * share - 2 * MARGIN, each.window());
      insets.add(box);
      frames.put(each, inside(box, each.window()));
    }
    return new MapDrawing(width, height, areas(units, main, frames, outlines.grid()), insets);
  }

  /** A frame in the lower right corner, with a line for its name above what is drawn. */
  private static MapInset box(
      Islands islands, int sheetWidth, int sheetHeight, double width, Window window) {
    int inner = (int) Math.round(width);
    int height = (int) Math.round(inner * window.height() / window.width()) + CAPTION;
    return new MapInset(
        islands.code(), true, sheetWidth - inner - 2, sheetHeight - height - 2, inner, height);
  }

  private static Frame inside(MapInset box, Window window) {
    return new Frame(window, box.x(), box.y() + CAPTION, box.width() / window.width());
  }

  private static List<MapArea> areas(
      List<Outline> units, Frame main, Map<Islands, Frame> frames, Grid grid) {
    List<MapArea> areas = new ArrayList<>();
    for (Outline unit : units) {
      PathText path = new PathText();
      Spot spot = new Spot(0, 0, -1);
      for (Ring ring : largestFirst(unit)) {
        Ring drawn = frame(ring, main, frames, grid).draw(ring, grid);
        path.add(drawn);
        spot = spot.room() < 0 ? Spot.in(drawn) : spot;
      }
      areas.add(
          new MapArea(
              unit.code(),
              path.toString(),
              (int) Math.round(spot.x()),
              (int) Math.round(spot.y()),
              Math.max(0, (int) spot.room())));
    }
    return areas;
  }

  private static List<Ring> largestFirst(Outline unit) {
    return unit.rings().stream()
        .sorted(Comparator.comparingLong(MapDrawing::twiceTheArea).reversed())
        .toList();
  }

  private static long twiceTheArea(Ring ring) {
    long sum = 0;
    for (int i = 1; i < ring.size(); i++) {
      sum += (long) ring.xs()[i - 1] * ring.ys()[i] - (long) ring.xs()[i] * ring.ys()[i - 1];
    }
    return Math.abs(sum);
  }

  private static Frame frame(Ring ring, Frame main, Map<Islands, Frame> frames, Grid grid) {
    for (Map.Entry<Islands, Frame> each : frames.entrySet()) {
      if (each.getKey().hold(ring, grid)) {
        return each.getValue();
      }
    }
    return main;
  }
}
