package org.ironriver.scenarios.journal;

import java.time.Instant;

/**
 * What a process did.
 *
 * @param session how it was called
 * @param kept    how many replications it kept, failed ones included
 * @param ended   when it kept the last one; when it began if it kept none
 */
public record SessionLog(Session session, int kept, Instant ended) {

    SessionLog withOneMore(Instant at) {
        return new SessionLog(session, kept + 1, at);
    }
}
