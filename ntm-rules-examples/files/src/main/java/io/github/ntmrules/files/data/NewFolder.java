package io.github.ntmrules.files.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files of one folder that are written all or not at all, as {@link NewFile} does with one: they go
 * to a folder beside it, and take their places when all are there. None that is there is replaced.
 */
final class NewFolder {

  private final Path folder;
  private final List<Path> files;

  /**
   * Files to be written.
   *
   * @param folder it is made if there is none
   * @param files where, below that folder
   * @throws BadInputException if one of them is there already
   */
  NewFolder(Path folder, Collection<Path> files) {
    this.folder = folder;
    this.files = List.copyOf(files);
    for (Path each : this.files) {
      requireFree(folder.resolve(each));
    }
  }

  private static void requireFree(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadInputException("file.exists", file.toString());
    }
  }

  /**
   * Writes them.
   *
   * @param writing makes all the files in the folder that it is given, which is there
   * @throws BadInputException if one of them came to be there meanwhile
   * @throws UncheckedIOException if they cannot be written; then nothing is left of them
   */
  void write(NewFile.Writing writing) {
    List<Path> made = new ArrayList<>();
    Path beside = null;
    boolean whole = false;
    try {
      make(folder.toAbsolutePath().normalize(), made);
      Path place = folder.toRealPath();
      String name = "." + UUID.randomUUID().toString().substring(0, 8) + NewFile.UNFINISHED;
      beside = Files.createDirectory(place.resolve(name));
      for (Path each : files) {
        Path parent = beside.resolve(each).getParent();
        Files.createDirectories(parent == null ? beside : parent);
      }
      writing.to(beside);
      for (Path each : files) {
        Path target = place.resolve(each);
        Path parent = target.getParent();
        make(parent == null ? place : parent, made);
        requireFree(target);
        Files.move(beside.resolve(each), target);
        made.add(target);
      }
      whole = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(beside == null ? List.of() : tree(beside));
      remove(whole ? List.of() : made);
    }
  }

  /** Makes a folder and those it lies in, and notes those that were not there. */
  private static void make(Path folder, List<Path> made) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
      missing.add(each);
    }
    Collections.reverse(missing);
    for (Path each : missing) {
      Files.createDirectory(each);
      made.add(each);
    }
  }

  private static List<Path> tree(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes files and folders, of which what lies in another comes after it. */
  private static void remove(List<Path> all) {
    try {
      for (int i = all.size() - 1; i >= 0; i--) {
        Files.deleteIfExists(all.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
