package loupe.data.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A sign of the hand: which of thumb, index, middle, ring and little finger are stretched out. */
enum Gesture {
    FIST("00000"),
    ONE("01000"),
    TWO("01100"),
    THREE("01110"),
    FOUR("01111"),
    PALM("11111"),
    THUMB("10000"),
    L("11000"),
    HORNS("01001"),
    CALL("10001");

    private final String fingers;

    Gesture(String fingers) {
        this.fingers = fingers;
    }

    /** Finger 0 is the thumb, 4 the little finger. */
    boolean stretches(int finger) {
        return fingers.charAt(finger) == '1';
    }

    /** The turn of the whole hand: a lone thumb points up, where it does not hide before the palm. */
    double turn() {
        return this == THUMB ? Math.PI / 2 : 0;
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(gesture -> gesture == L ? "L" : gesture.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
