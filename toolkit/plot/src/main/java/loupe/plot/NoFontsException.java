package loupe.plot;

/** Java cannot draw text on this machine; its message says what to install. */
public final class NoFontsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoFontsException(Throwable cause) {
        super(
                "Java finds no fonts on this machine; on Debian or Ubuntu: apt-get install fontconfig fonts-dejavu-core",
                cause);
    }
}
