/** Firearms: their classes, every trafficked one as a token with its chain of custody, and the ledger that conserves them. */
package org.ironriver.core.firearm;
