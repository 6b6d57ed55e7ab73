package io.github.ntmrules.files.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredProvince;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where land comes to lie on a sheet. */
final class MapDrawingTest {

  private static final Pattern RING = Pattern.compile("M(-?\\d+) (-?\\d+)l([^z]*)z");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private static final List<RegisteredProvince> PROVINCES =
      Register.standard().provinces(Register.MERGER);

  private static final Map<String, MapDrawing> DRAWN = new HashMap<>();

  private static MapDrawing province(String code) {
    return DRAWN.computeIfAbsent(
        code, each -> Objects.requireNonNull(MapDrawing.province(each), each));
  }

  /** Each ring of a path, as what draws it would go. */
  private static List<List<int[]>> rings(MapArea area) {
    List<List<int[]>> rings = new ArrayList<>();
    Matcher ring = RING.matcher(area.path());
    int end = 0;
    while (ring.find()) {
      assertThat(ring.start()).as("nothing between the rings of %s", area.code()).isEqualTo(end);
      end = ring.end();
      int x = Integer.parseInt(ring.group(1));
      int y = Integer.parseInt(ring.group(2));
      List<int[]> points = new ArrayList<>();
      points.add(new int[] {x, y});
      List<Integer> steps =
          NUMBER
              .matcher(ring.group(3))
              .results()
              .map(each -> Integer.valueOf(each.group()))
              .toList();
      for (int i = 0; i < steps.size(); i += 2) {
        x += steps.get(i);
        y += steps.get(i + 1);
        points.add(new int[] {x, y});
      }
      rings.add(points);
    }
    assertThat(end).isEqualTo(area.path().length());
    return rings;
  }

  private static MapArea area(MapDrawing drawing, String code) {
    return drawing.areas().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static int bytes(MapDrawing drawing) {
    return drawing.areas().stream()
        .mapToInt(each -> each.path().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  @Test
  void the_country_has_34_provinces_and_each_province_its_units() {
    assertThat(MapDrawing.country().areas())
        .extracting(MapArea::code)
        .containsExactlyElementsOf(PROVINCES.stream().map(RegisteredProvince::code).toList());
    int units = 0;
    for (RegisteredProvince each : PROVINCES) {
      units += province(each.code()).areas().size();
    }
    assertThat(units).isEqualTo(3_319);
    assertThat(MapDrawing.province("02")).isNull();
  }

  @Test
  void everything_lies_on_the_sheet_and_the_longer_side_is_the_same_in_all() {
    List<MapDrawing> all = new ArrayList<>(List.of(MapDrawing.country()));
    PROVINCES.forEach(each -> all.add(province(each.code())));
    for (MapDrawing drawing : all) {
      assertThat(Math.max(drawing.width(), drawing.height()))
          .isBetween(MapDrawing.LONGER_SIDE, MapDrawing.LONGER_SIDE + 1);
      for (MapArea area : drawing.areas()) {
        for (List<int[]> ring : rings(area)) {
          for (int[] point : ring) {
            assertThat(point[0]).as(area.code()).isBetween(0, drawing.width());
            assertThat(point[1]).as(area.code()).isBetween(0, drawing.height());
          }
        }
      }
    }
  }

  @Test
  void outlines_are_as_small_as_a_page_needs() {
    assertThat(bytes(MapDrawing.country())).isLessThan(40_000);
    for (RegisteredProvince each : PROVINCES) {
      assertThat(bytes(province(each.code()))).as(each.name()).isLessThan(25_000);
    }
  }

  @Test
  void neighbours_have_the_same_border_point_by_point() {
    MapDrawing drawing = province("12");
    Map<String, Integer> lines = new HashMap<>();
    for (MapArea area : drawing.areas()) {
      for (List<int[]> ring : rings(area)) {
        for (int i = 0; i < ring.size(); i++) {
          int[] from = ring.get(i);
          int[] to = ring.get((i + 1) % ring.size());
          String a = from[0] + "," + from[1];
          String b = to[0] + "," + to[1];
          lines.merge(a.compareTo(b) < 0 ? a + " " + b : b + " " + a, 1, Integer::sum);
        }
      }
    }
    long twice = lines.values().stream().filter(each -> each == 2).count();

    assertThat(lines.values()).allMatch(each -> each <= 2);
    // On the grid, which is finer: some of its steps are none on the sheet.
    long shared = sharedSteps(Outlines.packaged().communes("12"));
    assertThat(twice).isBetween(shared * 97 / 100, shared);
  }

  private static long sharedSteps(List<Outline> outlines) {
    Map<Set<Long>, Integer> steps = new HashMap<>();
    for (Outline outline : outlines) {
      for (Ring ring : outline.rings()) {
        for (int i = 1; i < ring.size(); i++) {
          long from = ring.xs()[i - 1] * 100_000L + ring.ys()[i - 1];
          long to = ring.xs()[i] * 100_000L + ring.ys()[i];
          steps.merge(Set.of(from, to), 1, Integer::sum);
        }
      }
    }
    return steps.values().stream().filter(each -> each == 2).count();
  }

  @Test
  void south_is_down_and_east_is_right() {
    MapDrawing country = MapDrawing.country();
    MapArea haGiang = area(country, "08");
    MapArea caMau = area(country, "96");
    MapArea dienBien = area(country, "11");
    MapArea khanhHoa = area(country, "56");

    assertThat(haGiang.y()).isLessThan(caMau.y());
    assertThat(dienBien.x()).isLessThan(khanhHoa.x());
  }

  @Test
  void both_archipelagos_are_in_the_country_and_in_their_provinces_ring_by_ring() {
    MapDrawing country = MapDrawing.country();
    MapInset hoangSa = inset(country, "20333");
    MapInset truongSa = inset(country, "22736");

    assertThat(hoangSa.moved()).isFalse();
    assertThat(truongSa.moved()).isTrue();
    // As many as the source has of Hoàng Sa and of Trường Sa: 28 of 30, and 117 of 120.
    assertThat(within(area(country, "48"), hoangSa)).isEqualTo(28);
    assertThat(within(area(country, "56"), truongSa)).isEqualTo(117);
    MapDrawing daNang = province("48");
    MapDrawing khanhHoa = province("56");
    assertThat(within(area(daNang, "20333"), inset(daNang, "20333"))).isEqualTo(44);
    assertThat(within(area(khanhHoa, "22736"), inset(khanhHoa, "22736"))).isEqualTo(138);
  }

  private static MapInset inset(MapDrawing drawing, String code) {
    return drawing.insets().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static long within(MapArea area, MapInset box) {
    return rings(area).stream()
        .filter(
            ring ->
                ring.stream()
                    .allMatch(
                        point ->
                            point[0] >= box.x() - 4
                                && point[0] <= box.x() + box.width() + 4
                                && point[1] >= box.y() - 4
                                && point[1] <= box.y() + box.height() + 4))
        .count();
  }

  @Test
  void frames_cover_no_other_land() {
    for (RegisteredProvince each : PROVINCES) {
      MapDrawing drawing = province(each.code());
      for (MapInset box : drawing.insets()) {
        for (MapArea area : drawing.areas()) {
          if (!area.code().equals(box.code())) {
            assertThat(touches(area, box)).as(area.code()).isFalse();
          }
        }
      }
    }
    MapInset truongSa = inset(MapDrawing.country(), "22736");
    for (MapArea area : MapDrawing.country().areas()) {
      if (!area.code().equals("56")) {
        assertThat(touches(area, truongSa)).as(area.code()).isFalse();
      }
    }
  }

  private static boolean touches(MapArea area, MapInset box) {
    return rings(area).stream()
        .flatMap(List::stream)
        .anyMatch(
            point ->
                point[0] >= box.x()
                    && point[0] <= box.x() + box.width()
                    && point[1] >= box.y()
                    && point[1] <= box.y() + box.height());
  }

  @Test
  void what_is_written_on_a_place_stands_within_it() {
    for (MapArea area : province("79").areas()) {
      if (area.room() > 0) {
        assertThat(inside(rings(area).get(0), area.x(), area.y())).as(area.code()).isTrue();
      }
    }
  }

  private static boolean inside(List<int[]> ring, int x, int y) {
    // How often the line turns around the place: another way than counting crossings.
    double turns = 0;
    for (int i = 0; i < ring.size(); i++) {
      int[] from = ring.get(i);
      int[] to = ring.get((i + 1) % ring.size());
      double angle = Math.atan2(to[1] - y, to[0] - x) - Math.atan2(from[1] - y, from[0] - x);
      turns += Math.IEEEremainder(angle, 2 * Math.PI);
    }
    return Math.abs(turns) > Math.PI;
  }

  @Test
  void land_too_small_to_be_seen_is_a_dot() {
    Set<String> small = new TreeSet<>();
    for (MapArea area : MapDrawing.country().areas()) {
      for (List<int[]> ring : rings(area)) {
        int width = spread(ring, 0);
        int height = spread(ring, 1);
        if (width < 5 && height < 5) {
          small.add(area.code());
        }
      }
    }
    assertThat(small).isEmpty();
  }

  private static int spread(List<int[]> ring, int axis) {
    return ring.stream().mapToInt(each -> each[axis]).max().orElseThrow()
        - ring.stream().mapToInt(each -> each[axis]).min().orElseThrow();
  }
}
