package org.ironriver.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.format.StoredText;
import org.ironriver.scenarios.sensitivity.Influence;
import org.ironriver.scenarios.sensitivity.SensitivityTable;
import org.ironriver.scenarios.study.StudyTables;
import org.jspecify.annotations.Nullable;

/** Takes the most influential parameters from the folder of an earlier screening. */
final class ScreenedParameters {

    private ScreenedParameters() {}

    /** @throws InvalidInputException if a number is given of a screening that is not */
    static void requireScreening(@Nullable Integer top, @Nullable Path screened) {
        if (top != null && screened == null) {
            throw new InvalidInputException(
                    "--top", top.toString(), "--screened beside it: the most influential of which screening");
        }
    }

    /** By the largest share that a parameter has of any of the figures. */
    static List<String> most(Path folder, int top, Predicate<Influence> figures) throws IOException {
        if (top < 1) {
            throw new InvalidInputException("--top", Integer.toString(top), "1 or more parameters of the screening");
        }
        Path file = folder.resolve(StudyTables.SENSITIVITY);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    "--screened " + folder, "no " + StudyTables.SENSITIVITY, "the folder of an earlier 'sensitivity'");
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        SensitivityTable.read(file.toString(), new StringReader(StoredText.read(file))).stream()
                .filter(figures)
                .filter(each -> Double.isFinite(each.share()))
                .filter(each -> !each.parameter().equals(Influence.LUCK))
                .forEach(each -> shares.merge(each.parameter(), each.share(), Math::max));
        return shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(top)
                .map(Map.Entry::getKey)
                .toList();
    }
}
