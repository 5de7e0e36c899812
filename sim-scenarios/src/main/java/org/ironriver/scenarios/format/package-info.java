/**
 * Numbers, tables and documents as text that depends on nothing but their content: not on locale, time zone, platform
 * or JVM.
 */
package org.ironriver.scenarios.format;
