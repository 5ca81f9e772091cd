package loupe.kernel;

import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes what a cell's classes show to their package public: the classes of other cells are in a package of the same name,
 * but of another loader. The compiler has checked the access by then; private stays private.
 */
final class OpenMembers extends ClassVisitor {

    private static final int ANY_ACCESS = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;

    private final Set<String> load;

    private OpenMembers(ClassVisitor next, Set<String> load) {
        super(Opcodes.ASM9, next);
        this.load = load;
    }

    /** Rewrites one class of a load, given the names of all of them. */
    static byte[] rewrite(byte[] original, Set<String> load) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(original).accept(new OpenMembers(writer, load), 0);
        return writer.toByteArray();
    }

    private static int open(int access) {
        return (access & Opcodes.ACC_PRIVATE) != 0 ? access : access & ~ANY_ACCESS | Opcodes.ACC_PUBLIC;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        super.visit(version, open(access), name, signature, parent, interfaces);
    }

    @Override
    public void visitPermittedSubclass(String subclass) {
        // The JVM wants sealed types in one loader; the compiler has checked those that are not.
        if (load.contains(subclass.replace('/', '.'))) {
            super.visitPermittedSubclass(subclass);
        }
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        return super.visitField(open(access), name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        // The initialiser of a class has no access of its own.
        int opened = name.equals("<clinit>") ? access : open(access);
        return super.visitMethod(opened, name, descriptor, signature, thrown);
    }
}
