package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whether the colours of the maps are told apart, also by those who do not see red or green: as the
 * matrices of Machado, Oliveira and Fernandes (2009) simulate it, and on grey paper.
 */
final class MapColoursTest {

  private static final List<String> WITHOUT_FIGURES = List.of("kx", "kw");

  /** What may stand beside what on one map. */
  private static final Map<String, List<String>> MAPS =
      Map.of(
          "by steps", List.of("k0", "k1", "k2", "k3", "k4"),
          "by outcome", List.of("km", "kn", "ko"),
          "by change", List.of("kd", "kc", "ke", "ku", "kv"));

  private static final Map<String, double[][]> EYES =
      Map.of(
          "usual",
          new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
          "deuteranopia",
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          },
          "protanopia",
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          });

  private static Map<String, double[]> colours() throws IOException {
    try (InputStream in = MapColoursTest.class.getResourceAsStream("style.css")) {
      String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, double[]> colours = new HashMap<>();
      Pattern.compile("\\.(k[a-z0-9]) \\{ fill: #([0-9a-f]{6}); \\}")
          .matcher(css)
          .results()
          .forEach(each -> colours.put(each.group(1), linear(each.group(2))));
      return colours;
    }
  }

  private static double[] linear(String hex) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      rgb[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double[] seen(double[] rgb, double[][] eye) {
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2];
      seen[i] = Math.min(1, Math.max(0, sum));
    }
    return seen;
  }

  /** Lightness from 0 to 100, and two axes of colour (CIE L*a*b*, D65). */
  private static double[] lab(double[] rgb) {
    double x = lab(0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2], 0.95047);
    double y = lab(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2], 1);
    double z = lab(0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2], 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double lab(double part, double white) {
    double of = part / white;
    return of > 216.0 / 24389 ? Math.cbrt(of) : (24389.0 / 27 * of + 16) / 116;
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(sum);
  }

  @Test
  void colours_of_one_map_are_told_apart_with_and_without_colour_vision() throws IOException {
    Map<String, double[]> colours = colours();
    EYES.forEach(
        (eye, matrix) ->
            MAPS.forEach(
                (map, scale) -> {
                  for (String one : scale) {
                    for (String other : scale) {
                      assertApart(colours, one, other, matrix, map + ", " + eye);
                    }
                    for (String other : WITHOUT_FIGURES) {
                      // What is undetermined is white, and hatched.
                      if (!one.equals("ko")) {
                        assertApart(colours, one, other, matrix, map + ", " + eye);
                      }
                    }
                  }
                }));
  }

  private static void assertApart(
      Map<String, double[]> colours, String one, String other, double[][] eye, String where) {
    if (!one.equals(other)) {
      double apart =
          distance(
              lab(seen(Objects.requireNonNull(colours.get(one), one), eye)),
              lab(seen(Objects.requireNonNull(colours.get(other), other), eye)));
      // From about 2 a difference is seen side by side, from about 10 at a glance.
      assertThat(apart).as("%s beside %s, %s", one, other, where).isGreaterThan(15);
    }
  }

  @Test
  void steps_become_darker_one_by_one_so_that_grey_paper_shows_them() throws IOException {
    Map<String, double[]> colours = colours();
    double before = 100;
    for (String each : List.of("k0", "k1", "k2", "k3", "k4")) {
      double lightness = lab(Objects.requireNonNull(colours.get(each)))[0];
      assertThat(before - lightness).as(each).isGreaterThan(8);
      before = lightness;
    }
    double met = lab(Objects.requireNonNull(colours.get("km")))[0];
    double notMet = lab(Objects.requireNonNull(colours.get("kn")))[0];
    assertThat(Math.abs(met - notMet)).isGreaterThan(30);
  }

  /** What has no figure has a pattern or a colour of its own; what is open is hatched. */
  @Test
  void what_is_missing_or_undetermined_has_a_pattern() throws IOException {
    try (InputStream in = MapColoursTest.class.getResourceAsStream("style.css")) {
      assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
          .contains(".kz { fill: url(#map-dots); }", ".ko-over { fill: url(#map-hatch);");
    }
    try (InputStream in = MapColoursTest.class.getResourceAsStream("map.html")) {
      assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
          .contains("<pattern id=\"map-dots\"", "<pattern id=\"map-hatch\"");
    }
  }
}
