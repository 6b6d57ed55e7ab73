package io.github.ntmrules.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.json.DataForm;
import io.github.ntmrules.json.JsonException;
import io.github.ntmrules.json.internal.AssessmentReading;
import io.github.ntmrules.json.internal.Codec;
import io.github.ntmrules.json.internal.Node;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes units and results as JSON in the form of their data forms ({@link DataForm}), and reads
 * them back. Thread-safe.
 *
 * <p>A {@code Snapshot} reads back equal, and so do {@code Scope}, {@code Figure}, {@code Measure}
 * and {@code Designation} (by their ids), {@code RulesKey} and every data form. An {@code
 * Assessment} is read by assessing its unit again, with the rules that its key names, and refused
 * if these are others or lead to another outcome. Other results are read as the data form they were
 * written as. What cannot be read is refused with all problems, each with its place: the cause of
 * the exception is a {@link JsonException}.
 *
 * <p>Settings of a mapper for names, days or what is left out do not change what is written.
 */
public final class NtmModule extends Module {

  private final Codec codec;

  /** With Vietnamese labels, and the packaged rules. */
  public NtmModule() {
    this(Locale.forLanguageTag("vi"));
  }

  /**
   * With labels in that language – English for English, else Vietnamese – and the packaged rules.
   */
  public NtmModule(Locale locale) {
    this(locale, AssessmentReading::packaged);
  }

  /**
   * With labels in that language, and rules of one's own.
   *
   * @param assessors finds the assessor of the rules of a key, such as that of a folder; its mode
   *     (strict, any period) is set by the key
   */
  public NtmModule(Locale locale, Function<RulesKey, Optional<Assessor>> assessors) {
    this(new Codec(locale, assessors));
  }

  private NtmModule(Codec codec) {
    this.codec = codec;
  }

  /**
   * {@return the same, which reads figures and designations by the ids of that dictionary} For
   * rules of a folder that bring measures or designations of their own, the dictionary of their
   * assessor; otherwise that of the library is known. An {@code Assessment} is read by the
   * dictionary of the assessor of its key in any case.
   *
   * @param dictionary such as {@code assessor.dictionary()}
   */
  public NtmModule knowing(Measures dictionary) {
    return new NtmModule(codec.knowing(dictionary));
  }

  @Override
  public String getModuleName() {
    return "ntm-rules";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  /** Each its own: of several that are registered the last counts, as in Jackson 3. */
  @Override
  public Object getTypeId() {
    return this;
  }

  @Override
  public void setupModule(SetupContext context) {
    Writing writing = new Writing(codec);
    context.addSerializers(
        new Serializers.Base() {
          @Override
          public @Nullable JsonSerializer<?> findSerializer(
              SerializationConfig config, JavaType type, BeanDescription bean) {
            return Codec.knows(type.getRawClass()) ? writing : null;
          }
        });
    context.addKeySerializers(
        new Serializers.Base() {
          @Override
          public @Nullable JsonSerializer<?> findSerializer(
              SerializationConfig config, JavaType type, BeanDescription bean) {
            return Codec.isName(type.getRawClass()) ? new KeyWriting() : null;
          }
        });
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public @Nullable JsonDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription bean) {
            return Codec.knows(type.getRawClass()) ? new Reading(codec, type.getRawClass()) : null;
          }
        });
    context.addKeyDeserializers(
        (type, config, bean) ->
            Codec.isName(type.getRawClass()) ? new KeyReading(codec, type.getRawClass()) : null);
  }

  private static final class Writing extends JsonSerializer<Object> {

    private final Codec codec;

    Writing(Codec codec) {
      this.codec = codec;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      codec.write(value, new GeneratorSink(json));
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
        throws IOException {
      serialize(value, json, provider);
    }
  }

  private static final class KeyWriting extends JsonSerializer<Object> {
    @Override
    public void serialize(Object name, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeFieldName(name.toString()); // the id
    }
  }

  private static final class KeyReading extends KeyDeserializer {

    private final Codec codec;
    private final Class<?> type;

    KeyReading(Codec codec, Class<?> type) {
      this.codec = codec;
      this.type = type;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return codec.read(type, new Node.Text(key));
      } catch (JsonException e) {
        throw UnreadableJsonException.of(context.getParser(), e);
      }
    }
  }

  private static final class Reading extends JsonDeserializer<Object> {

    private final Codec codec;
    private final Class<?> type;

    Reading(Codec codec, Class<?> type) {
      this.codec = codec;
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
      try {
        Node node = new ParserNodes(json, type).read();
        return codec.read(type, node);
      } catch (JsonException e) {
        throw UnreadableJsonException.of(json, e);
      }
    }

    @Override
    public Object deserializeWithType(
        JsonParser json, DeserializationContext context, TypeDeserializer type) throws IOException {
      return deserialize(json, context);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
      return null;
    }
  }
}
