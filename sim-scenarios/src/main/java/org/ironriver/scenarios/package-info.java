/** What is asked of the model: policies, scenarios, experiments and their reports. */
package org.ironriver.scenarios;
