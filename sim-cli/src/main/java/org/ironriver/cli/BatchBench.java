package org.ironriver.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Measures the same batch of replications on one thread and on several, one after the other in one process. Nothing is written to
 * the disk. Processor seconds are those of the whole process, so that a machine that was busy with something else shows: fewer
 * processors were in use than threads.
 */
final class BatchBench {

    private static final double NANOSECONDS = 1e-9;

    private final ReplicationRunner runner;
    private final Scenario scenario;
    private final long seed;

    BatchBench(ReplicationRunner runner, Scenario scenario, long seed) {
        this.runner = runner;
        this.scenario = scenario;
        this.seed = seed;
    }

    /**
     * One batch.
     *
     * @param seconds    on the wall
     * @param cpuSeconds of all processors
     */
    record Run(int threads, double seconds, double cpuSeconds) {

        double processors() {
            return cpuSeconds / seconds;
        }
    }

    /** @return the batch on one thread, then on the others */
    List<Run> measure(int warmUps, int replications, int threads) {
        if (warmUps > 0) {
            run(warmUps, threads);
        }
        List<Run> runs = new ArrayList<>();
        runs.add(run(replications, 1));
        runs.add(run(replications, threads));
        return runs;
    }

    private Run run(int replications, int threads) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Experiment experiment = new Experiment(scenario, List.of(), replications, seed);
        int[] done = {0};
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        new ExperimentRunner(runner, threads)
                .stream(experiment, result -> done[0]++, ExperimentListener.NONE, new Cancellation());
        double seconds = NANOSECONDS * (System.nanoTime() - start);
        if (done[0] != replications) {
            throw new IllegalStateException(done[0] + " of " + replications + " replications ended");
        }
        return new Run(threads, seconds, NANOSECONDS * (system.getProcessCpuTime() - cpu));
    }

    /** The time of a batch over that of the first. */
    static double ratio(List<Run> runs, Run run) {
        return run.seconds() / runs.get(0).seconds();
    }

    void table(PrintWriter out, int replications, List<Run> runs) {
        out.println(Titles.of(scenario) + ", " + scenario.calendar().weeks() + " weeks, batch of " + replications
                + " replications");
        out.println(BenchReport.machine());
        out.println();
        TextTable table =
                new TextTable(0, List.of("threads", "seconds", "processor\nseconds", "processors\nin use", "ratio"));
        for (Run run : runs) {
            table.row(List.of(
                    Integer.toString(run.threads()),
                    Figures.number(run.seconds(), 1),
                    Figures.number(run.cpuSeconds(), 1),
                    Figures.number(run.processors(), 2),
                    Figures.number(ratio(runs, run), 3)));
        }
        table.print(out);
    }

    void json(PrintWriter out, int replications, List<Run> runs) {
        ObjectNode root = Json.nodes().objectNode();
        root.put("scenario", scenario.id());
        root.put("weeks", scenario.calendar().weeks());
        root.put("machine", BenchReport.machine());
        root.put("replications", replications);
        for (Run run : runs) {
            ObjectNode node = root.withArray("/runs").addObject();
            node.put("threads", run.threads());
            node.set("seconds", Json.number(run.seconds()));
            node.set("cpuSeconds", Json.number(run.cpuSeconds()));
            node.set("ratio", Json.number(ratio(runs, run)));
        }
        out.print(Json.write(root));
    }
}
