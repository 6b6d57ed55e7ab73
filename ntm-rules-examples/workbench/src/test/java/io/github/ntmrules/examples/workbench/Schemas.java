package io.github.ntmrules.examples.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.ntmrules.json.DataForm;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The published schemas of the commands' JSON. */
public final class Schemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private Schemas() {}

  /** Reads what a command wrote, and fails unless it is as its schema says. */
  public static JsonNode valid(String command, String output) throws IOException {
    JsonNode json = JSON.readTree(output);
    String schema;
    try (InputStream in =
        DataForm.class.getResourceAsStream("schema/" + command + ".schema.json")) {
      schema = new String(Objects.requireNonNull(in, command).readAllBytes(), UTF_8);
    }
    assertThat(FACTORY.getSchema(schema).validate(json)).as(command).isEmpty();
    return json;
  }
}
