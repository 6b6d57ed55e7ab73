package io.github.ntmrules.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.json.DataForm;
import io.github.ntmrules.json.JsonException;
import io.github.ntmrules.json.internal.AssessmentReading;
import io.github.ntmrules.json.internal.Codec;
import io.github.ntmrules.json.internal.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

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
public final class NtmModule extends JacksonModule {

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

  @Override
  public void setupModule(SetupContext context) {
    Writing writing = new Writing(codec);
    context.addSerializers(
        new Serializers.Base() {
          @Override
          public @Nullable ValueSerializer<?> findSerializer(
              SerializationConfig config,
              JavaType type,
              BeanDescription.Supplier bean,
              JsonFormat.@Nullable Value format) {
            return Codec.knows(type.getRawClass()) ? writing : null;
          }
        });
    context.addKeySerializers(
        new Serializers.Base() {
          @Override
          public @Nullable ValueSerializer<?> findSerializer(
              SerializationConfig config,
              JavaType type,
              BeanDescription.Supplier bean,
              JsonFormat.@Nullable Value format) {
            return Codec.isName(type.getRawClass()) ? new KeyWriting() : null;
          }
        });
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Codec.knows(type);
          }

          @Override
          public @Nullable ValueDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return Codec.knows(type.getRawClass()) ? new Reading(codec, type.getRawClass()) : null;
          }
        });
    context.addKeyDeserializers(
        (type, config, bean) ->
            Codec.isName(type.getRawClass()) ? new KeyReading(codec, type.getRawClass()) : null);
  }

  private static final class Writing extends ValueSerializer<Object> {

    private final Codec codec;

    Writing(Codec codec) {
      this.codec = codec;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      try {
        codec.write(value, new GeneratorSink(json));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator json, SerializationContext context, TypeSerializer type) {
      serialize(value, json, context);
    }
  }

  private static final class KeyWriting extends ValueSerializer<Object> {
    @Override
    public void serialize(Object name, JsonGenerator json, SerializationContext context) {
      json.writeName(name.toString()); // the id
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
    public Object deserializeKey(String key, DeserializationContext context) {
      try {
        return codec.read(type, new Node.Text(key));
      } catch (JsonException e) {
        throw UnreadableJsonException.of(context.getParser(), e);
      }
    }
  }

  private static final class Reading extends ValueDeserializer<Object> {

    private final Codec codec;
    private final Class<?> type;

    Reading(Codec codec, Class<?> type) {
      this.codec = codec;
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      try {
        Node node = new ParserNodes(json, type).read();
        return codec.read(type, node);
      } catch (JsonException e) {
        throw UnreadableJsonException.of(json, e);
      }
    }

    @Override
    public Object deserializeWithType(
        JsonParser json, DeserializationContext context, TypeDeserializer type) {
      return deserialize(json, context);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
      return null;
    }
  }
}
