package io.github.ntmrules.jackson3;

import io.github.ntmrules.json.JsonException;
import io.github.ntmrules.json.internal.Node;
import io.github.ntmrules.json.internal.Nodes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads a value from a parser of Jackson 3, which stands at its first token and then at its last.
 *
 * @param json the parser
 * @param type what is read, for messages
 */
record ParserNodes(JsonParser json, Class<?> type) {

  /**
   * The value.
   *
   * @throws JsonException if it is no JSON
   */
  Node read() {
    try {
      return value();
    } catch (StreamReadException e) {
      throw Nodes.noJson(
          type,
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          e.getLocation() == null ? 0 : e.getLocation().getColumnNr());
    }
  }

  private Node value() {
    JsonToken token = json.currentToken();
    return switch (token) {
      case START_OBJECT, PROPERTY_NAME -> fields(token);
      case START_ARRAY -> values();
      case VALUE_STRING -> new Node.Text(json.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> new Node.Truth(true);
      case VALUE_FALSE -> new Node.Truth(false);
      case VALUE_NULL -> new Node.Nothing();
      default -> new Node.NoNumber(json.getString());
    };
  }

  private Node number() {
    if (json.isNaN()) {
      return new Node.NoNumber(json.getString());
    }
    // Of a tree that was read before, the number may have been a double since.
    Object deferred = json.getNumberValueDeferred();
    return deferred instanceof Double || deferred instanceof Float
        ? Nodes.binary((Number) deferred)
        : new Node.Numeric(json.getDecimalValue());
  }

  private Node fields(JsonToken first) {
    Nodes.Collected fields = new Nodes.Collected();
    JsonToken token = first == JsonToken.START_OBJECT ? json.nextToken() : first;
    while (token == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      fields.add(name, value());
      token = json.nextToken();
    }
    return fields.node();
  }

  private Node values() {
    List<Node> all = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      all.add(value());
    }
    return new Node.Values(all);
  }
}
