package loupe.theory;

/** Numbers in words. */
final class Words {

    private Words() {}

    static String number(int count) {
        return switch (count) {
            case 2 -> "two";
            case 3 -> "three";
            case 4 -> "four";
            default -> String.valueOf(count);
        };
    }
}
