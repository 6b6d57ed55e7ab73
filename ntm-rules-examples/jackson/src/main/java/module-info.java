import org.jspecify.annotations.NullMarked;

/**
 * Units and results of {@code io.github.ntmrules} as JSON. One of the two versions of Jackson is
 * the application's: it requires that one, and the other need not be there. For the same reason
 * nothing is provided: a module that provides for a service needs it to be there. On the module
 * path the mapper is given {@code NtmModule}; on the class path it finds it.
 */
@NullMarked
module io.github.ntmrules.jackson {
  requires transitive io.github.ntmrules;
  requires transitive com.fasterxml.jackson.annotation;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;
  requires static tools.jackson.core;
  requires static tools.jackson.databind;
  requires org.jspecify;

  exports io.github.ntmrules.jackson;
  exports io.github.ntmrules.jackson3;
  exports io.github.ntmrules.json;
}
