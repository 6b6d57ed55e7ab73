package io.github.ntmrules.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedCacheTest {

  @Test
  void the_number_of_values_kept_is_bounded_and_a_value_that_was_dropped_is_made_again() {
    BoundedCache<Integer, String> cache = new BoundedCache<>(100);
    for (int key = 0; key < 1_000; key++) {
      assertThat(cache.get(key, String::valueOf)).isEqualTo(Integer.toString(key));
      assertThat(cache.size()).isLessThanOrEqualTo(100);
    }
    for (int key = 0; key < 1_000; key++) {
      assertThat(cache.get(key, String::valueOf)).isEqualTo(Integer.toString(key));
    }
  }

  @Test
  void a_value_that_is_kept_is_not_made_again() {
    BoundedCache<Integer, Object> cache = new BoundedCache<>(100);
    Object first = cache.get(1, key -> new Object());

    assertThat(cache.find(1)).isSameAs(first);
    assertThat(cache.get(1, key -> new Object())).isSameAs(first);
    assertThat(cache.find(2)).isNull();
  }
}
