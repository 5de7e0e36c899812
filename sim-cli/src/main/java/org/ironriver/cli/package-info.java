/** A thin command line: it parses, calls the scenarios module and prints. */
package org.ironriver.cli;
