package loupe.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts pictures beside and below each other; the words follow in the same order. */
final class Stack {

    private static final int GAP = 14;

    private Stack() {}

    static Picture beside(Picture left, Picture right) {
        return new Picture(
                left.width() + right.width(),
                Math.max(left.height(), right.height()),
                canvas -> {
                    left.drawing().draw((Graphics2D) canvas.create());
                    var moved = (Graphics2D) canvas.create();
                    moved.translate(left.width(), 0);
                    right.drawing().draw(moved);
                },
                left.alt() + "\n\n" + right.alt());
    }

    static Picture below(List<Picture> pictures) {
        int width = pictures.stream().mapToInt(Picture::width).max().orElseThrow();
        int height =
                pictures.stream().mapToInt(picture -> picture.height() + GAP).sum() - GAP;
        List<Picture> kept = new ArrayList<>(pictures);
        return new Picture(
                width,
                height,
                canvas -> {
                    for (Picture picture : kept) {
                        picture.drawing().draw((Graphics2D) canvas.create());
                        canvas.translate(0, picture.height() + GAP);
                    }
                },
                pictures.stream().map(Picture::alt).collect(Collectors.joining("\n\n")));
    }
}
