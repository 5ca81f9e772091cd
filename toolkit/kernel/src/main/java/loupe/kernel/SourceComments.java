package loupe.kernel;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The Javadoc comments of one source file.
 *
 * @param all in the order of the file
 */
record SourceComments(List<Comment> all) {

    /** One comment and what it belongs to; a type belongs to itself. */
    private record Comment(String owner, String name, List<String> parameters, boolean callable, String text) {

        boolean isOf(SourceMember member) {
            return owner.equals(member.owner())
                    && name.equals(member.name())
                    && callable == member.callable()
                    && parameters.size() == member.parameters().size();
        }
    }

    static SourceComments in(Path file) {
        List<Comment> all = new ArrayList<>();
        try {
            SyntaxCheck.parse(Files.readString(file), (unit, docs) -> new Collector(docs, all).scan(unit, null));
        } catch (IOException | RuntimeException unreadable) {
            return new SourceComments(List.of());
        }
        return new SourceComments(all);
    }

    /** That of the member, or for a constructor without one that of its type. */
    Optional<String> of(SourceMember member) {
        return all.stream()
                .filter(comment -> comment.isOf(member))
                .min(Comparator.comparing(comment -> !comment.parameters().equals(member.parameters())))
                .or(() -> ofType(member))
                .map(Comment::text);
    }

    private Optional<Comment> ofType(SourceMember member) {
        return all.stream()
                .filter(comment -> member.name().equals(member.owner()) && !comment.callable())
                .filter(comment ->
                        comment.owner().equals(member.owner()) && comment.name().equals(member.name()))
                .findFirst();
    }

    /** Walks through the declarations of a file. */
    private static final class Collector extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<Comment> all;

        Collector(DocTrees docs, List<Comment> all) {
            this.docs = docs;
            this.all = all;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            add(name, name, List.of(), false);
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean constructor = method.getName().contentEquals("<init>");
            add(owner(), constructor ? owner() : method.getName().toString(), types(method), true);
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void nothing) {
            add(owner(), field.getName().toString(), List.of(), false);
            return null;
        }

        private static List<String> types(MethodTree method) {
            return method.getParameters().stream()
                    .map(parameter -> parameter.getType().toString().replaceAll("<.*>", ""))
                    .toList();
        }

        private String owner() {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return parent instanceof ClassTree type ? type.getSimpleName().toString() : "";
        }

        private void add(String owner, String name, List<String> parameters, boolean callable) {
            String text = docs.getDocComment(getCurrentPath());
            if (text != null) {
                all.add(new Comment(owner, name, parameters, callable, text));
            }
        }
    }
}
