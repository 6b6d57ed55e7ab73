package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.map.MapArea;
import io.github.ntmrules.files.map.MapDrawing;
import io.github.ntmrules.files.map.MapInset;
import io.github.ntmrules.files.report.UnitPlace.Missing;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.register.AdministrativeKind;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The maps of a page: of the communes of a province if all units lie in one, of the country if they
 * lie in several, and then also of each province if there are no more than {@value
 * #MOST_PROVINCES}. Communes are drawn where at least half of the units of the province are or lie
 * in one of today; where most are of before the merger, the country shows the province alone.
 *
 * @param <T> what was counted of a place
 */
final class MapViews<T> {

  /** Of so many provinces each has a map of its own beside that of the country. */
  static final int MOST_PROVINCES = 3;

  /** How far the border has to be for a number, and for one that is seen on a phone. */
  private static final int ROOM = 11;

  private static final int MUCH_ROOM = 19;

  private final PlacedUnits<T> placed;
  private final UnitKind unit;
  private final List<MapScale<T>> ofProvinces;
  private final List<MapScale<T>> ofCommunes;
  private final Texts texts;
  private final Register register = Register.standard();

  /**
   * @param unit what is assessed
   * @param ofProvinces what is shown of provinces
   * @param ofCommunes what is shown of communes
   */
  MapViews(
      PlacedUnits<T> placed,
      UnitKind unit,
      List<MapScale<T>> ofProvinces,
      List<MapScale<T>> ofCommunes,
      Texts texts) {
    this.placed = placed;
    this.unit = unit;
    this.ofProvinces = ofProvinces;
    this.ofCommunes = ofCommunes;
    this.texts = texts;
  }

  /** A place that is drawn: its name, and whether nothing is asked of such as it. */
  private record Named(String name, boolean asked) {}

  /** All of them; none if of no unit it is known where it lies. */
  List<MapView> all() {
    List<RegisteredProvince> provinces =
        register.provinces(Register.MERGER).stream()
            .filter(each -> placed.provinces().containsKey(each.code()))
            .toList();
    List<RegisteredProvince> inParts =
        provinces.size() > MOST_PROVINCES
            ? List.of()
            : provinces.stream().filter(each -> placed.mostlyIn(each.code())).toList();
    List<MapView> views = new ArrayList<>();
    if (provinces.size() > 1 || (provinces.size() == 1 && inParts.isEmpty())) {
      views.add(country(provinces, inParts));
    }
    boolean country = !views.isEmpty();
    for (RegisteredProvince each : inParts) {
      List<String> missing = new ArrayList<>();
      if (each.equals(inParts.get(inParts.size() - 1))) {
        Stream.of(Missing.values())
            .filter(why -> !(country && why == Missing.NO_PROVINCE))
            .forEach(why -> missing.addAll(unplaced(why)));
      }
      views.add(province(each, views.size() + 1, missing));
    }
    return views;
  }

  private MapView country(List<RegisteredProvince> provinces, List<RegisteredProvince> inParts) {
    List<String> notes = new ArrayList<>();
    if (unit == UnitKind.COMMUNE || unit == UnitKind.VILLAGE) {
      if (provinces.size() > MOST_PROVINCES) {
        notes.add(texts.get("map.inParts", MOST_PROVINCES));
      } else if (inParts.size() < provinces.size()) {
        List<RegisteredProvince> others = new ArrayList<>(provinces);
        others.removeAll(inParts);
        notes.add(
            texts.get(
                "map.mostlyOthers", String.join(", ", others.stream().map(this::name).toList())));
      }
    }
    notes.add(texts.get("map.note.country"));
    List<Named> names =
        register.provinces(Register.MERGER).stream()
            .map(each -> new Named(name(each), true))
            .toList();
    notes.addAll(unplaced(Missing.NO_PROVINCE));
    return view(
        1,
        texts.get("map.country"),
        MapDrawing.country(),
        names,
        placed.provinces(),
        ofProvinces,
        notes);
  }

  private MapView province(RegisteredProvince province, int number, List<String> missing) {
    MapDrawing drawing = MapDrawing.province(province.code());
    if (drawing == null) {
      throw new IllegalStateException("No outlines of " + province);
    }
    List<Named> names = new ArrayList<>();
    for (MapArea each : drawing.areas()) {
      RegisteredUnit drawn = register.unit(each.code(), Register.MERGER);
      names.add(drawn == null ? new Named(each.code(), true) : named(drawn));
    }
    List<String> notes = new ArrayList<>();
    notes.add(texts.get(drawing.insets().isEmpty() ? "map.note" : "map.note.islands"));
    List<String> without =
        register.units(province).stream()
            .filter(each -> !MapDrawing.isDrawn(each.code()))
            .map(each -> named(each).name())
            .toList();
    if (!without.isEmpty()) {
      notes.add(texts.get("map.without", String.join("; ", without)));
    }
    notes.addAll(missing);
    return view(
        number,
        texts.get("map.province", name(province)),
        drawing,
        names,
        placed.communes(),
        ofCommunes,
        notes);
  }

  private List<String> unplaced(Missing why) {
    PlacedUnits.Unplaced those = placed.unplaced(why);
    if (those == null) {
      return List.of();
    }
    String names = String.join("; ", those.names());
    long more = those.count() - those.names().size();
    return List.of(
        texts.get(
            "map.missing." + why,
            texts.get("units." + unit, those.count()),
            more == 0 ? names : texts.get("map.more", names, more)));
  }

  private String name(RegisteredProvince province) {
    return texts.get(province.isCity() ? "map.city" : "map.ofProvince", province.name());
  }

  private Named named(RegisteredUnit unit) {
    String name = unit.fullName(texts.locale());
    boolean commune = unit.kind() == AdministrativeKind.COMMUNE || this.unit == UnitKind.VILLAGE;
    return new Named(name.substring(0, 1).toUpperCase(texts.locale()) + name.substring(1), commune);
  }

  // ---- one map

  private MapView view(
      int number,
      String heading,
      MapDrawing drawing,
      List<Named> names,
      Map<String, T> counted,
      List<MapScale<T>> scales,
      List<String> notes) {
    List<MapView.Row> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      T of = counted.get(drawing.areas().get(i).code());
      if (of != null) {
        List<MapColour> cells = scales.stream().map(each -> each.of(of)).toList();
        String row = String.valueOf(rows.size() + 1);
        rows.add(new MapView.Row(i, row, names.get(i).name(), cells));
      }
    }
    List<MapView.Figure> figures = new ArrayList<>();
    for (int i = 0; i < scales.size(); i++) {
      figures.add(figure(scales.get(i), i, heading, drawing, names, rows));
    }
    List<String> told = new ArrayList<>(noData(names, rows));
    told.addAll(notes);
    return new MapView(
        "map-" + number,
        heading,
        drawing.width(),
        drawing.height(),
        drawing.areas().stream().map(MapArea::path).toList(),
        drawing.insets().stream().map(each -> new MapView.Inset(each, inset(each))).toList(),
        figures,
        rows,
        told);
  }

  private String inset(MapInset box) {
    return texts.get("map.inset." + box.code());
  }

  private MapView.Figure figure(
      MapScale<T> scale,
      int column,
      String heading,
      MapDrawing drawing,
      List<Named> names,
      List<MapView.Row> rows) {
    List<MapView.Place> places = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < names.size(); i++) {
      MapView.Row row = next < rows.size() && rows.get(next).index() == i ? rows.get(next) : null;
      next += row == null ? 0 : 1;
      MapColour colour = row == null ? noData(names.get(i)) : row.cells().get(column);
      places.add(place(drawing.areas().get(i), i, names.get(i).name(), row, colour));
    }
    String label = texts.get("map.label", scale.caption(), heading);
    return new MapView.Figure(scale.caption(), label, legend(scale, places), places);
  }

  private MapColour noData(Named place) {
    String css = place.asked() ? MapColour.NO_DATA : MapColour.NO_COMMUNE;
    return new MapColour(css, false, texts.get("map.noData"));
  }

  private MapView.Place place(
      MapArea area, int index, String name, MapView.@Nullable Row row, MapColour colour) {
    boolean numbered = row != null && area.room() >= ROOM;
    String named = row == null ? name : texts.get("map.numbered", row.number(), name);
    return new MapView.Place(
        index,
        colour.css(),
        colour.open(),
        row != null,
        texts.get("map.title", named, colour.text()),
        numbered && row != null ? row.number() : "",
        area.room() < MUCH_ROOM,
        area.x(),
        area.y());
  }

  /** The colours of the scale, those that are only now and then used if they are. */
  private List<MapView.Key> legend(MapScale<T> scale, List<MapView.Place> places) {
    Set<String> used = new HashSet<>();
    places.forEach(each -> used.add(each.css()));
    List<MapView.Key> keys = new ArrayList<>();
    boolean ofItsOwn = false;
    for (MapView.Key each : scale.legend()) {
      boolean seldom = each.open() || each.css().equals(MapColour.NOT_APPLICABLE);
      ofItsOwn |= each.open();
      if (!seldom || used.contains(each.css())) {
        keys.add(each);
      }
    }
    if (!ofItsOwn && places.stream().anyMatch(MapView.Place::open)) {
      keys.add(new MapView.Key("kz", true, texts.get("map.key.open")));
    }
    for (String each : List.of(MapColour.NOT_APPLICABLE, MapColour.NO_DATA, MapColour.NO_COMMUNE)) {
      if (used.contains(each)
          && keys.stream().noneMatch(key -> key.css().equals(each) && !key.open())) {
        keys.add(new MapView.Key(each, false, texts.get("map.key." + each)));
      }
    }
    return keys;
  }

  /** Which places are drawn of which the file has nothing. */
  private List<String> noData(List<Named> names, List<MapView.Row> rows) {
    Set<Integer> known = new HashSet<>();
    rows.forEach(each -> known.add(each.index()));
    List<String> asked = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!known.contains(i)) {
        (names.get(i).asked() ? asked : others).add(names.get(i).name());
      }
    }
    List<String> said = new ArrayList<>();
    if (!asked.isEmpty()) {
      said.add(texts.get("map.none", asked.size(), String.join(", ", asked)));
    }
    if (!others.isEmpty()) {
      said.add(texts.get("map.none.others", others.size(), String.join(", ", others)));
    }
    return said;
  }
}
