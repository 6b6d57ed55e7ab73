package io.github.ntmrules.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.ntmrules.json.JsonException;
import org.jspecify.annotations.Nullable;

/** JSON that cannot be read, as Jackson tells it: all problems are in the cause. */
final class UnreadableJsonException extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  private UnreadableJsonException(@Nullable JsonParser parser, JsonException cause) {
    super(parser, String.valueOf(cause.getMessage()), cause);
  }

  static UnreadableJsonException of(@Nullable JsonParser parser, JsonException cause) {
    return new UnreadableJsonException(parser, cause);
  }
}
