package io.github.ntmrules.files.report;

import io.github.ntmrules.files.text.Texts;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.unbescape.html.HtmlEscape;

/** Lays a model out by a template. Thread-safe. */
final class Page {

  private static final String STRATEGY = "page";
  private static final char REPLACEMENT = '\uFFFD';
  private static final PebbleEngine TEMPLATES =
      new PebbleEngine.Builder()
          .loader(loader())
          .strictVariables(true)
          .addEscapingStrategy(STRATEGY, Page::escape)
          .defaultEscapingStrategy(STRATEGY)
          .build();

  private Page() {}

  /**
   * Writes the page.
   *
   * @param template the name of the template
   * @param texts the words, which the template reads as {@code w['key']}
   * @param model what the template reads as {@code page}
   */
  static void write(String template, Texts texts, Object model, Writer out) throws IOException {
    Map<String, Object> context = new HashMap<>();
    context.put("w", bundle(texts));
    context.put("words", new ReportTexts(texts));
    context.put("shares", new Shares(texts.locale()));
    context.put("locale", texts.locale());
    context.put("page", model);
    TEMPLATES.getTemplate(template + ".html").evaluate(out, context);
    out.flush();
  }

  /** As HTML, in text as in attributes; characters that HTML does not have are replaced. */
  static String escape(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(each -> visible.appendCodePoint(inHtml(each) ? each : (int) REPLACEMENT));
    return HtmlEscape.escapeHtml4Xml(visible.toString());
  }

  private static boolean inHtml(int character) {
    boolean noncharacter =
        (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    boolean control = Character.isISOControl(character) && !Character.isWhitespace(character);
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return !noncharacter && !control && !half;
  }

  private static Map<String, String> bundle(Texts texts) {
    ResourceBundle bundle = texts.bundle();
    Map<String, String> words = new HashMap<>();
    Collections.list(bundle.getKeys()).forEach(key -> words.put(key, bundle.getString(key)));
    return words;
  }

  private static ClasspathLoader loader() {
    ClasspathLoader loader = new ClasspathLoader(Page.class.getClassLoader());
    loader.setPrefix(Page.class.getPackageName().replace('.', '/'));
    return loader;
  }
}
