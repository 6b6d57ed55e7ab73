package io.github.ntmrules.internal.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Has the rule engine find its parts. It looks for them through the context class loader of the
 * thread that happens to need one first, and keeps what it found, or that it found none, for the
 * life of the JVM. Threads of a pool, of a server or of an executable jar may have a context loader
 * that sees none of it, or another copy: so whatever touches the engine is done in here.
 */
final class OwnLoader {

  private static final ClassLoader PARTS = new Parts(OwnLoader.class.getClassLoader());

  private OwnLoader() {}

  /**
   * Does it with a context loader that sees what this library sees. The thread has its own back
   * afterwards, also if the work throws.
   */
  static <T> T within(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(PARTS);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * The loader of this library, without the parts of another copy of the engine: a loader that
   * takes its own classes first still finds what a copy in its parent has registered, and one part
   * that does not fit would end the search.
   */
  private static final class Parts extends ClassLoader {

    private static final String REGISTERED = "META-INF/services/";

    Parts(ClassLoader own) {
      super(own);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      Enumeration<URL> all = super.getResources(name);
      if (!name.startsWith(REGISTERED)) {
        return all;
      }
      List<URL> fitting = new ArrayList<>();
      for (URL each : Collections.list(all)) {
        if (fits(name.substring(REGISTERED.length()), each)) {
          fitting.add(each);
        }
      }
      return Collections.enumeration(fitting);
    }

    private boolean fits(String service, URL registered) throws IOException {
      // Cached, it would hold the jar open.
      URLConnection connection = registered.openConnection();
      connection.setUseCaches(false);
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        Class<?> asked = Class.forName(service, false, this);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String part = line.replaceFirst("#.*", "").strip();
          if (!part.isEmpty() && !asked.isAssignableFrom(Class.forName(part, false, this))) {
            return false;
          }
        }
        return true;
      } catch (ClassNotFoundException | LinkageError e) {
        return false;
      }
    }
  }
}
