package io.github.ntmrules.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.Assessor;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Whoever was compiled, or compiles, against the last version that counts does so against this one.
 * The API of that version lies in {@code src/api}; {@code -Dntm.api=write} puts this one's there
 * instead, which is for a break that is wanted: CONTRIBUTING says when.
 */
class ApiTest {

  private static final Path BEFORE = Path.of("src", "api", "before.jar");

  @TempDir private Path folder;

  @Test
  void what_users_call_still_stands() throws IOException {
    Map<String, byte[]> now = now();
    if ("write".equals(System.getProperty("ntm.api"))) {
      Files.write(BEFORE, PublicApi.jar(now));
    }
    assertThat(breaks(BEFORE, now))
        .as("If this is meant: mvn -B -pl ntm-rules-core test -Dtest=ApiTest -Dntm.api=write")
        .isEmpty();
  }

  /** Changes that users would notice, and what is said of each. */
  @TestFactory
  Stream<DynamicTest> a_break_is_told() {
    return Stream.of(
        told("Assessor", without("assess"), "Assessor.assess: METHOD_REMOVED"),
        told("population/Quotient", without("<init>"), "Quotient.Quotient: CONSTRUCTOR_REMOVED"),
        told(
            "cases/ProgressListener",
            with("more"),
            "ProgressListener.more: METHOD_ADDED_TO_INTERFACE"),
        told("criteria/Coverage", null, "Coverage: CLASS_REMOVED"),
        told("criteria/Region", withoutField("TAY_NGUYEN"), "Region.TAY_NGUYEN: FIELD_REMOVED"));
  }

  private DynamicTest told(String type, UnaryOperator<byte[]> change, String told) {
    return dynamicTest(
        told,
        () -> {
          Map<String, byte[]> changed = new TreeMap<>(now());
          String file = PublicApi.ROOT + type + ".class";
          assertThat(changed.keySet()).contains(file);
          if (change == null) {
            changed.remove(file);
          } else {
            changed.computeIfPresent(file, (name, bytes) -> change.apply(bytes));
          }
          assertThat(breaks(file("before.jar", now()), changed)).contains(told);
        });
  }

  /**
   * What may grow: another method of a class, another form of a sealed family, another constant.
   */
  @Test
  void what_is_only_more_is_no_break() throws IOException {
    Map<String, byte[]> before = new TreeMap<>(now());
    before.computeIfPresent(
        PublicApi.ROOT + "Assessor.class", (name, bytes) -> without("assess").apply(bytes));
    before.computeIfPresent(
        PublicApi.ROOT + "criteria/Region.class",
        (name, bytes) -> withoutField("TAY_NGUYEN").apply(bytes));
    before.computeIfPresent(
        PublicApi.ROOT + "criteria/Requirement.class",
        (name, bytes) -> without("withFloor").apply(bytes));
    assertThat(breaks(file("before.jar", before), now())).isEmpty();
  }

  /** What is public for other packages only is no promise. */
  @Test
  void nothing_internal_is_promised() throws IOException {
    assertThat(now().keySet())
        .contains(
            PublicApi.ROOT + "Assessor.class",
            PublicApi.ROOT + "snapshot/Snapshot$Builder.class",
            PublicApi.ROOT + "criteria/Requirement$Threshold.class")
        .noneMatch(name -> name.contains("/internal/") || name.contains("Plan.class"))
        .doesNotContain(
            PublicApi.ROOT + "assessment/Kleene.class",
            PublicApi.ROOT + "assessment/FigureTie$Part.class");
  }

  private static Map<String, byte[]> now() throws IOException {
    try {
      return PublicApi.of(
              Path.of(Assessor.class.getProtectionDomain().getCodeSource().getLocation().toURI()))
          .classes();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file(String name, Map<String, byte[]> classes) throws IOException {
    return Files.write(folder.resolve(name), PublicApi.jar(classes));
  }

  /** Breaks of binaries or of sources, each as {@code Type.member: KIND}. */
  private List<String> breaks(Path before, Map<String, byte[]> now) throws IOException {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    options.setAccessModifier(AccessModifier.PROTECTED);
    List<String> breaks = new ArrayList<>();
    for (JApiClass each :
        new JarArchiveComparator(options)
            .compare(
                new JApiCmpArchive(before.toFile(), "before"),
                new JApiCmpArchive(file("now.jar", now).toFile(), "now"))) {
      String type = each.getFullyQualifiedName().replaceFirst(".*[.$]", "");
      boolean sealed =
          each.getNewClass().isPresent()
              && each.getNewClass().get().getClassFile2().getAttribute("PermittedSubclasses")
                  != null;
      add(breaks, type, each, sealed);
      each.getMethods().forEach(one -> add(breaks, type + "." + one.getName(), one, sealed));
      each.getConstructors().forEach(one -> add(breaks, type + "." + one.getName(), one, sealed));
      each.getFields().forEach(one -> add(breaks, type + "." + one.getName(), one, sealed));
    }
    return breaks;
  }

  /** Nobody outside implements a sealed family, so it may ask more of its own. */
  private static void add(List<String> breaks, String name, JApiCompatibility of, boolean sealed) {
    for (JApiCompatibilityChange each : of.getCompatibilityChanges()) {
      boolean asksMore = sealed && each.getType().name().startsWith("METHOD_ADDED");
      if (!asksMore
          && !(each.getType().isBinaryCompatible() && each.getType().isSourceCompatible())) {
        breaks.add(name + ": " + each.getType());
      }
    }
  }

  private static UnaryOperator<byte[]> without(String method) {
    return changed(
        to ->
            new ClassVisitor(Opcodes.ASM9, to) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                return name.equals(method)
                    ? null
                    : super.visitMethod(access, name, descriptor, signature, thrown);
              }
            });
  }

  private static UnaryOperator<byte[]> withoutField(String field) {
    return changed(
        to ->
            new ClassVisitor(Opcodes.ASM9, to) {
              @Override
              public FieldVisitor visitField(
                  int access, String name, String descriptor, String signature, Object value) {
                return name.equals(field)
                    ? null
                    : super.visitField(access, name, descriptor, signature, value);
              }
            });
  }

  private static UnaryOperator<byte[]> with(String method) {
    return changed(
        to ->
            new ClassVisitor(Opcodes.ASM9, to) {
              @Override
              public void visitEnd() {
                visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, method, "()V", null, null);
                super.visitEnd();
              }
            });
  }

  private static UnaryOperator<byte[]> changed(UnaryOperator<ClassVisitor> change) {
    return bytes -> {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(bytes).accept(change.apply(writer), 0);
      return writer.toByteArray();
    };
  }
}
