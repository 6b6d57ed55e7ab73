package io.github.ntmrules.files.data;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a part of a workbook, by the local names of its elements. Nothing outside the part is
 * ever read: no document type, no entity but the five of XML. A part is at most 2 GB, a text a
 * million letters.
 */
final class Xml implements AutoCloseable {

  private static final long LARGEST = 1L << 31;
  private static final int LONGEST = 1_000_000;
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;

  private Xml(InputStream in) throws XMLStreamException {
    this.in = new Limited(in);
    this.reader = FACTORY.createXMLStreamReader(this.in);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Opens a part; the stream is closed with it. */
  static Xml open(InputStream in) throws IOException {
    try {
      return new Xml(in);
    } catch (XMLStreamException e) {
      in.close();
      throw new DamagedException(e);
    }
  }

  /** That a part is not what it has to be. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(Throwable cause) {
      super(cause.getMessage(), cause);
    }

    DamagedException(String message) {
      super(message);
    }
  }

  /** Goes on to the next element that begins or ends; whether there is one. */
  boolean next() throws IOException {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw new DamagedException("A document type");
        }
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Whether an element of that name begins here. */
  boolean begins(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  /** Whether an element of that name ends here. */
  boolean ends(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** Whether an element begins here, and not ends. */
  boolean begins() {
    return reader.isStartElement();
  }

  /** The name of the element. */
  String name() {
    return reader.getLocalName();
  }

  /** The attribute of that local name, or {@code null} if there is none. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The attribute of that local name and a prefix, such as {@code r:id}. */
  @Nullable String prefixed(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name)
          && namespace != null
          && !namespace.isEmpty()) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** All letters up to the end of the element that begins here, those of its children included. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    text(text);
    return text.toString();
  }

  /**
   * Adds them. What OpenDocument has elements for – tabs, ends of lines and several blanks – counts
   * as letters.
   */
  void text(StringBuilder text) throws IOException {
    try {
      for (int depth = 1; depth > 0; ) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            blank(text);
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              append(text);
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Adds them in parts as they look, by the styles of the spans that they stand in. */
  void parts(RichText parts, Function<String, RichText.Look> looks) throws IOException {
    Deque<RichText.Look> within = new ArrayDeque<>();
    within.push(RichText.Look.PLAIN);
    try {
      while (!within.isEmpty()) {
        StringBuilder text = new StringBuilder();
        RichText.Look look = within.element();
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            String style = name().equals("span") ? attribute("style-name") : null;
            RichText.Look own = style == null ? RichText.Look.PLAIN : looks.apply(style);
            within.push(own == RichText.Look.PLAIN ? look : own);
            blank(text);
          }
          case XMLStreamConstants.END_ELEMENT -> within.pop();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              append(text);
          default -> {}
        }
        parts.add(text.toString(), look);
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void blank(StringBuilder text) throws IOException {
    switch (reader.getLocalName()) {
      case "tab" -> text.append('\t');
      case "line-break" -> text.append('\n');
      case "s" -> {
        String many = attribute("c");
        text.append(" ".repeat(Math.min(LONGEST, many == null ? 1 : XlsxBook.number(many))));
      }
      default -> {}
    }
  }

  private void append(StringBuilder text) throws DamagedException {
    try {
      if (text.length() + (long) reader.getTextLength() > LONGEST) {
        throw new DamagedException("A text of more than a million letters");
      }
      text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    } catch (UncheckedStreamException e) {
      throw new DamagedException(e); // The letters are looked at when they are asked for.
    }
  }

  /** Passes over all that is within the element that begins here. */
  void skip() throws IOException {
    try {
      for (int depth = 1; depth > 0; ) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  // What a damaged archive throws stands behind what its XML throws.
  private static IOException failed(XMLStreamException e) {
    return e.getCause() instanceof IOException cause ? cause : new DamagedException(e);
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw failed(e);
    } finally {
      in.close();
    }
  }

  /** Ends with an error where a small archive becomes a very large part. */
  private static final class Limited extends FilterInputStream {
    private long read;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = super.read(into, from, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > LARGEST) {
        throw new DamagedException("A part of more than 2 GB");
      }
    }
  }
}
