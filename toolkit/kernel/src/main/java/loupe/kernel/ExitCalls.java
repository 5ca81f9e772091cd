package loupe.kernel;

import java.nio.charset.StandardCharsets;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Leads what would end the JVM (calls, method references, reflection) to the {@link ExitGuard}. */
final class ExitCalls extends ClassVisitor {

    private static final String GUARD = Type.getInternalName(ExitGuard.class);
    private static final String RUNTIME = "java/lang/Runtime";
    private static final String METHOD = "java/lang/reflect/Method";

    /** Reading where reflection leads costs two more places on the stack of operands. */
    private static final int PLACES = 2;

    private ExitCalls(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    static byte[] rewrite(byte[] original) {
        if (!mayExit(original)) {
            return original;
        }
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, 0);
        try {
            reader.accept(new ExitCalls(writer), 0);
            return writer.toByteArray();
        } catch (MethodTooLargeException tooLarge) {
            return original;
        }
    }

    /** Whether the names in a class allow it to end the JVM; most classes of a library are passed over by this. */
    static boolean mayExit(byte[] bytecode) {
        String names = new String(bytecode, StandardCharsets.ISO_8859_1);
        return (names.contains("java/lang/System") || names.contains(RUNTIME))
                        && (names.contains("exit") || names.contains("halt"))
                || names.contains(METHOD) && names.contains("invoke");
    }

    private static boolean isExit(String owner, String name, String descriptor) {
        return descriptor.equals("(I)V")
                && (owner.equals("java/lang/System") && name.equals("exit")
                        || owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt")));
    }

    private static String descriptor(boolean isStatic) {
        return isStatic ? "(I)V" : "(Ljava/lang/Runtime;I)V";
    }

    private static Object guarded(Object argument) {
        if (argument instanceof Handle handle && isExit(handle.getOwner(), handle.getName(), handle.getDesc())) {
            String descriptor = descriptor(handle.getTag() == Opcodes.H_INVOKESTATIC);
            return new Handle(Opcodes.H_INVOKESTATIC, GUARD, handle.getName(), descriptor, false);
        }
        return argument;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        return new Calls(super.visitMethod(access, name, descriptor, signature, thrown));
    }

    private static final class Calls extends MethodVisitor {

        private int extra;

        Calls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (isExit(owner, name, descriptor)) {
                String called = descriptor(opcode == Opcodes.INVOKESTATIC);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, name, called, false);
                return;
            }
            if (owner.equals(METHOD) && name.equals("invoke")) {
                checkMethod();
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        /** Hands over the first of the three operands (method, object, arguments) and leaves all three as they are. */
        private void checkMethod() {
            extra = PLACES;
            super.visitInsn(Opcodes.DUP_X2);
            super.visitInsn(Opcodes.POP);
            super.visitInsn(Opcodes.DUP2_X1);
            super.visitInsn(Opcodes.POP);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "check", "(Ljava/lang/reflect/Method;)V", false);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + extra, maxLocals);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] guarded = arguments.clone();
            for (int i = 0; i < guarded.length; i++) {
                guarded[i] = guarded(guarded[i]);
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, guarded);
        }
    }
}
