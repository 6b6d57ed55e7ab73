package io.github.ntmrules.files.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * A text file in UTF-8, with a byte order mark or without; or in UTF-16 with one, as Excel writes
 * "Unicode Text", or without.
 */
final class TextFile {

  private static final int BUFFER = 1 << 16;
  private static final int MARK = '\uFEFF';

  private final Path file;

  TextFile(Path file) {
    this.file = file;
  }

  /**
   * A reader of the whole text, after all of it was looked at.
   *
   * @param bytesRead takes, from time to time, how many bytes are read in all
   * @throws UnreadableFileException if some line is not UTF-8
   */
  Reader open(LongConsumer bytesRead) throws IOException {
    int wrong = charset().equals(StandardCharsets.UTF_8) ? firstWrongLine() : 0;
    if (wrong > 0) {
      throw new UnreadableFileException(wrong, "file.encoding");
    }
    return reader(bytesRead);
  }

  /** The same, not looked at before. */
  Reader reader(LongConsumer bytesRead) throws IOException {
    Reader reader =
        new BufferedReader(
            new InputStreamReader(new Counting(Files.newInputStream(file), bytesRead), charset()),
            BUFFER);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  /** UTF-16 if it begins with its byte order mark, or with a Latin letter or a sign in it. */
  private Charset charset() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int first = in.read();
      int second = in.read();
      int mark = first << 8 | second;
      if (mark == 0xFFFE || mark == 0xFEFF) {
        return StandardCharsets.UTF_16;
      }
      if (first > 0 && second == 0) {
        return StandardCharsets.UTF_16LE;
      }
      return first == 0 && second > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
  }

  /** The line, from 1, of the first byte that is not UTF-8, or 0 if there is none. */
  private int firstWrongLine() throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer text = CharBuffer.allocate(BUFFER);
    int line = 1;
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, text, end);
        line += (int) text.flip().chars().filter(c -> c == '\n').count();
        text.clear();
        bytes.compact();
        if (result.isError()) {
          return line;
        }
      }
    }
    return 0;
  }

  /** Tells how much was read. */
  private static final class Counting extends FilterInputStream {

    private final LongConsumer bytesRead;
    private long count;

    Counting(InputStream in, LongConsumer bytesRead) {
      super(new BufferedInputStream(in, BUFFER));
      this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) {
      count += more;
      bytesRead.accept(count);
    }
  }
}
