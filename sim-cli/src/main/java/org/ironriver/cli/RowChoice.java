package org.ironriver.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One replication of one scenario, as {@code SCENARIO:REPLICATION}.
 *
 * @param scenario    its id
 * @param replication number, from 1
 */
record RowChoice(String scenario, int replication) {

    /** Reads it from a command line. */
    static final class Converter implements ITypeConverter<RowChoice> {
        @Override
        public RowChoice convert(String text) {
            int colon = text.lastIndexOf(':');
            try {
                int replication = Integer.parseInt(text.substring(colon + 1));
                if (colon > 0 && replication > 0) {
                    return new RowChoice(text.substring(0, colon), replication);
                }
            } catch (NumberFormatException e) {
                throw mismatch(text, e);
            }
            throw mismatch(text, null);
        }

        private static TypeConversionException mismatch(String text, @Nullable NumberFormatException cause) {
            TypeConversionException mismatch =
                    new TypeConversionException("'" + text + "'; allowed: SCENARIO:REPLICATION, such as baseline:17");
            mismatch.initCause(cause);
            return mismatch;
        }
    }

    @Override
    public String toString() {
        return scenario + ":" + replication;
    }
}
