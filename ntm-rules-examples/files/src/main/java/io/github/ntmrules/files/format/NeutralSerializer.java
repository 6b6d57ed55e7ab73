package io.github.ntmrules.files.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** No text is a formula of a spreadsheet. */
final class NeutralSerializer extends StdSerializer<String> {

  private static final long serialVersionUID = 1L;

  NeutralSerializer() {
    super(String.class);
  }

  @Override
  public void serialize(String text, JsonGenerator csv, SerializerProvider provider)
      throws IOException {
    csv.writeString(SheetText.neutral(text));
  }
}
