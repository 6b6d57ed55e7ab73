package io.github.ntmrules.examples.workbench;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, of which nothing is lost without a word: print streams and writers keep a
 * failure to themselves, so the first one ends what is being written, and is remembered. Not
 * thread-safe.
 */
final class ResultStream extends FilterOutputStream {

  private @Nullable OutputLostException lost;

  ResultStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (lost == null) {
      doing(() -> out.write(bytes, from, length));
    }
  }

  @Override
  public void flush() {
    if (lost == null) {
      doing(out::flush);
    }
  }

  private void doing(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      lost = new OutputLostException(e);
      throw lost;
    }
  }

  /** The first failure, or {@code null} if all was written. */
  @Nullable OutputLostException lost() {
    return lost;
  }

  private interface Writing {
    void run() throws IOException;
  }
}
