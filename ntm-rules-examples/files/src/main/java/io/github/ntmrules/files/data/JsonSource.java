package io.github.ntmrules.files.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.OfficeText;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.data.Column.Stated.Part;
import io.github.ntmrules.jackson.NtmModule;
import io.github.ntmrules.json.JsonException;
import io.github.ntmrules.json.JsonProblem;
import io.github.ntmrules.json.SnapshotView;
import io.github.ntmrules.snapshot.Figure;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units in JSON: an array of objects, or objects one after the other, one a line or not. The keys
 * of an object are headings; {@code figures} may hold those of figures in an object of its own,
 * {@code stated} what sources state of the codes that are its keys: true or false, or an object of
 * {@code met}, {@code source} and {@code date}. So what a {@link SnapshotView} is written as is
 * read, and what people make of a form.
 *
 * @param unit of what kind the units are
 * @param of the file, and what makes its problems
 */
record JsonSource(UnitKind unit, FileProblems of) implements UnitSource {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .addModule(new NtmModule())
          .build();
  private static final String DESIGNATED_BY = "designatedBy";
  private static final String INFERRED = "regionInferred";
  private static final Set<String> BESIDE =
      Set.of("kind", "evidence", "decisions", "incomplete", INFERRED);
  private static final String FIGURES = "figures";
  private static final String STATED = "stated";
  private static final Map<String, Part> PARTS =
      Map.of("met", Part.VERDICT, "source", Part.SOURCE, "date", Part.DATE);
  private static final Set<String> BOUNDS = Set.of("atLeast", "moreThan", "atMost", "lessThan");

  @Override
  public void read(Headings headings, RowTaker taker) throws IOException {
    Pass pass = new Pass(headings, taker);
    try (Reader text = new TextFile(of.path()).open(taker.bytesRead());
        JsonParser parser = MAPPER.createParser(text)) {
      // Whatever stands one after the other at the top: nothing after an end is passed over.
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            pass.take(MAPPER.readTree(parser));
          }
        } else {
          pass.take(MAPPER.readTree(parser));
        }
      }
    } catch (JsonProcessingException e) {
      throw JsonSyntax.failure(pass.number + 1, e);
    }
    if (pass.number == 0) {
      taker.problems().accept(of.problem(0, "", "file.empty"));
    }
  }

  /** One reading of the file, which knows the keys it has come to. */
  private final class Pass {

    private final Headings headings;
    private final RowTaker taker;
    private final Map<String, @Nullable Column> keys = new HashMap<>();
    private final UnitKinds kinds = new UnitKinds(unit, of);
    private final List<DataProblem> ofOthers = new ArrayList<>();
    private int number;

    Pass(Headings headings, RowTaker taker) {
      this.headings = headings;
      this.taker = taker;
    }

    /** Takes what stands where a unit should. */
    void take(JsonNode value) {
      number++;
      if (!value.isObject()) {
        taker.problems().accept(of.problem(number, "", "json.unit"));
        return;
      }
      String wrapped = wrapped(value);
      if (wrapped == null) {
        unit(value);
      } else {
        taker.problems().accept(of.problem(number, wrapped, "json.wrapped", wrapped));
      }
    }

    /** The key of an array of objects in what is no unit, as some systems wrap them. */
    private @Nullable String wrapped(JsonNode value) {
      String found = null;
      for (Map.Entry<String, JsonNode> each : value.properties()) {
        if (headings.peek(each.getKey()) == Circumstance.NAME) {
          return null;
        }
        JsonNode inside = each.getValue();
        boolean units = inside.isArray() && !inside.isEmpty() && inside.get(0).isObject();
        found = units && !BESIDE.contains(each.getKey()) ? each.getKey() : found;
      }
      return found;
    }

    private void unit(JsonNode object) {
      List<Entry> entries = new ArrayList<>();
      Map<Column, String> first = new HashMap<>();
      ObjectNode beside = MAPPER.createObjectNode();
      boolean once = true;
      for (Map.Entry<String, JsonNode> each : object.properties()) {
        JsonNode value = each.getValue();
        if (each.getKey().equals(FIGURES) && value.isObject()) {
          for (Map.Entry<String, JsonNode> figure : value.properties()) {
            String place = FIGURES + "." + figure.getKey();
            once &= entry(number, figure.getKey(), place, figure.getValue(), entries, first);
          }
        } else if (each.getKey().equals(STATED) && value.isObject()) {
          for (Map.Entry<String, JsonNode> of : value.properties()) {
            once &= stated(number, of.getKey(), of.getValue(), entries, first);
          }
        } else if (each.getKey().equals(DESIGNATED_BY) && value.isObject()) {
          for (Map.Entry<String, JsonNode> by : value.properties()) {
            String place = DESIGNATED_BY + "." + by.getKey();
            String key = Headings.ofDecision(by.getKey());
            once &= entry(number, key, place, by.getValue(), entries, first);
          }
        } else if (BESIDE.contains(each.getKey())) {
          beside.set(each.getKey(), value);
        } else if (!isInferred(object, each.getKey())) {
          once &= entry(number, each.getKey(), each.getKey(), value, entries, first);
        }
      }
      SnapshotView.Beside said = beside(number, beside);
      UnitKind kind = said == null ? null : said.kind();
      if (kind != null && kind != unit && number == 1) {
        throw kinds.refused(number, kind, kind.toString());
      }
      if (once && said != null && isOfKind(kind, entries)) {
        taker.log().unit(number);
        taker.rows().accept(new EntryRow("", number, entries, said));
      }
    }

    /** Whether that is a region which is said to be inferred, and so not stated. */
    private boolean isInferred(JsonNode object, String key) {
      return object.hasNonNull(INFERRED) && headings.peek(key) == Circumstance.REGION;
    }

    /** Whether the name is that of a unit of the kind that is wanted; else it is told. */
    private boolean isOfKind(@Nullable UnitKind said, List<Entry> entries) {
      boolean named = entries.stream().anyMatch(each -> each.column() == Circumstance.NAME);
      if (said != null && said == unit) {
        kinds.certain();
      } else if (number == 1) {
        kinds.headings(number, List.copyOf(keys.keySet()), named);
      }
      if (number == 1) {
        ofOthers.forEach(taker.problems());
      }
      for (Entry entry : entries) {
        String name = entry.value().shown();
        UnitKind other = entry.column() == Circumstance.NAME ? kinds.name(number, name) : null;
        if (other != null) {
          String place = entry.place().get();
          taker
              .problems()
              .accept(
                  of.problem(
                      number, place, "row.otherUnit", name, kinds.name(other), kinds.name(unit)));
          return false;
        }
      }
      return true;
    }

    private SnapshotView.@Nullable Beside beside(int number, ObjectNode node) {
      try {
        return MAPPER.treeToValue(node, SnapshotView.Beside.class);
      } catch (JsonProcessingException e) {
        if (!(e.getCause() instanceof JsonException told)) {
          throw new IllegalStateException(e);
        }
        told.problems()
            .forEach(each -> taker.problems().accept(of.problem(number, place(each), each)));
        return null;
      }
    }

    private String place(JsonProblem problem) {
      return problem.path().replaceFirst("^\\$\\.?", "");
    }

    /** Adds what is stated of a code; whether nothing else of the same unit says it too. */
    private boolean stated(
        int number, String code, JsonNode node, List<Entry> entries, Map<Column, String> first) {
      boolean parts = !node.isEmpty() && node.properties().stream().allMatch(this::isPart);
      Map<Part, JsonNode> its = new EnumMap<>(Part.class);
      if (parts) {
        node.properties().forEach(each -> its.put(PARTS.get(each.getKey()), each.getValue()));
      } else {
        its.put(Part.VERDICT, node);
      }
      boolean once = true;
      for (Map.Entry<Part, JsonNode> each : its.entrySet()) {
        String key = Headings.id(new Column.Stated(code.strip(), each.getKey()));
        once &= entry(number, key, STATED + "." + code, each.getValue(), entries, first);
      }
      return once;
    }

    private boolean isPart(Map.Entry<String, JsonNode> field) {
      return PARTS.containsKey(field.getKey());
    }

    /** Adds what a key says; whether nothing else of the same unit says it too. */
    private boolean entry(
        int number,
        String key,
        String place,
        JsonNode node,
        List<Entry> entries,
        Map<Column, String> first) {
      Column column = column(number, key, place);
      CellValue value = column == null ? null : value(node, column);
      if (column == null || value == null || column instanceof Column.Aside) {
        return true;
      }
      String other = first.putIfAbsent(column, place);
      if (other != null) {
        taker.problems().accept(of.problem(number, place, "json.repeated", place, other));
        return false;
      }
      entries.add(new Entry(() -> place, number, column, value));
      if (column instanceof Column.Reported reported && node.isNumber()) {
        noteShare(reported.measure(), place, value);
      }
      return true;
    }

    /**
     * A number is taken as it is; a share of 1 or less may have been meant as a fraction of one.
     */
    private void noteShare(Measure measure, String place, CellValue value) {
      if (value instanceof CellValue.Numeric share
          && OfficeText.isShare(measure)
          && share.value().signum() > 0
          && share.value().compareTo(BigDecimal.ONE) <= 0) {
        Locale locale = of.texts().locale();
        String shown = Headings.number(share.value(), locale);
        String other = Headings.number(share.value().scaleByPowerOfTen(2), locale);
        taker.log().understood(place, value.shown(), of.texts().get("json.share", shown, other));
      }
    }

    private @Nullable Column column(int number, String key, String place) {
      if (!keys.containsKey(key)) {
        Column found = null;
        try {
          found = headings.find(key);
          if (found instanceof Column.Reported of && !headings.asks(of.measure())) {
            taker.log().notAsked(key);
          }
        } catch (UnreadableCellException e) {
          if (Headings.kind(key) == null || number > 1) {
            taker.problems().accept(of.problem(number, place, e));
          } else {
            ofOthers.add(of.problem(number, place, e));
          }
        }
        keys.put(key, found);
      }
      return keys.get(key);
    }
  }

  private static @Nullable CellValue value(JsonNode node, Column column) {
    if (node.isNull() || (node.isTextual() && Spelling.missing(node.textValue().strip()))) {
      return null;
    }
    if (node.isTextual()) {
      String text = Spelling.stripped(node.textValue());
      CellValue marked = RichText.of(text);
      return marked instanceof CellValue.Text of && of.mark() != null
          ? marked
          : new CellValue.Text(text);
    }
    if (node.isDouble() || node.isFloat()) {
      // All others are decimals: this is NaN or the like.
      return new CellValue.Broken("json.notANumber", node.asText());
    }
    if (node.isNumber()) {
      return new CellValue.Numeric(node.decimalValue(), false);
    }
    if (node.isBoolean()) {
      return new CellValue.Truth(node.booleanValue());
    }
    if (node.isArray() && column == Circumstance.DESIGNATIONS) {
      List<String> texts = new ArrayList<>();
      node.forEach(each -> texts.add(each.isTextual() ? each.textValue() : each.toString()));
      return new CellValue.Many(texts);
    }
    CellValue bounds = node.isObject() ? bounds(node) : null;
    return bounds == null ? new CellValue.Broken("json.value", node.toString()) : bounds;
  }

  private static @Nullable CellValue bounds(JsonNode node) {
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      JsonNode end = each.getValue();
      if (!BOUNDS.contains(each.getKey()) || !(isDecimal(end) || end.isNull())) {
        return null;
      }
    }
    boolean two =
        (node.hasNonNull("atLeast") && node.hasNonNull("moreThan"))
            || (node.hasNonNull("atMost") && node.hasNonNull("lessThan"));
    if (node.isEmpty() || two) {
      return null;
    }
    boolean above = node.hasNonNull("moreThan");
    boolean below = node.hasNonNull("lessThan");
    try {
      return new CellValue.Bounds(
          Figure.in(
              new Range(
                  number(node.get(above ? "moreThan" : "atLeast")),
                  above,
                  number(node.get(below ? "lessThan" : "atMost")),
                  below)));
    } catch (IllegalArgumentException e) {
      return new CellValue.Broken("number.empty", node.toString());
    }
  }

  private static boolean isDecimal(JsonNode node) {
    return node.isNumber() && !node.isDouble() && !node.isFloat();
  }

  private static @Nullable BigDecimal number(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node.decimalValue();
  }
}
