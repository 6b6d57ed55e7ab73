/**
 * The register of administrative units (sổ đăng ký đơn vị hành chính): the provinces and communes
 * before and since 1 July 2025, which became which, and the regions that provinces are usually
 * counted to. {@link io.github.ntmrules.register.Register} is the way in, and says where the facts
 * come from and what is wrong with them.
 */
@NullMarked
package io.github.ntmrules.register;

import org.jspecify.annotations.NullMarked;
