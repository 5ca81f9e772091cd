package loupe.data;

/** The values of many images, one after another, in the type that the source has. */
sealed interface Pixels {

    /** How many values there are in all. */
    int length();

    /** Copies values as floats; bytes become 0..1. */
    void copy(int from, float[] destination, int offset, int length);

    /** Adds the values as they are stored. */
    void digest(int from, int length, Sha256 sha);

    /** Whole numbers 0..255, read as value / 255. */
    record Bytes(byte[] values) implements Pixels {

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public void copy(int from, float[] destination, int offset, int length) {
            for (int i = 0; i < length; i++) {
                destination[offset + i] = (values[from + i] & 0xFF) / 255f;
            }
        }

        @Override
        public void digest(int from, int length, Sha256 sha) {
            sha.add(values, from, length);
        }
    }

    /** Floats, read as they are. */
    record Floats(float[] values) implements Pixels {

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public void copy(int from, float[] destination, int offset, int length) {
            System.arraycopy(values, from, destination, offset, length);
        }

        @Override
        public void digest(int from, int length, Sha256 sha) {
            sha.add(values, from, length);
        }
    }
}
