package loupe.display;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One value in several MIME forms; the plain text is always there, so that every front end, and every reader who cannot
 * see a picture, has something to show.
 *
 * <p>Text forms are held as they are, binary forms (PNG, JPEG, GIF) as Base64, which is how Jupyter's messages and
 * notebook files carry them.
 *
 * <pre>{@code
 * MimeBundle.text("accuracy 91.2 %").withHtml("<b>91.2 %</b>");
 * MimeBundle.text("learning curve: loss 0.31 after 3 epochs").withPng(pngBytes);
 * }</pre>
 *
 * @param data the forms by MIME type, in order of insertion; holds {@code text/plain}
 */
public record MimeBundle(Map<String, String> data) {

    /** Plain text, which every bundle holds. */
    public static final String PLAIN = "text/plain";
    /** An HTML fragment. */
    public static final String HTML = "text/html";
    /** Markdown source. */
    public static final String MARKDOWN = "text/markdown";
    /** LaTeX source, with its dollar signs. */
    public static final String LATEX = "text/latex";
    /** A PNG image, Base64. */
    public static final String PNG = "image/png";
    /** An SVG image, as text. */
    public static final String SVG = "image/svg+xml";

    /**
     * Checks that the plain text is there and copies the map.
     *
     * @throws IllegalArgumentException when {@code text/plain} is missing
     */
    public MimeBundle {
        if (data.get(PLAIN) == null) {
            throw new IllegalArgumentException("data: expected an entry text/plain, got " + data.keySet());
        }
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /**
     * A bundle of plain text alone.
     *
     * @param plain the text
     * @return the bundle
     */
    public static MimeBundle text(String plain) {
        return new MimeBundle(Map.of(PLAIN, plain));
    }

    /**
     * This bundle with one more text form; an earlier form of that type is replaced.
     *
     * @param mimeType the form's type, as {@code text/latex}
     * @param content the form's text, or Base64 for a binary type
     * @return a new bundle
     */
    public MimeBundle with(String mimeType, String content) {
        var all = new LinkedHashMap<>(data);
        all.put(mimeType, content);
        return new MimeBundle(all);
    }

    /**
     * This bundle with an HTML form.
     *
     * @param html a fragment whose text is already escaped
     * @return a new bundle
     */
    public MimeBundle withHtml(String html) {
        return with(HTML, html);
    }

    /**
     * This bundle with a PNG form.
     *
     * @param png the bytes of the PNG file
     * @return a new bundle
     */
    public MimeBundle withPng(byte[] png) {
        return with(PNG, Base64.getEncoder().encodeToString(png));
    }

    /**
     * This bundle with an SVG form.
     *
     * @param svg the SVG document
     * @return a new bundle
     */
    public MimeBundle withSvg(String svg) {
        return with(SVG, svg);
    }

    /**
     * The plain text.
     *
     * @return the text, never null
     */
    public String plain() {
        return data.get(PLAIN);
    }

    /**
     * One form.
     *
     * @param mimeType the wanted type
     * @return the text or Base64 of that form, empty when the bundle has none
     */
    public Optional<String> get(String mimeType) {
        return Optional.ofNullable(data.get(mimeType));
    }

    /**
     * The bytes of one form: decoded for a binary type, UTF-8 for a text type.
     *
     * @param mimeType the wanted type
     * @return the bytes, empty when the bundle has no such form
     */
    public Optional<byte[]> bytes(String mimeType) {
        return get(mimeType)
                .map(content -> isBinary(mimeType)
                        ? Base64.getMimeDecoder().decode(content)
                        : content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a type's content is carried as Base64.
     *
     * @param mimeType a MIME type
     * @return true for raster images, audio, video and PDF; SVG is text
     */
    public static boolean isBinary(String mimeType) {
        return mimeType.equals("application/pdf")
                || mimeType.startsWith("audio/")
                || mimeType.startsWith("video/")
                || mimeType.startsWith("image/") && !mimeType.equals(SVG);
    }
}
