package org.rapaio.jupyter.kernel.display;

/** Stands in for rapaio's type of the same name: never shipped, see the POM. */
public interface DisplayTransformer {}
