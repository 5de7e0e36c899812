/**
 * The command line: it parses, calls the scenarios module and prints. Standard output carries the result and nothing
 * else.
 *
 * <p>One class a command. Commands get everything from outside through {@link org.ironriver.cli.Environment}, so that
 * tests run them inside the same JVM.
 */
package org.ironriver.cli;
