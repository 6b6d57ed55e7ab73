package io.github.ntmrules.files.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The packaged outlines against the files of TopoJSON that they were made from, read by another
 * reader, and against the areas of the register.
 */
final class OutlinesTest {

  private static final double DEGREE_KM = 111.19;

  private static Map<String, List<List<int[]>>> provinces;
  private static Map<String, List<List<int[]>>> communes;

  @BeforeAll
  static void read_the_source() throws IOException {
    provinces = rings("provinces.topojson", "province");
    communes = rings("communes.topojson", "code");
  }

  private static JsonNode topology(String file) throws IOException {
    try (InputStream in = OutlinesTest.class.getResourceAsStream(file)) {
      return new ObjectMapper().readTree(in);
    }
  }

  /** Each ring of each outline, point by point. */
  private static Map<String, List<List<int[]>>> rings(String file, String key) throws IOException {
    JsonNode topology = topology(file);
    Map<String, List<List<int[]>>> all = new LinkedHashMap<>();
    for (JsonNode geometry : topology.at("/objects/layer/geometries")) {
      List<List<int[]>> rings = new ArrayList<>();
      boolean many = geometry.get("type").textValue().equals("MultiPolygon");
      for (JsonNode polygon : geometry.get("arcs")) {
        for (JsonNode ring : many ? polygon : geometry.get("arcs")) {
          rings.add(ring(topology.get("arcs"), ring));
        }
        if (!many) {
          break;
        }
      }
      all.put(geometry.at("/properties/" + key).textValue(), rings);
    }
    return all;
  }

  private static List<int[]> ring(JsonNode arcs, JsonNode path) {
    List<int[]> points = new ArrayList<>();
    for (JsonNode number : path) {
      int arc = number.intValue();
      List<int[]> next = new ArrayList<>();
      int x = 0;
      int y = 0;
      for (JsonNode step : arcs.get(arc < 0 ? -arc - 1 : arc)) {
        x += step.get(0).intValue();
        y += step.get(1).intValue();
        next.add(new int[] {x, y});
      }
      if (arc < 0) {
        Collections.reverse(next);
      }
      points.addAll(points.isEmpty() ? next : next.subList(1, next.size()));
    }
    return points;
  }

  private static List<List<int[]>> decoded(Outline outline) {
    List<List<int[]>> rings = new ArrayList<>();
    for (Ring ring : outline.rings()) {
      List<int[]> points = new ArrayList<>();
      for (int i = 0; i < ring.size(); i++) {
        points.add(new int[] {ring.xs()[i], ring.ys()[i]});
      }
      rings.add(points);
    }
    return rings;
  }

  private static List<Outline> packagedCommunes() {
    return Outlines.packaged().provinces().stream()
        .flatMap(each -> Outlines.packaged().communes(each.code()).stream())
        .toList();
  }

  private static void assertSame(List<Outline> packaged, Map<String, List<List<int[]>>> source) {
    assertThat(packaged)
        .extracting(Outline::code)
        .containsExactlyInAnyOrderElementsOf(source.keySet());
    for (Outline each : packaged) {
      assertThat(text(decoded(each)))
          .as(each.code())
          .isEqualTo(text(Objects.requireNonNull(source.get(each.code()))));
    }
  }

  private static String text(List<List<int[]>> rings) {
    StringBuilder text = new StringBuilder();
    rings.forEach(
        ring -> {
          ring.forEach(point -> text.append(point[0]).append(',').append(point[1]).append(' '));
          text.append('\n');
        });
    return text.toString();
  }

  @Test
  void every_point_is_that_of_the_source() {
    assertThat(provinces).hasSize(34);
    assertThat(communes).hasSize(3_319);
    assertSame(Outlines.packaged().provinces(), provinces);
    assertSame(packagedCommunes(), communes);
  }

  @Test
  void the_grid_is_that_of_the_source() throws IOException {
    Outlines.Grid grid = Outlines.packaged().grid();
    for (String file : List.of("provinces.topojson", "communes.topojson")) {
      JsonNode transform = topology(file).get("transform");
      assertThat(grid.stepEast()).isEqualTo(transform.at("/scale/0").doubleValue());
      assertThat(grid.stepNorth()).isEqualTo(transform.at("/scale/1").doubleValue());
      assertThat(grid.east()).isEqualTo(transform.at("/translate/0").doubleValue());
      assertThat(grid.north()).isEqualTo(transform.at("/translate/1").doubleValue());
    }
  }

  /** So that nobody changes the copies, and with them what the packaged file is held against. */
  @Test
  void the_copies_are_those_of_the_register_of_facts() throws Exception {
    assertThat(sha256("provinces.topojson"))
        .isEqualTo("91d48df8275cb3d0c7991da3e7f666a790caa3fb570c6622722e27f4792bd541");
    assertThat(sha256("communes.topojson"))
        .isEqualTo("51757044c8d5aac935d1dc8c5ff83b4fb9e5f2992e480feb1090006f6cdc2302");
  }

  private static String sha256(String file) throws Exception {
    try (InputStream in = OutlinesTest.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
  }

  @Test
  void every_outline_is_a_unit_of_the_register_in_its_province_and_two_units_have_none() {
    Register register = Register.standard();
    List<String> none = new ArrayList<>();
    for (RegisteredProvince province : register.provinces(Register.MERGER)) {
      List<String> drawn =
          Outlines.packaged().communes(province.code()).stream().map(Outline::code).toList();
      List<String> listed = register.units(province).stream().map(RegisteredUnit::code).toList();
      assertThat(listed).as(province.name()).containsAll(drawn);
      listed.stream().filter(each -> !drawn.contains(each)).forEach(none::add);
    }
    assertThat(none).containsExactly("04402", "04423");
    assertThat(none).noneMatch(MapDrawing::isDrawn);
    assertThat(MapDrawing.isDrawn("00004")).isTrue();
  }

  /** In km², by the sphere: a second source is what the register says. */
  private static double area(Outline outline) {
    Outlines.Grid grid = Outlines.packaged().grid();
    double sum = 0;
    for (Ring ring : outline.rings()) {
      double twice = 0;
      double shrink = Math.cos(Math.toRadians(grid.latitude(ring.ys()[0])));
      for (int i = 1; i < ring.size(); i++) {
        twice +=
            grid.longitude(ring.xs()[i - 1]) * grid.latitude(ring.ys()[i])
                - grid.longitude(ring.xs()[i]) * grid.latitude(ring.ys()[i - 1]);
      }
      sum += Math.abs(twice) / 2 * shrink * DEGREE_KM * DEGREE_KM;
    }
    return sum;
  }

  @Test
  void outlines_are_as_large_as_the_register_says_as_far_as_its_areas_can_be_right() {
    Register register = Register.standard();
    List<Double> ratios = new ArrayList<>();
    for (Outline each : packagedCommunes()) {
      RegisteredUnit unit = register.unit(each.code(), Register.MERGER);
      if (unit != null && unit.areaKm2() != null) {
        ratios.add(area(each) / unit.areaKm2().doubleValue());
      }
    }
    Collections.sort(ratios);

    assertThat(ratios.size()).isGreaterThan(3_250);
    assertThat(ratios.get(ratios.size() / 2)).isBetween(0.99, 1.01);
    // Some areas of the source are evidently those of another unit: 2 % below, 5 % above.
    assertThat(ratios.get(ratios.size() * 5 / 100)).isBetween(0.85, 1.0);
    assertThat(ratios.get(ratios.size() * 90 / 100)).isBetween(1.0, 1.1);
  }

  @Test
  void communes_fill_their_province() {
    Map<String, Double> province = new TreeMap<>();
    Outlines.packaged().provinces().forEach(each -> province.put(each.code(), area(each)));

    province.forEach(
        (code, whole) -> {
          double parts =
              Outlines.packaged().communes(code).stream().mapToDouble(OutlinesTest::area).sum();
          // In Lào Cai, too: the land of the two communes without an outline lies in others.
          assertThat(parts / whole).as(code).isBetween(0.98, 1.02);
        });
  }
}
