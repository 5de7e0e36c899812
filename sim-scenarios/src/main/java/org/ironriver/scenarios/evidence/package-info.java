/**
 * What is published about levels: figures with interval, unit, years, source and grade, and the outcomes that they are
 * compared with.
 *
 * <p>The figures are data files beside this package, read strictly. This is the only place where they may stand: the
 * model neither knows them nor is told them, or else the comparison would prove nothing. Nothing here simulates.
 */
package org.ironriver.scenarios.evidence;
