package io.github.ntmrules.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The published schemas of the commands' JSON. */
public final class Schemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private Schemas() {}

  /** Reads what a command wrote, and fails unless it is as its schema says. */
  public static JsonNode valid(String command, String output) throws IOException {
    JsonNode json = JSON.readTree(output);
    String schema = Files.readString(Path.of("schema", command + ".schema.json"));
    assertThat(FACTORY.getSchema(schema).validate(json)).as(command).isEmpty();
    return json;
  }
}
