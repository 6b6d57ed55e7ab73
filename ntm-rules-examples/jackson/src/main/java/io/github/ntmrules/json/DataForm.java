package io.github.ntmrules.json;

/**
 * A unit or a result as data: its components are the fields of its JSON, codes and values, with
 * labels beside. What was written as JSON reads back as an equal data form. Each is a record, and
 * immutable as far as its lists are.
 *
 * <p>The schemas beside this interface ({@code schema/…}) say what the fields mean. Fields may be
 * added; none is removed or changes its meaning.
 */
public interface DataForm {}
