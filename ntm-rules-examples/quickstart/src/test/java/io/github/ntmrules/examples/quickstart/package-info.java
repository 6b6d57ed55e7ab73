/** Tests of the quickstart; the expectations are worked out by hand from the published figures. */
@NullMarked
package io.github.ntmrules.examples.quickstart;

import org.jspecify.annotations.NullMarked;
