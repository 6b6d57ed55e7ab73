package io.github.ntmrules.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.rules.Conclusions;
import io.github.ntmrules.rules.FigureTerm;
import io.github.ntmrules.rules.LevelOfOtherSet;
import io.github.ntmrules.rules.Vocabulary;
import io.github.ntmrules.rules.WithdrawalTerm;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checker knows the words of the vocabulary: all of them, and no other. */
class WordsTest {

  private static Set<String> methods(Class<?> type, Predicate<Method> wanted) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(wanted)
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_function_of_the_vocabulary_is_known_but_those_which_stand_in_conditions() {
    Set<String> functions = methods(Vocabulary.class, m -> Modifier.isStatic(m.getModifiers()));
    assertThat(functions.removeAll(Set.of("day", "designation"))).isTrue();
    assertThat(Words.names(null)).isEqualTo(functions);
  }

  @Test
  void every_word_that_is_said_of_a_term_is_known() {
    Map<ValueType, Class<?>> terms =
        Map.of(
            ValueType.FIGURE,
            FigureTerm.class,
            ValueType.REFERENCE,
            LevelOfOtherSet.class,
            ValueType.SHARE,
            WithdrawalTerm.class);
    terms.forEach(
        (type, term) -> {
          Set<String> chained =
              methods(
                  term,
                  m -> !Modifier.isStatic(m.getModifiers()) && !m.getName().equals("resolve"));
          assertThat(Words.names(type)).as("%s", type).isEqualTo(chained);
        });
    for (ValueType type : ValueType.values()) {
      if (!terms.containsKey(type)) {
        assertThat(Words.names(type)).as("%s", type).isEmpty();
      }
    }
  }

  @Test
  void every_conclusion_is_known() {
    assertThat(new TreeSet<>(StatementReader.USAGES.keySet()))
        .isEqualTo(methods(Conclusions.class, method -> true));
  }
}
