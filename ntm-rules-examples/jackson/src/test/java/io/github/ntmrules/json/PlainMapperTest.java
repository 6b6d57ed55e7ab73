package io.github.ntmrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A mapper that does not know the library: nothing of it is written as an empty object, or as half
 * of what it is. What is no record fails with a sentence that names the module; a record has its
 * components, or fails too. What comes back is equal, or nothing comes back.
 */
class PlainMapperTest {

  private static final String SENTENCE = "ntm-rules-jackson";

  private static final Set<String> TYPES = publicTypes();
  private static final Map<Class<?>, List<Object>> FOUND = ObjectsOfRuns.all();

  static {
    FOUND.keySet().removeIf(type -> !TYPES.contains(type.getName()));
  }

  private static Set<String> publicTypes() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.ntmrules")
            .stream()
            .filter(type -> !type.getPackageName().startsWith("io.github.ntmrules.internal"))
            .filter(type -> !type.getPackageName().startsWith("io.github.ntmrules.json"))
            .filter(type -> !type.getPackageName().startsWith("io.github.ntmrules.jackson"))
            .filter(PlainMapperTest::isPublic)
            .filter(
                type ->
                    !type.isInterface()
                        && !type.isEnum()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(PlainMapperTest::hasInstances)
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PlainMapperTest::isPublic).orElse(true);
  }

  /** Of a class of static methods there are none. */
  private static boolean hasInstances(JavaClass type) {
    return type.getMethods().stream()
            .anyMatch(each -> !each.getModifiers().contains(JavaModifier.STATIC))
        || type.getFields().stream()
            .anyMatch(each -> !each.getModifiers().contains(JavaModifier.STATIC));
  }

  @Test
  void every_public_type_of_the_library_is_tried() {
    Set<String> found = FOUND.keySet().stream().map(Class::getName).collect(Collectors.toSet());
    assertThat(TYPES).hasSizeGreaterThan(100);
    assertThat(TYPES).filteredOn(each -> !found.contains(each)).isEmpty();
  }

  @Test
  void nothing_is_written_empty_or_by_halves() throws Exception {
    int refused = 0;
    int written = 0;
    for (AnyMapper mapper : AnyMapper.plain()) {
      for (Map.Entry<Class<?>, List<Object>> each : FOUND.entrySet()) {
        for (Object value : each.getValue()) {
          byte[] json;
          try {
            json = mapper.write(value);
          } catch (Exception e) {
            refused++;
            assertClear(mapper, value, e);
            continue;
          }
          written++;
          assertWhole(mapper, value, new ObjectMapper().readTree(json));
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
    assertThat(written).isGreaterThan(100);
  }

  private static void assertClear(AnyMapper mapper, Object value, Exception thrown) {
    if (!String.valueOf(thrown.getMessage()).contains(SENTENCE)) {
      // Jackson 2 alone does not write days, and says what to add.
      assertThat(value).as(mapper + " " + thrown).isInstanceOf(Record.class);
      assertThat(thrown.getMessage()).as(mapper + " " + value.getClass()).contains("java.time");
    }
  }

  private static void assertWhole(AnyMapper mapper, Object value, JsonNode json) {
    String what = mapper + " writes " + value.getClass().getName() + " as " + json;
    if (value instanceof Map<?, ?> map) {
      assertThat(json.size()).as(what).isEqualTo(map.size());
    } else if (value instanceof Record && json.isObject()) {
      assertThat(json.properties().stream().map(Map.Entry::getKey))
          .as(what)
          .containsAll(
              Arrays.stream(value.getClass().getRecordComponents())
                  .map(RecordComponent::getName)
                  .toList());
    } else {
      assertThat(value).as(what).isInstanceOf(Iterable.class);
      assertThat(json.isArray()).as(what).isTrue();
    }
  }

  @Test
  void what_is_read_is_equal_or_refused() throws Exception {
    int equal = 0;
    for (AnyMapper mapper : AnyMapper.plain()) {
      for (Map.Entry<Class<?>, List<Object>> each : FOUND.entrySet()) {
        for (Object value : each.getValue()) {
          byte[] json;
          Object read;
          try {
            json = mapper.write(value);
            read = mapper.read(json, each.getKey());
          } catch (Exception e) {
            continue;
          }
          assertThat(read)
              .as(mapper + " " + new String(json, StandardCharsets.UTF_8))
              .isEqualTo(value);
          equal++;
        }
      }
    }
    assertThat(equal).isGreaterThan(50);
  }

  @Test
  void nothing_but_a_record_is_read_of_anything() {
    for (AnyMapper mapper : AnyMapper.plain()) {
      for (Class<?> type : FOUND.keySet()) {
        if (!type.isRecord()) {
          for (String json : List.of("{}", "[]", "\"x\"", "1", "44.2", "true")) {
            Object read;
            try {
              read = mapper.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), type);
            } catch (Exception e) {
              continue;
            }
            fail(mapper + " reads " + json + " as " + type + ": " + read);
          }
        }
      }
    }
  }
}
