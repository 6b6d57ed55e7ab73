package io.github.ntmrules.json.internal;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.json.MeasuredValue;
import io.github.ntmrules.json.SnapshotView;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes data forms. */
final class FormWriter {

  private final Sink out;

  FormWriter(Sink out) {
    this.out = out;
  }

  void write(@Nullable Object value) throws IOException {
    if (value == null) {
      out.nothing();
    } else if (value instanceof BigDecimal number) {
      out.number(number);
    } else if (value instanceof Long || value instanceof Integer) {
      out.number(((Number) value).longValue());
    } else if (value instanceof Boolean yes) {
      out.truth(yes);
    } else if (value instanceof Collection<?> values) {
      out.beginArray();
      for (Object each : values) {
        write(each);
      }
      out.endArray();
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof SnapshotView.Stated stated && stated.bare()) {
      out.truth(stated.met());
    } else if (value instanceof MeasuredValue.Bounds bounds && bounds.none()) {
      // An empty object would be taken for a mistake.
      out.beginObject();
      out.name("atLeast");
      out.nothing();
      out.name("atMost");
      out.nothing();
      out.endObject();
    } else if (value instanceof Record form) {
      out.beginObject();
      fields(form);
      out.endObject();
    } else {
      out.text(text(value));
    }
  }

  private void map(Map<?, ?> map) throws IOException {
    out.beginObject();
    for (Map.Entry<?, ?> each : map.entrySet()) {
      out.name(text(each.getKey()));
      write(each.getValue());
    }
    out.endObject();
  }

  private static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Designation designation) {
      return designation.id();
    }
    if (value instanceof String || value instanceof LocalDate) {
      return value.toString();
    }
    throw new IllegalArgumentException("No field of a data form: " + value.getClass());
  }

  private void fields(Object form) throws IOException {
    Components components = Components.of(form.getClass());
    for (Components.Component each : components.all()) {
      Object value = each.value(form);
      if (each.unwrapped() && value != null) {
        fields(value);
      } else if (!components.brief() || !empty(value)) {
        out.name(each.name());
        write(value);
      }
    }
  }

  private static boolean empty(@Nullable Object value) {
    return value == null
        || (value instanceof Collection<?> values && values.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
