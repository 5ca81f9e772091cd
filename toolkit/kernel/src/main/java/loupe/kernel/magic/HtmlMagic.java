package loupe.kernel.magic;

import java.util.List;
import loupe.display.MimeBundle;
import loupe.display.Screens;

/** {@code %%html}: shows a page. */
record HtmlMagic() implements Magic {

    @Override
    public List<String> names() {
        return List.of("html", "HTML");
    }

    @Override
    public String usage() {
        return "%%html";
    }

    @Override
    public String purpose() {
        return "Shows the cell below its first line as HTML.";
    }

    @Override
    public boolean isLine() {
        return false;
    }

    @Override
    public boolean isCell() {
        return true;
    }

    @Override
    public MagicValue run(MagicCall call) {
        String html = call.body().orElseThrow();
        Screens.current().show(MimeBundle.text(html).withHtml(html));
        return MagicValue.NONE;
    }
}
