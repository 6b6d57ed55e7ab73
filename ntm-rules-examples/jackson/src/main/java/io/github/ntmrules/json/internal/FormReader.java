package io.github.ntmrules.json.internal;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.json.JsonPath;
import io.github.ntmrules.json.JsonProblem.Kind;
import io.github.ntmrules.json.MeasuredValue;
import io.github.ntmrules.json.SnapshotView;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads data forms and collects all that is wrong with them. What cannot be read is {@code null},
 * and a problem says so.
 */
final class FormReader {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  // More digits than any figure or difference has; a longer one must not be written out.
  private static final int MOST_DIGITS = 400;

  private final Problems problems;
  private final Designations designations;

  FormReader(Problems problems, Designations designations) {
    this.problems = problems;
    this.designations = designations;
  }

  // ---- records

  /** A record, or one of a family of records. */
  @Nullable Object form(Class<?> type, Node node, String path) {
    if (type == SnapshotView.Stated.class && node instanceof Node.Truth truth) {
      return new SnapshotView.Stated(truth.yes(), null, null);
    }
    if (!(node instanceof Node.Fields fields)) {
      return wrong("object", node, path);
    }
    Class<?> form = type.isSealed() ? member(type, fields, path) : type;
    if (form == null) {
      return null;
    }
    fields
        .repeated()
        .forEach(each -> problems.add(Kind.REPEATED_FIELD, JsonPath.below(path, each)));
    List<String> names = Components.of(form).names();
    for (String each : fields.fields().keySet()) {
      if (!names.contains(each)) {
        problems.suggesting(
            Kind.UNKNOWN_FIELD, path, each, Problems.nearest(each, absent(names, fields)));
      }
    }
    return fields(form, fields, path);
  }

  private static List<String> absent(List<String> names, Node.Fields fields) {
    return names.stream().filter(each -> !fields.fields().containsKey(each)).toList();
  }

  private @Nullable Class<?> member(Class<?> family, Node.Fields fields, String path) {
    List<String> firsts = new ArrayList<>();
    for (Class<?> each : family.getPermittedSubclasses()) {
      String first = Components.of(each).first();
      firsts.add(first);
      if (fields.fields().containsKey(first)) {
        return each;
      }
    }
    problems.add(Kind.UNKNOWN_VALUE, path, fields.shown(), String.join(", ", firsts));
    return null;
  }

  private @Nullable Object fields(Class<?> form, Node.Fields fields, String path) {
    Components components = Components.of(form);
    int before = problems.count();
    List<@Nullable Object> values = new ArrayList<>();
    for (Components.Component each : components.all()) {
      values.add(component(components, each, fields, path));
    }
    if (problems.count() > before) {
      return null;
    }
    Object created = components.create(values.toArray());
    if (created == null) {
      problems.add(Kind.CONTRADICTORY, path);
    }
    return created;
  }

  private @Nullable Object component(
      Components of, Components.Component component, Node.Fields fields, String path) {
    if (component.unwrapped()) {
      return fields((Class<?>) component.type(), fields, path);
    }
    Node node = fields.fields().get(component.name());
    String place = JsonPath.below(path, component.name());
    boolean absent = node == null || node instanceof Node.Nothing;
    if (absent && component.nullable()) {
      return null;
    }
    if (absent && of.brief()) {
      Object empty = empty(component.type());
      if (empty != null) {
        return empty;
      }
    }
    if (node == null) {
      problems.add(Kind.MISSING_FIELD, place);
      return null;
    }
    return value(component.type(), node, place);
  }

  private static @Nullable Object empty(Type type) {
    Class<?> raw = raw(type);
    return raw == List.class
        ? List.of()
        : raw == Set.class ? Set.of() : raw == Map.class ? Map.of() : null;
  }

  // ---- values

  /** A value of any type that a component of a data form has. */
  private @Nullable Object value(Type type, Node node, String path) {
    Class<?> raw = raw(type);
    if (raw == List.class) {
      return list(argument(type, 0), node, path);
    }
    if (raw == Set.class) {
      List<Object> all = list(argument(type, 0), node, path);
      return all == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(all));
    }
    if (raw == Map.class) {
      return map(argument(type, 0), argument(type, 1), node, path);
    }
    if (raw == Object.class) {
      return measured(node, path);
    }
    if (raw.isEnum() || raw == Designation.class) {
      return constant(raw, node, path);
    }
    return raw.isRecord() || raw.isSealed() ? form(raw, node, path) : simple(raw, node, path);
  }

  private @Nullable Object simple(Class<?> type, Node node, String path) {
    if (type == String.class) {
      return node instanceof Node.Text text ? text.text() : wrong("text", node, path);
    }
    if (type == boolean.class || type == Boolean.class) {
      return node instanceof Node.Truth truth ? truth.yes() : wrong("truth", node, path);
    }
    if (type == LocalDate.class) {
      return day(node, path);
    }
    BigDecimal number = number(node, path);
    if (number == null || type == BigDecimal.class) {
      return number;
    }
    try {
      return type == long.class || type == Long.class
          ? (Object) number.longValueExact()
          : (Object) number.intValueExact();
    } catch (ArithmeticException e) {
      return wrong("whole", node, path);
    }
  }

  private @Nullable List<Object> list(Type type, Node node, String path) {
    if (!(node instanceof Node.Values values)) {
      wrong("array", node, path);
      return null;
    }
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < values.values().size(); i++) {
      Object each = value(type, values.values().get(i), path + "[" + i + "]");
      if (each != null) {
        all.add(each);
      }
    }
    return Collections.unmodifiableList(all);
  }

  private @Nullable Map<Object, @Nullable Object> map(
      Type keys, Type values, Node node, String path) {
    if (!(node instanceof Node.Fields fields)) {
      wrong("object", node, path);
      return null;
    }
    fields
        .repeated()
        .forEach(each -> problems.add(Kind.REPEATED_FIELD, JsonPath.below(path, each)));
    Map<Object, @Nullable Object> all = new LinkedHashMap<>();
    fields
        .fields()
        .forEach(
            (name, each) -> {
              String place = JsonPath.below(path, name);
              Object key =
                  raw(keys) == String.class
                      ? name
                      : constant(raw(keys), new Node.Text(name), place);
              Object value = value(values, each, place);
              if (key != null) {
                all.put(key, value);
              }
            });
    return Collections.unmodifiableMap(all);
  }

  /** A constant by its name, a designation by its id. */
  @Nullable Object constant(Class<?> type, Node node, String path) {
    Map<String, Object> known = new LinkedHashMap<>();
    if (type == Designation.class) {
      designations.all().forEach(each -> known.put(each.id(), each));
    } else {
      Stream.of(type.getEnumConstants()).forEach(each -> known.put(((Enum<?>) each).name(), each));
    }
    Object found = node instanceof Node.Text text ? known.get(text.text()) : null;
    if (found == null) {
      String given = node instanceof Node.Text text ? text.text() : node.shown();
      problems.suggesting(
          Kind.UNKNOWN_VALUE,
          path,
          given,
          Problems.nearest(given, List.copyOf(known.keySet())),
          String.join(", ", known.keySet()));
    }
    return found;
  }

  private @Nullable LocalDate day(Node node, String path) {
    if (node instanceof Node.Text text && DAY.matcher(text.text()).matches()) {
      try {
        return LocalDate.parse(text.text());
      } catch (DateTimeException e) {
        // Told below.
      }
    }
    problems.add(Kind.NOT_A_DAY, path, node.shown());
    return null;
  }

  @Nullable BigDecimal number(Node node, String path) {
    if (node instanceof Node.Numeric numeric) {
      BigDecimal number = numeric.number();
      if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
        return FixedPoint.stripped(number);
      }
    }
    if (node instanceof Node.Numeric || node instanceof Node.NoNumber) {
      problems.add(Kind.NOT_A_NUMBER, path, node.shown());
    } else {
      wrong("number", node, path);
    }
    return null;
  }

  /** A figure or a level: a number, a text, true or false, or bounds. */
  @Nullable Object measured(Node node, String path) {
    if (node instanceof Node.Nothing) {
      return null;
    }
    if (node instanceof Node.Text text) {
      return text.text();
    }
    if (node instanceof Node.Truth truth) {
      return truth.yes();
    }
    if (node instanceof Node.Fields fields && !fields.fields().isEmpty()) {
      return form(MeasuredValue.Bounds.class, node, path);
    }
    return node instanceof Node.Values || node instanceof Node.Fields
        ? wrong("value", node, path)
        : number(node, path);
  }

  private @Nullable Object wrong(String needed, Node node, String path) {
    problems.add(Kind.WRONG_KIND, path, needed, node.shown());
    return null;
  }

  // ---- types and places

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
