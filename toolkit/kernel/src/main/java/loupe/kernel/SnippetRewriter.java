package loupe.kernel;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts an {@link InterruptGuard} at each method's entry and backward branch. */
final class SnippetRewriter {

    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(InterruptGuard.class),
            "bootstrap",
            MethodType.methodType(CallSite.class, Lookup.class, String.class, MethodType.class)
                    .toMethodDescriptorString(),
            false);

    private SnippetRewriter() {}

    static byte[] rewrite(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, 0);
        try {
            reader.accept(new GuardedClass(writer), 0);
            return writer.toByteArray();
        } catch (MethodTooLargeException tooLarge) {
            // A method at the limit of 64 KB runs without a guard rather than not at all.
            return original;
        }
    }

    private static final class GuardedClass extends ClassVisitor {

        GuardedClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return new GuardedMethod(super.visitMethod(access, name, descriptor, signature, thrown));
        }
    }

    private static final class GuardedMethod extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        GuardedMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            guard(InterruptGuard.ENTRY);
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                guard(InterruptGuard.LOOP);
            }
            super.visitJumpInsn(opcode, target);
        }

        private void guard(String place) {
            super.visitInvokeDynamicInsn(place, "()V", BOOTSTRAP);
        }
    }
}
