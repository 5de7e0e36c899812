package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.List;
import org.ironriver.scenarios.calibration.Calibration;
import org.ironriver.scenarios.calibration.Identifiability;
import org.ironriver.scenarios.calibration.Recovery;
import org.ironriver.scenarios.prior.Factor;
import org.ironriver.scenarios.prior.Factors;

/** What a fit found, as tables: the posterior of each parameter, what trades off, and what would be recovered. */
final class FitReport {

    private static final double STRONG = 0.5;

    private final PrintWriter out;

    FitReport(PrintWriter out) {
        this.out = out;
    }

    void print(Factors factors, Calibration.Posterior posterior) {
        List<String> names = factors.list().stream().map(Factor::path).toList();
        TextTable table = new TextTable(
                1,
                List.of("parameter", "prior from", "to", "posterior 5 %", "95 %", "best", "width/prior", "informed"));
        List<Identifiability> list = Identifiability.list(names, posterior.draws());
        for (int i = 0; i < list.size(); i++) {
            Factor factor = factors.list().get(i);
            Identifiability of = list.get(i);
            double low = factor.at(of.interval().low());
            double high = factor.at(of.interval().high());
            int decimals = Figures.decimals((high - low) / 2, high);
            table.row(List.of(
                    of.path(),
                    Figures.number(factor.range().low(), decimals),
                    Figures.number(factor.range().high(), decimals),
                    Figures.number(low, decimals),
                    Figures.number(high, decimals),
                    Figures.number(factor.at(posterior.best()[i]), decimals),
                    Figures.number(of.width(), 2),
                    of.isInformed() ? "yes" : "no"));
        }
        table.print(out);
        Identifiability.listPairs(names, posterior.draws(), STRONG)
                .forEach(pair -> out.println("trade off: " + pair.one() + " and " + pair.other() + ", correlation "
                        + Figures.number(pair.correlation(), 2)));
        out.println("worth " + Figures.number(posterior.effectiveDraws(), 1) + " equal draws of "
                + posterior.draws().size() + "; few mean that the emulators are poor: run more --points");
        out.flush();
    }

    void print(List<Recovery> recoveries, int dataSets) {
        out.println();
        out.println("Recovery of known parameters from " + dataSets
                + " histories of the model, each fitted without the point that it comes from");
        TextTable table = new TextTable(1, List.of("parameter", "covered by 90 %", "width/prior", "informed"));
        recoveries.forEach(each -> table.row(List.of(
                each.path(),
                Figures.number(100 * each.covered(), 0) + " %",
                Figures.number(each.width(), 2),
                each.informed() ? "yes" : "no")));
        table.print(out);
        out.flush();
    }
}
