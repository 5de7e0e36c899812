/** The model: agents, places, the week and outcomes. It runs, and is tested, without the other modules. */
package org.ironriver.core;
