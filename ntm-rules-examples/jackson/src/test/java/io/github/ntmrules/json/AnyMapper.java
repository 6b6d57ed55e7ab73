package io.github.ntmrules.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.criteria.Measures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A mapper of either major version of Jackson, so that both are held to the same tests. */
interface AnyMapper {

  byte[] write(Object value) throws Exception;

  <T> T read(byte[] json, Class<T> type) throws Exception;

  static List<AnyMapper> vietnamese() {
    return List.of(
        new Two("Jackson 2", JsonMapper.builder().findAndAddModules().build()),
        new Three(
            "Jackson 3",
            tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build()));
  }

  static List<AnyMapper> english() {
    return List.of(
        new Two(
            "Jackson 2, English",
            JsonMapper.builder()
                .addModule(new io.github.ntmrules.jackson.NtmModule(Locale.ENGLISH))
                .build()),
        new Three(
            "Jackson 3, English",
            tools.jackson.databind.json.JsonMapper.builder()
                .addModule(new io.github.ntmrules.jackson3.NtmModule(Locale.ENGLISH))
                .build()));
  }

  static List<AnyMapper> with(Function<RulesKey, Optional<Assessor>> assessors) {
    return List.of(
        new Two(
            "Jackson 2, own rules",
            JsonMapper.builder()
                .addModule(new io.github.ntmrules.jackson.NtmModule(Locale.ENGLISH, assessors))
                .build()),
        new Three(
            "Jackson 3, own rules",
            tools.jackson.databind.json.JsonMapper.builder()
                .addModule(new io.github.ntmrules.jackson3.NtmModule(Locale.ENGLISH, assessors))
                .build()));
  }

  /** Those that read figures by a dictionary, and results by rules of one's own. */
  static List<AnyMapper> knowing(
      Measures measures, Function<RulesKey, Optional<Assessor>> assessors) {
    return List.of(
        new Two(
            "Jackson 2, own measures",
            JsonMapper.builder()
                .addModule(
                    new io.github.ntmrules.jackson.NtmModule(Locale.ENGLISH, assessors)
                        .knowing(measures))
                .build()),
        new Three(
            "Jackson 3, own measures",
            tools.jackson.databind.json.JsonMapper.builder()
                .addModule(
                    new io.github.ntmrules.jackson3.NtmModule(Locale.ENGLISH, assessors)
                        .knowing(measures))
                .build()));
  }

  static List<AnyMapper> plain() {
    return List.of(
        new Two("plain Jackson 2", new ObjectMapper()),
        new Two(
            "plain Jackson 2, empty beans allowed",
            JsonMapper.builder().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build()),
        new Three("plain Jackson 3", new tools.jackson.databind.ObjectMapper()));
  }

  /** Jackson 2. */
  record Two(String name, ObjectMapper mapper) implements AnyMapper {
    @Override
    public byte[] write(Object value) throws Exception {
      return mapper.writeValueAsBytes(value);
    }

    @Override
    public <T> T read(byte[] json, Class<T> type) throws Exception {
      return mapper.readValue(json, type);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Jackson 3. */
  record Three(String name, tools.jackson.databind.ObjectMapper mapper) implements AnyMapper {
    @Override
    public byte[] write(Object value) {
      return mapper.writeValueAsBytes(value);
    }

    @Override
    public <T> T read(byte[] json, Class<T> type) {
      return mapper.readValue(json, type);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
