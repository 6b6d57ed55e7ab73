package io.github.ntmrules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What it does with a thread; that the engine is found is seen in JVMs of their own. */
class OwnLoaderTest {

  private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

  /** Fails whoever asks it. */
  private static final class Untouchable extends ClassLoader {

    Untouchable() {
      super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) {
      throw new AssertionError(name);
    }

    @Override
    public URL getResource(String name) {
      throw new AssertionError(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) {
      throw new AssertionError(name);
    }
  }

  static Stream<Arguments> loaders() {
    return Stream.of(Arguments.of(new Untouchable()), Arguments.of((ClassLoader) null));
  }

  @AfterEach
  void putBack() {
    Thread.currentThread().setContextClassLoader(usual);
  }

  @ParameterizedTest
  @MethodSource("loaders")
  void a_thread_has_its_own_loader_back(ClassLoader own) {
    Thread.currentThread().setContextClassLoader(own);

    Class<?> seen =
        OwnLoader.within(
            () -> {
              try {
                return Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(OwnLoader.class.getName());
              } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(seen).isSameAs(OwnLoader.class);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
  }

  @ParameterizedTest
  @MethodSource("loaders")
  void also_when_the_work_fails(ClassLoader own) {
    Thread.currentThread().setContextClassLoader(own);

    assertThatThrownBy(
            () ->
                OwnLoader.within(
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
  }

  @Test
  void what_is_registered_for_the_engine_is_seen_and_nothing_else_is_hidden() throws Exception {
    String registered = "META-INF/services/org.drools.wiring.api.ComponentsSupplier";
    ClassLoader library = OwnLoader.class.getClassLoader();
    ClassLoader within = OwnLoader.within(() -> Thread.currentThread().getContextClassLoader());

    assertThat(all(within, registered)).hasSize(2).isEqualTo(all(library, registered));
    assertThat(all(within, "META-INF/MANIFEST.MF"))
        .isNotEmpty()
        .isEqualTo(all(library, "META-INF/MANIFEST.MF"));
  }

  private static List<URL> all(ClassLoader loader, String name) throws IOException {
    return Collections.list(loader.getResources(name));
  }
}
