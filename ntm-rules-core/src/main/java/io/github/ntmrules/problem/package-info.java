/** What every exception of the library, and everything that can be wrong, have in common. */
@NullMarked
package io.github.ntmrules.problem;

import org.jspecify.annotations.NullMarked;
