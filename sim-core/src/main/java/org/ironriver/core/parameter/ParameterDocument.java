package org.ironriver.core.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes all parameters as a Markdown page, for people who judge the numbers without running the model. */
public final class ParameterDocument {

    private ParameterDocument() {}

    /** @return the page, with a line feed at the end of each line */
    public static String render(ParameterSet parameters) {
        StringBuilder page = new StringBuilder();
        page.append("# Parameters\n\n");
        page.append(
                "Generated from the YAML files beside `org.ironriver.core.parameter`; edit those, not this page.\n\n");
        page.append("A range is what a scenario or a calibration may choose from. ");
        page.append("A result that rests on a D is no better known than its assumption.\n\n");
        grades(page, parameters.list());
        byGroup(parameters.list()).forEach((group, members) -> group(page, group, members));
        return page.toString();
    }

    private static void grades(StringBuilder page, List<Parameter> parameters) {
        page.append("| grade | meaning | parameters |\n| --- | --- | ---: |\n");
        for (Grade grade : Grade.values()) {
            long count = parameters.stream()
                    .filter(parameter -> parameter.evidence().grade() == grade)
                    .count();
            row(page, grade.name(), grade.meaning(), Long.toString(count));
        }
        row(page, "", "all", Integer.toString(parameters.size()));
    }

    private static Map<String, List<Parameter>> byGroup(List<Parameter> parameters) {
        Map<String, List<Parameter>> groups = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            int dot = parameter.path().lastIndexOf('.');
            String group = parameter.path().substring(0, dot);
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(parameter);
        }
        return groups;
    }

    private static void group(StringBuilder page, String group, List<Parameter> members) {
        String title = group.substring(0, 1).toUpperCase(Locale.ROOT)
                + group.substring(1).replace('-', ' ');
        page.append("\n## ").append(title.replace(".", ": ")).append("\n\n");
        page.append("| `").append(group).append(".`… | value | unit | range | grade | source | note |\n");
        page.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        for (Parameter parameter : members) {
            Evidence evidence = parameter.evidence();
            row(
                    page,
                    "`" + parameter.path().substring(group.length() + 1) + "`",
                    parameter.value().text(),
                    evidence.unit(),
                    evidence.range().toString(),
                    evidence.grade().name(),
                    evidence.source(),
                    evidence.note());
        }
    }

    private static void row(StringBuilder page, String... cells) {
        for (String cell : cells) {
            page.append("| ")
                    .append(cell.replace("|", "\\|").replaceAll("\\s+", " "))
                    .append(cell.isEmpty() ? "" : " ");
        }
        page.append("|\n");
    }
}
