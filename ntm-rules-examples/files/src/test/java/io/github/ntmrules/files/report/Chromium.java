package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** A browser without a window, which looks at pages as people's browsers do. */
final class Chromium {

  private static final long SECONDS = 60;
  private static final List<Integer> WIDTHS = List.of(360, 1280);
  private static final Pattern POSTED = Pattern.compile("<pre id=\"([^\"]+)\">([^<]*)</pre>");

  /**
   * In a copy of a page for the test only: tells its document, how wide it is, whether its first
   * column stays when a table is scrolled, and texts that are hard to tell from what is behind.
   */
  private static final String PROBE =
      """
      <script>
      function rgb(c) { var m = c.match(/[0-9.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; }
      function light(c) {
        var v = c.slice(0, 3).map(x => x / 255).map(x => x <= 0.03928 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4));
        return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
      }
      function behind(e) {
        for (; e; e = e.parentElement) { var c = rgb(getComputedStyle(e).backgroundColor); if (c[3] > 0) return c; }
        return [255, 255, 255, 1];
      }
      function faint() {
        var found = new Set();
        document.querySelectorAll('body *:not(svg *)').forEach(e => {
          if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) return;
          var a = light(rgb(getComputedStyle(e).color)), b = light(behind(e));
          var ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (ratio < 4.5) found.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
        });
        return [...found].join('; ');
      }
      function stays() {
        return [...document.querySelectorAll('.scroll')].every(box => {
          box.scrollLeft = 150;
          var first = box.querySelector('tbody tr > *');
          var fine = !first || Math.abs(first.getBoundingClientRect().left - box.getBoundingClientRect().left) < 3;
          box.scrollLeft = 0;
          return fine;
        });
      }
      addEventListener('load', () => parent.postMessage({
        name: '@NAME@', width: innerWidth, wide: document.documentElement.scrollWidth, stays: stays(), faint: faint(),
        dom: new XMLSerializer().serializeToString(document.documentElement)
      }, '*'));
      document.currentScript.remove();
      </script>
      """;

  private static final String COLLECTOR =
      """
      <!DOCTYPE html><meta charset="UTF-8"><body><script>
      addEventListener('message', m => {
        var d = m.data, p = document.createElement('pre');
        p.id = d.name + '|' + d.width;
        p.textContent = [d.wide, d.stays, d.faint, d.dom].map(encodeURIComponent).join('&');
        document.body.append(p);
      });
      </script>
      """;

  private final Path executable;
  private final Path folder;

  private Chromium(Path executable, Path folder) {
    this.executable = executable;
    this.folder = folder;
  }

  /**
   * What was seen of a page at one width.
   *
   * @param width the width of the window
   * @param wide the width the page needs
   * @param firstColumnStays whether the first column stays in sight when a table is scrolled
   * @param faint texts with a contrast below 4.5 to 1
   * @param document the document, without the probe
   */
  record Seen(int width, int wide, boolean firstColumnStays, String faint, Document document) {}

  /**
   * What was seen of several pages.
   *
   * @param pages each page at each width, by {@code name|width}
   * @param complaints what the browser said on its console about the pages as they are
   */
  record Look(Map<String, Seen> pages, List<String> complaints) {
    Seen at(String name, int width) {
      Seen seen = pages.get(name + "|" + width);
      assertThat(seen).as("%s at %s of %s", name, width, pages.keySet()).isNotNull();
      return seen;
    }
  }

  /**
   * The browser of this machine, working in that folder, or {@code null} if there is none: then the
   * tests that need it cannot tell anything, and say so loudly.
   */
  static @Nullable Chromium onThisMachine(Path folder) {
    for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        Path candidate = Path.of(directory, name);
        if (Files.isExecutable(candidate)) {
          return new Chromium(candidate, folder);
        }
      }
    }
    System.err.println(
        """
        **********************************************************************
        NO CHROMIUM ON THIS MACHINE: THE REPORTS WERE NOT LOOKED AT BY A
        BROWSER. Install chromium and run the tests again.
        **********************************************************************""");
    return null;
  }

  /** Looks at the pages of the folder: as they are, and at every width. */
  Look look(List<String> names) throws IOException {
    StringBuilder frames = new StringBuilder(COLLECTOR);
    for (String name : names) {
      String page = Files.readString(folder.resolve(name + ".html"));
      // The page forbids scripts: the probe works in a copy without that.
      String copy =
          page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
              .replaceFirst("<head>", "<head>" + PROBE.replace("@NAME@", name).replace("$", "\\$"));
      Files.writeString(folder.resolve(name + "-probe.html"), copy);
      frames.append("<iframe src=\"%s.html\"></iframe>".formatted(name));
      for (int width : WIDTHS) {
        frames.append(
            "<iframe src=\"%s-probe.html\" style=\"border:0\" width=\"%d\" height=\"2000\"></iframe>"
                .formatted(name, width));
      }
    }
    Path all = Files.writeString(folder.resolve("all.html"), frames);
    List<String> output =
        run(
            "--dump-dom",
            "--virtual-time-budget=20000",
            "--enable-logging=stderr",
            "--v=0",
            url(all));
    Map<String, Seen> seen = new LinkedHashMap<>();
    Matcher posted = POSTED.matcher(output.get(0));
    while (posted.find()) {
      seen.put(posted.group(1), seen(posted.group(1), posted.group(2).replace("&amp;", "&")));
    }
    List<String> complaints =
        output.get(1).lines().filter(line -> line.contains("CONSOLE")).toList();
    return new Look(seen, complaints);
  }

  private static Seen seen(String key, String posted) {
    List<String> parts =
        Stream.of(posted.split("&", -1))
            .map(each -> URLDecoder.decode(each.replace("+", "%2B"), StandardCharsets.UTF_8))
            .toList();
    return new Seen(
        Integer.parseInt(key.substring(key.indexOf('|') + 1)),
        Integer.parseInt(parts.get(0)),
        Boolean.parseBoolean(parts.get(1)),
        parts.get(2),
        document(parts.get(3)));
  }

  private static Document document(String xml) {
    try {
      return DocumentBuilderFactory.newNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(xml.substring(0, Math.min(500, xml.length())), e);
    }
  }

  /** The page as printed: a PDF, as far as it is readable text. */
  String print(String name) throws IOException {
    Path pdf = folder.resolve(name + ".pdf");
    run("--no-pdf-header-footer", "--print-to-pdf=" + pdf, url(folder.resolve(name + ".html")));
    return Files.readString(pdf, StandardCharsets.ISO_8859_1);
  }

  private static String url(Path file) {
    return file.toUri().toString();
  }

  /** Standard output and standard error. */
  private List<String> run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.addAll(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--no-first-run",
            "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("browser-out.txt");
    Path err = folder.resolve("browser-err.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("%s ended", command).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return List.of(
        Files.readString(out), new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
  }
}
