package org.rapaio.jupyter.kernel.display;

import java.util.HashMap;
import java.util.Map;

/** Stands in for rapaio's type of the same name, which only its factories make: never shipped, see the POM. */
public final class DisplayData {

    private final Map<String, Object> data = new HashMap<>();

    private DisplayData() {}

    /** Plain text alone. */
    public static DisplayData fromText(String text) {
        DisplayData made = new DisplayData();
        made.putData("text/plain", text);
        return made;
    }

    /** The forms. */
    public Map<String, Object> data() {
        return data;
    }

    /** Adds a form. */
    public void putData(String mimeType, Object content) {
        data.put(mimeType, content);
    }
}
