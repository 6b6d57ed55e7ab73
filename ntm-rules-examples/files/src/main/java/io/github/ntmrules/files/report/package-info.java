/**
 * Reports as HTML pages that stand alone: one file each, without scripts and without anything
 * fetched, for screens of any width and for A4 paper.
 *
 * <p>Java prepares what is said, number by number; the templates beside this package only lay it
 * out. What comes from data is escaped there, all of it. The same input gives the same page: no
 * clock is read.
 */
@NullMarked
package io.github.ntmrules.files.report;

import org.jspecify.annotations.NullMarked;
