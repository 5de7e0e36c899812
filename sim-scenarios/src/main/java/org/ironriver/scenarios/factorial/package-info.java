/** Factorial experiments: all combinations of some policies on common luck, and what each does alone, beside others and in all. */
package org.ironriver.scenarios.factorial;
