package io.github.ntmrules.files.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The packaged outlines of provinces and communes since 1 July 2025, on one grid; {@code
 * outlines.py} makes the file and says its form. Immutable and thread-safe. They are read when they
 * are first asked for and hold about 1 MB.
 */
final class Outlines {

  private static final String FILE = "outlines.bin.gz";

  private final Grid grid;
  private final Topology provinces;
  private final Topology communes;
  private final Set<String> codes;

  private static final class Holder {
    private static final Outlines PACKAGED = read();
  }

  private Outlines(Grid grid, Topology provinces, Topology communes) {
    this.grid = grid;
    this.provinces = provinces;
    this.communes = communes;
    this.codes =
        communes.shapes().stream().map(Shape::code).collect(Collectors.toUnmodifiableSet());
  }

  static Outlines packaged() {
    return Holder.PACKAGED;
  }

  Grid grid() {
    return grid;
  }

  List<Outline> provinces() {
    return provinces.shapes().stream().map(provinces::outline).toList();
  }

  /** Those that lie in the province of that code; in the order of their codes. */
  List<Outline> communes(String province) {
    return communes.shapes().stream()
        .filter(each -> each.province().equals(province))
        .map(communes::outline)
        .toList();
  }

  /** The codes of all units below a province that have an outline. */
  Set<String> codes() {
    return codes;
  }

  /** Where the lines of the grid lie, in degrees. */
  record Grid(double stepEast, double stepNorth, double east, double north) {

    double longitude(int x) {
      return east + stepEast * x;
    }

    double latitude(int y) {
      return north + stepNorth * y;
    }
  }

  /** Arcs, each the points from one end to the other, and shapes made of them. */
  private record Topology(List<Ring> arcs, List<Shape> shapes) {

    Outline outline(Shape shape) {
      return new Outline(
          shape.code(),
          shape.rings().stream().map(this::ring).collect(Collectors.toUnmodifiableList()));
    }

    private Ring ring(int[] path) {
      int size = 1;
      for (int each : path) {
        size += arc(each).size() - 1;
      }
      Ring ring = new Ring(new int[size], new int[size]);
      int at = 0;
      for (int each : path) {
        at = append(arc(each), each < 0, ring, at);
      }
      return ring;
    }

    private Ring arc(int number) {
      return arcs.get(number < 0 ? ~number : number);
    }

    /** Each arc begins where the one before ends: that point is written once more. */
    private static int append(Ring arc, boolean backwards, Ring to, int at) {
      int last = arc.size() - 1;
      for (int i = 0; i <= last; i++) {
        int from = backwards ? last - i : i;
        to.xs()[at + i] = arc.xs()[from];
        to.ys()[at + i] = arc.ys()[from];
      }
      return at + last;
    }
  }

  /** The arcs of each ring of a unit. */
  private record Shape(String code, String province, List<int[]> rings) {}

  // ---- the file

  private static Outlines read() {
    InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE), FILE);
    try (InputStream packed = new GZIPInputStream(file)) {
      ByteBuffer in = ByteBuffer.wrap(packed.readAllBytes());
      Grid grid = new Grid(in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
      Topology provinces = topology(in, "%02d");
      return new Outlines(grid, provinces, topology(in, "%05d"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Topology topology(ByteBuffer in, String code) {
    int count = number(in);
    List<Ring> arcs = new ArrayList<>(count);
    int x = 0;
    int y = 0;
    for (int i = 0; i < count; i++) {
      int size = number(in);
      Ring arc = new Ring(new int[size], new int[size]);
      for (int point = 0; point < size; point++) {
        x += signed(in);
        y += signed(in);
        arc.xs()[point] = x;
        arc.ys()[point] = y;
      }
      arcs.add(arc);
    }
    int units = number(in);
    List<Shape> shapes = new ArrayList<>(units);
    for (int i = 0; i < units; i++) {
      String own = code.formatted(number(in));
      shapes.add(new Shape(own, "%02d".formatted(number(in)), rings(in)));
    }
    return new Topology(List.copyOf(arcs), List.copyOf(shapes));
  }

  private static List<int[]> rings(ByteBuffer in) {
    int count = number(in);
    List<int[]> rings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int[] arcs = new int[number(in)];
      for (int arc = 0; arc < arcs.length; arc++) {
        arcs[arc] = signed(in);
      }
      rings.add(arcs);
    }
    return rings;
  }

  private static int number(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.get() & 255;
      value |= (next & 127) << shift;
      if (next < 128) {
        return value;
      }
    }
  }

  private static int signed(ByteBuffer in) {
    int value = number(in);
    return (value & 1) == 0 ? value >> 1 : ~(value >> 1);
  }
}
