package io.github.ntmrules.embedding;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads a program and the library by class loaders as servers have them, and calls it on a thread
 * with a context class loader of another. Names no class of the library: it may not be seen from
 * here.
 */
public final class OddLoaders {

  /** Takes its own classes before those of its parent. */
  private static final class ChildFirst extends URLClassLoader {

    ChildFirst(URL[] places, ClassLoader parent) {
      super(places, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        }
        try {
          return findClass(name);
        } catch (ClassNotFoundException e) {
          return super.loadClass(name, resolve);
        }
      }
    }
  }

  private final String application;
  private final URL[] library;
  private final URL[] engine;

  private OddLoaders(String application, URL[] library, URL[] engine) {
    this.application = application;
    this.library = library;
    this.engine = engine;
  }

  /**
   * Takes what to do, the class to call, and two class paths: that of the program with the library,
   * and that of the rule engine.
   */
  public static void main(String[] arguments) throws Exception {
    OddLoaders loaders = new OddLoaders(arguments[1], urls(arguments[2]), urls(arguments[3]));
    ClassLoader system = ClassLoader.getSystemClassLoader();
    switch (arguments[0]) {
      case "none" -> loaders.call(loaders.together(), null);
      case "system" -> loaders.call(loaders.together(), system);
      case "child-first" -> loaders.call(new ChildFirst(loaders.all(), system), system);
      case "two-copies" -> {
        ClassLoader first = loaders.together();
        loaders.call(first, first);
        loaders.call(loaders.together(), first);
      }
      case "engine-in-parent" ->
          loaders.call(new URLClassLoader(loaders.library, parent(loaders.engine)), system);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static URL[] urls(String classPath) throws MalformedURLException {
    List<String> places = List.of(classPath.split(File.pathSeparator));
    URL[] urls = new URL[places.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(places.get(i)).toUri().toURL();
    }
    return urls;
  }

  private URL[] all() {
    return Stream.of(library, engine).flatMap(Stream::of).toArray(URL[]::new);
  }

  private ClassLoader together() {
    return parent(all());
  }

  /** Sees the JDK and these. */
  private static ClassLoader parent(URL[] places) {
    return new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
  }

  private void call(ClassLoader loader, @Nullable ClassLoader context) throws Exception {
    Thread.currentThread().setContextClassLoader(context);
    Class<?> type = loader.loadClass(application);
    if (type.getClassLoader() != loader) {
      throw new IllegalStateException("Not loaded by the loader meant: " + type.getClassLoader());
    }
    Object verdict = ((Callable<?>) type.getConstructor().newInstance()).call();
    System.out.println("verdict: " + verdict);
    if (Thread.currentThread().getContextClassLoader() != context) {
      throw new IllegalStateException("The context class loader was not put back.");
    }
  }
}
