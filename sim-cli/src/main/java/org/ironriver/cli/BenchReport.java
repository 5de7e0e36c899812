package org.ironriver.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.ironriver.core.engine.Population;
import org.ironriver.core.time.Phase;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;

/** What a benchmark found, for people and for programs. */
final class BenchReport {

    private static final double MILLION = 1e6;

    private final PrintWriter out;

    BenchReport(PrintWriter out) {
        this.out = out;
    }

    void table(Scenario scenario, Bench bench) {
        Population population = bench.population();
        out.println(Titles.of(scenario) + ", " + bench.weeks() + " weeks: "
                + Figures.number(population.civilians(), 0) + " civilians, "
                + Figures.number(population.dealers(), 0) + " dealers, "
                + Figures.number(population.smugglers(), 0) + " smugglers");
        out.println(machine() + "; medians of " + bench.runs().size() + " replications, one thread");
        out.println();
        TextTable figures = new TextTable(1, List.of("", ""));
        row(figures, "processor seconds a replication", bench.medianCpuSeconds(), 3);
        row(figures, "seconds a replication", bench.medianSeconds(), 3);
        row(figures, "seconds of the first, nothing compiled", bench.firstSeconds(), 3);
        row(figures, "replications a minute", 60 / bench.medianSeconds(), 1);
        row(figures, "agents' turns a replication, millions", bench.turns() / MILLION, 2);
        row(figures, "agents' turns a processor second, millions", bench.turnsPerSecond() / MILLION, 2);
        row(figures, "processor seconds of bare MASON for as many", bench.masonCpuSeconds(), 3);
        row(figures, "ratio to bare MASON", bench.ratioToBareMason(), 2);
        row(figures, "peak heap, MiB, garbage included", bench.peakHeapMebibytes(), 0);
        row(figures, "allocated in all, MiB", bench.allocatedMebibytes(), 0);
        figures.print(out);
        out.println();
        phases(bench);
    }

    private void phases(Bench bench) {
        TextTable phases = new TextTable(1, List.of("phase", "share, %"));
        row(phases, "making the world", 100 * bench.makingShare(), 1);
        for (Phase phase : Phase.values()) {
            row(phases, name(phase, ' '), 100 * bench.share(phase), 1);
        }
        phases.print(out);
    }

    private static void row(TextTable table, String name, double value, int decimals) {
        table.row(List.of(name, Figures.number(value, decimals)));
    }

    void json(Scenario scenario, Bench bench) {
        ObjectNode root = Json.nodes().objectNode();
        root.put("scenario", scenario.id());
        root.put("weeks", bench.weeks());
        root.put("civilianScale", scenario.civilianScale());
        root.put("machine", machine());
        root.put("replications", bench.runs().size());
        root.set("seconds", Json.number(bench.medianSeconds()));
        root.set("cpuSeconds", Json.number(bench.medianCpuSeconds()));
        root.set("firstSeconds", Json.number(bench.firstSeconds()));
        bench.runs().forEach(run -> root.withArray("/cpuSecondsOfEach").add(Json.number(run.cpuSeconds())));
        root.set("replicationsPerMinute", Json.number(60 / bench.medianSeconds()));
        root.putObject("agents")
                .put("civilians", bench.population().civilians())
                .put("dealers", bench.population().dealers())
                .put("smugglers", bench.population().smugglers());
        root.put("agentSteps", bench.turns());
        root.set("agentStepsPerSecond", Json.number(bench.turnsPerSecond()));
        root.putObject("bareMason")
                .put("agents", bench.idlers())
                .<ObjectNode>set("seconds", Json.number(bench.masonSeconds()))
                .set("cpuSeconds", Json.number(bench.masonCpuSeconds()));
        root.set("ratioToBareMason", Json.number(bench.ratioToBareMason()));
        root.set("peakHeapMiB", Json.number(bench.peakHeapMebibytes()));
        root.set("allocatedMiB", Json.number(bench.allocatedMebibytes()));
        ObjectNode shares = root.putObject("phaseShares");
        shares.set("making-the-world", Json.number(bench.makingShare()));
        for (Phase phase : Phase.values()) {
            shares.set(name(phase, '-'), Json.number(bench.share(phase)));
        }
        out.print(Json.write(root));
    }

    static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "Java " + Runtime.version().feature() + ", " + runtime.availableProcessors()
                + " processors, heap of at most " + runtime.maxMemory() / (1 << 20) + " MiB";
    }

    private static String name(Phase phase, char gap) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', gap);
    }
}
