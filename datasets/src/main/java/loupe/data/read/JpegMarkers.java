package loupe.data.read;

/**
 * The markers of a JPEG file, up to its end (form: ITU-T T.81, annex B): a decoder fills up a file that was cut and says
 * nothing.
 */
final class JpegMarkers {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private final byte[] content;
    private int place = 2;

    private JpegMarkers(byte[] content) {
        this.content = content;
    }

    static boolean recognises(byte[] content) {
        return content.length > 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == START;
    }

    /** Whether a JPEG file goes on to its marker of the end; false also where a segment is longer than the file. */
    static boolean haveEnd(byte[] content) {
        return new JpegMarkers(content).reachEnd();
    }

    private boolean reachEnd() {
        boolean scanned = false;
        for (int marker = next(); marker >= 0; marker = next()) {
            if (marker == END) {
                return scanned;
            }
            scanned |= marker == SCAN;
            place += hasLength(marker) ? length() : 0;
        }
        return false;
    }

    // Within a scan, FF 00 is a value and the restart markers D0 to D7 stand alone: both are passed over.
    private int next() {
        while (place + 1 < content.length) {
            int marker = content[place + 1] & 0xFF;
            if ((content[place] & 0xFF) == 0xFF && marker != 0 && marker != 0xFF) {
                place += 2;
                return marker;
            }
            place++;
        }
        return -1;
    }

    private static boolean hasLength(int marker) {
        return marker != 1 && (marker < 0xD0 || marker > START);
    }

    private int length() {
        return place + 1 < content.length ? (content[place] & 0xFF) << 8 | content[place + 1] & 0xFF : 0;
    }
}
