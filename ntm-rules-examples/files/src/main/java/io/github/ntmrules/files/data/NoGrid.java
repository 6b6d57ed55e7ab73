package io.github.ntmrules.files.data;

import java.util.function.LongConsumer;

/**
 * A file that cannot be read as a table.
 *
 * @param key the key of the message that says why
 */
record NoGrid(String key) implements Grid {

  @Override
  public void read(Sheets sheets, LongConsumer bytesRead) {
    throw new UnreadableFileException(0, key);
  }

  @Override
  public boolean fixedWidth() {
    return false;
  }

  @Override
  public String place(String address, String heading) {
    return address;
  }
}
