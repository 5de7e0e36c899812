package org.ironriver.scenarios.sensitivity;

/**
 * Points of the unit cube in blocks: the points of a block belong together, blocks are independent. What it says of a block
 * depends on the seed and the block's number alone, so a design can be made longer.
 */
interface Design {

    /** Sides of the cube. */
    int dimension();

    /** Points of a block. */
    int blockSize();

    /** @param block number of the block, from 0 */
    double[][] block(long seed, int block);

    /** Number, from 1, of the luck that a point runs on; points with equal numbers share it. @param index within the block */
    int luck(int block, int index);
}
