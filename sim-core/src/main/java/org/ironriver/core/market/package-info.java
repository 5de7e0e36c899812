/** Prices, orders and shelves: what traffickers and their customers see of each other. */
package org.ironriver.core.market;
