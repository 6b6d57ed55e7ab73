package io.github.ntmrules.internal.engine;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What the attacks of the corpus would leave behind: a file, a system property, a connection, a
 * thread. Listens to a port of its own while open.
 */
final class AttackEffects implements Closeable {

  private static final String PREFIX = "ntm.attack.";
  private static final String FOLDER = PREFIX + "dir";
  private static final String PORT = PREFIX + "port";
  private static final String THREAD = "ntm-attack";

  private final Path folder;
  private final ServerSocket server;
  private final AtomicInteger connections = new AtomicInteger();

  AttackEffects(Path folder) throws IOException {
    this.folder = folder;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    System.setProperty(FOLDER, folder.toString());
    System.setProperty(PORT, Integer.toString(server.getLocalPort()));
    Thread listener = new Thread(this::listen, "listener");
    listener.setDaemon(true);
    listener.start();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        server.accept().close();
        connections.incrementAndGet();
      } catch (IOException e) {
        // A connection that broke off, or the end.
      }
    }
  }

  /** All effects so far, in words. */
  Set<String> seen() {
    Set<String> seen = new LinkedHashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.map(file -> "file " + file.getFileName()).sorted().forEach(seen::add);
    } catch (IOException e) {
      seen.add("folder gone");
    }
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX) && !name.equals(FOLDER) && !name.equals(PORT))
        .sorted()
        .forEach(name -> seen.add("property " + name));
    for (int i = 1; i <= connections.get(); i++) {
      seen.add("connection " + i);
    }
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(THREAD))
        .forEach(thread -> seen.add("thread " + thread.getId()));
    return seen;
  }

  @Override
  public void close() throws IOException {
    server.close();
    System.clearProperty(FOLDER);
    System.clearProperty(PORT);
  }
}
