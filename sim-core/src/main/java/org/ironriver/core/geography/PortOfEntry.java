package org.ironriver.core.geography;

/**
 * A land port of entry between the United States and Mexico. Sources and grades: {@code port.csv}, {@code crossing.csv}.
 *
 * @param index position in {@link Geography#ports()}
 * @param id such as {@code san-ysidro}
 * @param area index of the market area on its US side
 * @param place index of the Mexican municipality across
 * @param latitude degrees
 * @param longitude degrees (west is negative)
 * @param traffic share of all personal vehicles that cross; all ports together 1
 */
public record PortOfEntry(
        int index, String id, String name, int area, int place, double latitude, double longitude, double traffic) {}
