/** The words of files and reports, in Vietnamese and English: one bundle for each area. */
@NullMarked
package io.github.ntmrules.files.text;

import org.jspecify.annotations.NullMarked;
