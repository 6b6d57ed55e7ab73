package io.github.ntmrules.api;

import io.github.ntmrules.internal.text.NotApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The library as its users see it: public types outside {@code internal} with their public and
 * protected members, without bodies. What is {@link NotApi}, and what names that or something
 * internal in its signature, is left out.
 */
final class PublicApi {

  static final String ROOT = "io/github/ntmrules/";
  private static final String INTERNAL = ROOT + "internal/";
  private static final String NOT_API = Type.getDescriptor(NotApi.class);
  private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

  /** Bytes by the path of the class file. */
  private final Map<String, byte[]> classes = new TreeMap<>();

  /** What is public in the folder of class files, with what is not API. */
  private final TreeSet<String> hidden = new TreeSet<>();

  private PublicApi() {}

  /** Of a folder of class files. */
  static PublicApi of(Path folder) throws IOException {
    PublicApi api = new PublicApi();
    Map<String, byte[]> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        String name = folder.relativize(each).toString().replace('\\', '/');
        if (name.startsWith(ROOT) && !name.startsWith(INTERNAL) && !name.endsWith("-info.class")) {
          all.put(name, Files.readAllBytes(each));
        }
      }
    }
    all.values()
        .forEach(each -> new ClassReader(each).accept(api.new Hiding(), ClassReader.SKIP_CODE));
    all.forEach(
        (name, bytes) -> {
          if (!api.hides(name.substring(0, name.length() - ".class".length()))) {
            api.classes.put(name, api.seen(bytes));
          }
        });
    return api;
  }

  /** Class files by their paths. */
  Map<String, byte[]> classes() {
    return classes;
  }

  /** Also what lies in something hidden. */
  private boolean hides(String type) {
    return type.startsWith(INTERNAL)
        || hidden.contains(type)
        || (type.contains("$") && hides(type.substring(0, type.lastIndexOf('$'))));
  }

  private boolean hides(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> hides(type.getElementType());
      case Type.METHOD ->
          hides(type.getReturnType()) || Stream.of(type.getArgumentTypes()).anyMatch(this::hides);
      case Type.OBJECT -> hides(type.getInternalName());
      default -> false;
    };
  }

  private byte[] seen(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(new Seen(writer), ClassReader.SKIP_DEBUG | ClassReader.SKIP_CODE);
    return writer.toByteArray();
  }

  /** As a jar: the same bytes for the same API. */
  static byte[] jar(Map<String, byte[]> classes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> each : classes.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Finds out what users do not see. */
  private final class Hiding extends ClassVisitor {

    private String type = "";

    Hiding() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] interfaces) {
      type = name;
      if ((access & Opcodes.ACC_PUBLIC) == 0) {
        hidden.add(type);
      }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
      if (annotation.equals(NOT_API)) {
        hidden.add(type);
      }
      return null;
    }

    @Override
    public void visitInnerClass(String name, String outer, String simple, int access) {
      // A nested class that is private or of the package has other flags here than in its file.
      if (name.equals(type) && (outer == null || (access & VISIBLE) == 0)) {
        hidden.add(type);
      }
    }
  }

  /** Lets through what users see. */
  private final class Seen extends ClassVisitor {

    Seen(ClassVisitor to) {
      super(Opcodes.ASM9, to);
    }

    @Override
    public void visitNestHost(String host) {}

    @Override
    public void visitNestMember(String member) {}

    @Override
    public void visitOuterClass(String owner, String name, String descriptor) {}

    @Override
    public void visitInnerClass(String name, String outer, String simple, int access) {
      if (!hides(name)) {
        super.visitInnerClass(name, outer, simple, access);
      }
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      return seen(access) && !hides(Type.getType(descriptor))
          ? super.visitField(access, name, descriptor, signature, value)
          : null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if (!seen(access) || hides(Type.getMethodType(descriptor))) {
        return null;
      }
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      if ((access & Opcodes.ACC_ABSTRACT) == 0) {
        method.visitCode();
        method.visitInsn(Opcodes.ACONST_NULL);
        method.visitInsn(Opcodes.ATHROW);
        method.visitMaxs(1, Type.getArgumentsAndReturnSizes(descriptor) >> 2);
        method.visitEnd();
      }
      return Objects.requireNonNull(method);
    }

    private static boolean seen(int access) {
      return (access & VISIBLE) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }
  }
}
