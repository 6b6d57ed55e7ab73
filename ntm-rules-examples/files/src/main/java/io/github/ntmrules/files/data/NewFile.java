package io.github.ntmrules.files.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be written: none that is there is replaced unless that is asked for, and never
 * one that is read. What is written goes to a file beside it, which takes its place when it is
 * whole; if writing fails, that file is removed. A file that ends in {@value #UNFINISHED} is what a
 * process left behind that was killed. Immutable.
 */
public final class NewFile {

  /** How a file ends that is being written. */
  public static final String UNFINISHED = ".dang-ghi";

  /** Bytes of a name; 255 are the most that a file system takes. */
  private static final int LONGEST_KEPT = 200;

  private final Path target;
  private final boolean overwrite;

  private NewFile(Path target, boolean overwrite) {
    this.target = target;
    this.overwrite = overwrite;
  }

  /** Writes a file. */
  @FunctionalInterface
  public interface Writing {

    /**
     * Writes it.
     *
     * @param file where; it is not there yet
     * @throws IOException if it cannot be written
     */
    void to(Path file) throws IOException;
  }

  /**
   * A file to be written.
   *
   * @param target where
   * @param overwrite whether one that is there is replaced
   * @param inputs files and folders that are read: they, and what is in the folders, are never
   *     replaced, by whatever name or link
   * @throws BadInputException if it must not be written, or its folder is not there, or what is
   *     there is no file but a device or the like
   */
  public static NewFile of(Path target, boolean overwrite, Collection<Path> inputs) {
    if (target.toString().isBlank()) {
      throw new BadInputException("file.noName");
    }
    Path parent = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target) || parent == null) {
      throw new BadInputException("file.folder", target.toString());
    }
    if (!Files.isDirectory(parent)) {
      throw new BadInputException("folder.missing", parent.toString());
    }
    if (isThere(target)) {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        throw new BadInputException("file.noFile", target.toString());
      }
      for (Path input : inputs) {
        if (isOf(target, input)) {
          throw new BadInputException("file.input", target.toString(), input.toString());
        }
      }
      if (!overwrite) {
        throw new BadInputException("file.exists.overwrite", target.toString());
      }
    }
    return new NewFile(target, overwrite);
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether that file is the input, or in it. */
  private static boolean isOf(Path file, Path input) {
    try {
      if (!Files.exists(file) || !Files.exists(input)) {
        return false;
      }
      return Files.isSameFile(file, input)
          || (Files.isDirectory(input) && file.toRealPath().startsWith(input.toRealPath()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it will be, as it was given. */
  public Path target() {
    return target;
  }

  /**
   * Writes it.
   *
   * @throws BadInputException if such a file came to be there meanwhile, or it cannot be written;
   *     then nothing is left of it, and what was there before is as it was
   * @throws UncheckedIOException if it cannot be found out what is there
   */
  public void write(Writing writing) {
    Path beside = null;
    try {
      Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      beside = place.resolveSibling(unfinished(String.valueOf(place.getFileName())));
      writing.to(beside);
      forceToDisk(beside);
      put(beside, place);
    } catch (IOException e) {
      throw new BadInputException("file.notWritten", target.toString(), reason(e));
    } finally {
      remove(beside);
    }
  }

  /** The machine may stop right after the file has its name. */
  private static void forceToDisk(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static String reason(IOException failure) {
    String reason = failure instanceof FileSystemException file ? file.getReason() : null;
    String message = reason == null ? failure.getMessage() : reason;
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /** A name that says what it was to become, and is no longer than names can be. */
  private static String unfinished(String name) {
    String kept = name;
    while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEPT) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return "." + kept + "." + UUID.randomUUID().toString().substring(0, 8) + UNFINISHED;
  }

  private void put(Path beside, Path place) throws IOException {
    if (!overwrite) {
      if (isThere(place)) {
        throw new BadInputException("file.exists.overwrite", target.toString());
      }
      Files.move(beside, place);
      return;
    }
    PosixFileAttributeView before =
        Files.exists(place)
            ? Files.getFileAttributeView(place, PosixFileAttributeView.class)
            : null;
    if (before != null) {
      Files.setPosixFilePermissions(beside, before.readAttributes().permissions());
    }
    Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void remove(@Nullable Path beside) {
    try {
      if (beside != null) {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
