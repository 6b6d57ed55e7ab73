package io.github.ntmrules.table;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a set or overlay says of itself: the lines of its description. Immutable. */
public final class TableDocument {

  private final String file;
  private final boolean overlay;
  private final List<DocumentEntry> entries;
  private final List<String> columns;

  TableDocument(String file, boolean overlay, List<DocumentEntry> entries, List<String> columns) {
    this.file = file;
    this.overlay = overlay;
    this.entries = List.copyOf(entries);
    this.columns = List.copyOf(columns);
  }

  /** {@return the file: {@code bo_tieu_chi.txt}, {@code lop_phu.txt}; empty if there is none} */
  public String file() {
    return file;
  }

  /** {@return whether it is an overlay} */
  public boolean isOverlay() {
    return overlay;
  }

  /** {@return all lines that say something, in the order of the file} */
  public List<DocumentEntry> entries() {
    return entries;
  }

  /**
   * {@return the lines of that kind, in the order of the file}
   *
   * @param kind the kind
   */
  public List<DocumentEntry> entries(DocumentEntry.Kind kind) {
    return entries.stream().filter(each -> each.kind() == kind).toList();
  }

  /**
   * {@return the line with that key, or {@code null} if there is none}
   *
   * @param key the key, such as {@code decree} or {@code indicator 15.1}
   */
  public @Nullable DocumentEntry entry(String key) {
    return entries.stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
  }

  /**
   * {@return the value of that key, or {@code null} if it is not given}
   *
   * @param key the key, such as {@code decree}
   */
  public @Nullable String value(String key) {
    DocumentEntry entry = entry(key);
    return entry == null ? null : entry.value();
  }

  /**
   * {@return the columns of its rows, in order; of an overlay those of the set below it; empty
   * where there is one column, or the set below is neither packaged nor brought along}
   */
  public List<String> columns() {
    return columns;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(TableDocument.class);
  }
}
