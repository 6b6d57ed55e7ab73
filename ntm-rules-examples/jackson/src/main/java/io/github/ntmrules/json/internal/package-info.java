/**
 * How data forms are written and read, whichever version of Jackson does it. No part of the API.
 */
@NullMarked
package io.github.ntmrules.json.internal;

import org.jspecify.annotations.NullMarked;
