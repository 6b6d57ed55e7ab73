package io.github.ntmrules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test of every packaged set; it takes the id. */
@ParameterizedTest
@MethodSource("io.github.ntmrules.Assessor#packagedSets")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfEverySet {}
