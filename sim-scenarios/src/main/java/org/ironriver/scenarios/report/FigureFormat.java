package org.ironriver.scenarios.report;

/** How a figure for a paper is written. */
public enum FigureFormat {
    /** Vectors, as the chart library draws them. */
    svg,
    /** Pixels, 300 to the inch at a width of 7.5 inches. */
    png,
    /** Vectors on a page of the figure's size. */
    pdf
}
