package org.rapaio.jupyter.kernel.display;

/** Stands in for rapaio's type of the same name: never shipped, see the POM. */
public interface DisplayRenderer {

    /** Whose values it draws. */
    Class<?> rendererClass();

    /** Whether it gives this form; rapaio asks with null when it wants any. */
    boolean canRender(String mime);

    /** A value in its forms. */
    DisplayData render(String mime, Object value);
}
