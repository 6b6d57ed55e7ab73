package io.github.ntmrules.internal.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes a folder whole or not at all: what is written goes beside it, and takes its place when all
 * of it is there. A folder that ends in {@value #UNFINISHED} is what a process left behind that was
 * killed.
 */
public final class NewFolder {

  /** How a folder ends that is being written. */
  static final String UNFINISHED = ".dang-ghi";

  private NewFolder() {}

  /**
   * Writes files.
   *
   * @param folder a folder that does not exist or is empty; one that is there stays the same
   *     folder, as it may be a mount or where somebody stands
   * @param files their texts, by their paths below the folder with {@code /} between the parts
   * @throws IOException if they cannot be written; then nothing is left of them
   */
  public static void write(Path folder, Map<String, String> files) throws IOException {
    boolean there = Files.exists(folder);
    Path place = there ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    String name = "." + UUID.randomUUID().toString().substring(0, 8) + UNFINISHED;
    Path parent = place.getParent();
    List<Path> made = there || parent == null ? List.of() : missing(parent);
    Path beside = there ? place.resolve(name) : place.resolveSibling(name);
    boolean whole = false;
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        put(beside.resolve(file.getKey()), file.getValue());
      }
      if (there) {
        moveAll(beside, place);
      } else {
        Files.move(beside, place);
      }
      whole = true;
    } finally {
      remove(beside);
      if (!whole) {
        removeEmpty(made);
      }
    }
  }

  private static void put(Path file, String text) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The folders that are not there yet, the innermost first. */
  private static List<Path> missing(Path folder) {
    List<Path> missing = new ArrayList<>();
    for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
      missing.add(each);
    }
    return missing;
  }

  /** Moves what is in one folder into the other, or nothing of it. */
  private static void moveAll(Path from, Path to) throws IOException {
    List<Path> entries;
    try (Stream<Path> all = Files.list(from)) {
      entries = all.sorted().toList();
    }
    List<Path> moved = new ArrayList<>();
    boolean whole = false;
    try {
      for (Path each : entries) {
        Path target = to.resolve(each.getFileName());
        Files.move(each, target);
        moved.add(target);
      }
      whole = true;
    } finally {
      if (!whole) {
        for (Path each : moved) {
          remove(each);
        }
      }
    }
  }

  private static void removeEmpty(List<Path> folders) throws IOException {
    for (Path each : folders) {
      Files.deleteIfExists(each);
    }
  }

  private static void remove(Path what) throws IOException {
    if (Files.exists(what, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> all;
      try (Stream<Path> tree = Files.walk(what)) {
        all = new ArrayList<>(tree.sorted(Comparator.naturalOrder()).toList());
      }
      Collections.reverse(all);
      for (Path each : all) {
        Files.delete(each);
      }
    }
  }
}
