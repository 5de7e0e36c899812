package org.ironriver.scenarios.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question and its answer in two sentences, made from the numbers alone. */
final class Answer {

    private static final String FLOW = "guns.crossed";
    private static final String DEATHS = "homicides";
    private static final int DIGITS = 3;
    private static final int LONGEST = 80;

    private final ReportSource source;
    private final ReportTexts texts;
    private final Map<String, String> names;
    private final List<String> policies;
    private final boolean saysOneWorld;

    Answer(ReportSource source, ReportTexts texts) throws IOException {
        this.source = source;
        this.texts = texts;
        saysOneWorld = source.saysOneWorld();
        policies = source.policies();
        names = ScenarioNames.of(source.titles(), LONGEST);
    }

    String question() {
        return switch (policies.size()) {
            case 0 -> texts.get("question.none");
            case 1 -> texts.fill("question.one", names.getOrDefault(policies.get(0), policies.get(0)));
            default -> texts.fill("question.many", Integer.toString(policies.size()));
        };
    }

    /**
     * Which policy lowers the flow most and by how much, and what that does to killings; where chance may have made that, but not another's
     * effect, the other, and not that it were the most.
     */
    String answer() {
        Optional<Contrasts.Row> lowest = lowest(rows(FLOW));
        if (lowest.isEmpty() || Double.isNaN(lowest.get().number("relative"))) {
            return texts.get("answer.none");
        }
        Optional<Contrasts.Row> known =
                lowest(rows(FLOW).stream().filter(Answer::sure).toList());
        boolean mostIsUnsure = !sure(lowest.get()) && known.isPresent();
        Contrasts.Row flow = mostIsUnsure ? known.get() : lowest.get();
        String scenario = flow.text("scenario");
        String first = texts.fill(
                answer("answer.flow", flow) + (mostIsUnsure || policies.size() == 1 ? ".one" : ""),
                names.getOrDefault(scenario, scenario),
                texts.number(Math.abs(flow.number("difference")), DIGITS),
                texts.percent(flow.number("relative")),
                texts.change(flow.number("ci_low"), DIGITS),
                texts.change(flow.number("ci_high"), DIGITS),
                oneWorld(flow));
        return first + deaths(scenario);
    }

    private String deaths(String scenario) {
        return source.contrasts()
                .find(scenario, DEATHS)
                .filter(row -> Double.isFinite(row.number("difference")))
                .map(row -> " "
                        + texts.fill(
                                answer("answer.deaths", row),
                                texts.number(Math.abs(row.number("difference")), DIGITS),
                                texts.percent(row.number("relative")),
                                texts.change(row.number("ci_low"), DIGITS),
                                texts.change(row.number("ci_high"), DIGITS),
                                oneWorld(row)))
                .orElse("");
    }

    private String oneWorld(Contrasts.Row row) {
        double low = row.number("one_world_low");
        return saysOneWorld && Double.isFinite(low)
                ? texts.fill(
                        "answer.one-world",
                        texts.change(low, DIGITS),
                        texts.change(row.number("one_world_high"), DIGITS))
                : "";
    }

    private List<Contrasts.Row> rows(String outcome) {
        List<Contrasts.Row> rows = new ArrayList<>();
        policies.forEach(id -> source.contrasts().find(id, outcome).ifPresent(rows::add));
        return rows;
    }

    private static Optional<Contrasts.Row> lowest(List<Contrasts.Row> rows) {
        return rows.stream().min(Comparator.comparingDouble(row -> orLast(row.number("relative"))));
    }

    /** The key of the text that the interval allows. */
    private static String answer(String key, Contrasts.Row row) {
        if (!sure(row)) {
            return key + ".unsure";
        }
        return row.number("difference") < 0 ? key : key + ".more";
    }

    /** Whether the interval excludes no change. */
    private static boolean sure(Contrasts.Row row) {
        return row.number("ci_low") > 0 || row.number("ci_high") < 0;
    }

    private static double orLast(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
}
