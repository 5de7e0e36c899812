/** What people who write policies of their own can test them with; no test library is needed. */
package org.ironriver.scenarios.testkit;
