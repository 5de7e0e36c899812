package org.ironriver.scenarios.validation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.parameter.ConflictParameters;
import org.ironriver.scenarios.evidence.Query;
import org.ironriver.scenarios.evidence.Quotient;
import org.ironriver.scenarios.validation.EventTally.Year;

/**
 * Figures that are worked out from events.
 *
 * <p><b>A case</b> is what one trafficker got through one channel in one calendar year, for Mexico or for criminals in the
 * United States: what an investigator of that trafficker would find, if every trafficker were found. Real cases are those
 * that were found, which are larger.
 *
 * <p><b>Elasticity</b> of homicides in disputes to firearms among people, other things equal. With firearm use g of attacks
 * that rises as G / (G + h) with firearms G, and a share s of the dead killed by firearm, it is s - g: the firearms' share
 * of killings less their share of attacks. g follows from s and the two lethalities.
 */
final class EventFigures {

    private static final Map<String, Figure> FIGURES = figures();

    private EventFigures() {}

    /** What a figure is worked out from. */
    private record Source(EventTally tally, ConflictParameters conflict, Query query) {

        /** A mean a year. */
        Quotient yearly(ToDoubleFunction<Year> count) {
            return new Quotient(sum(count), query.years());
        }

        double sum(ToDoubleFunction<Year> count) {
            double sum = 0;
            for (int year = query.firstYear(); year <= query.lastYear(); year++) {
                sum += count.applyAsDouble(tally.year(year));
            }
            return sum;
        }
    }

    @FunctionalInterface
    private interface Figure {
        Quotient workOut(Source source);
    }

    /** Names of the figures. */
    static Iterable<String> names() {
        return FIGURES.keySet();
    }

    static boolean has(String name) {
        return FIGURES.containsKey(name);
    }

    /** @param query about years that were simulated */
    static Quotient workOut(Query query, EventTally tally, ConflictParameters conflict) {
        Figure figure = FIGURES.get(query.name());
        if (figure == null) {
            throw new IllegalArgumentException("no figure is called '" + query.name() + "'");
        }
        return tally.heardAnything() ? figure.workOut(new Source(tally, conflict, query)) : Quotient.UNKNOWN;
    }

    private static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put(
                "dealers.number", source -> source.yearly(year -> source.tally().dealers()));
        figures.put("dealers.untraced-share", EventFigures::untraced);
        figures.put("dealers.top-1.2-percent-trace-share", source -> shareOfTop(source, 0.012));
        figures.put("dealers.top-0.2-percent-trace-share", source -> shareOfTop(source, 0.002));
        figures.put("cases", source -> source.yearly(EventFigures::allCases));
        figures.put("cases.guns", source -> source.yearly(EventFigures::gunsOfAllCases));
        for (Channel channel : Channel.sourcing()) {
            figures.put("cases.by-channel." + channel.id(), source -> source.yearly(year -> year.cases(channel)));
            figures.put(
                    "cases.guns.by-channel." + channel.id(),
                    source -> source.yearly(year -> year.gunsOfCases(channel)));
        }
        figures.put("prosecutions.guns", source -> source.yearly(Year::chargedGuns));
        figures.put("prosecutions.most-guns", EventFigures::mostGuns);
        figures.put("homicides.dispute.elasticity", EventFigures::elasticity);
        return figures;
    }

    private static double allCases(Year year) {
        return Channel.sourcing().stream().mapToLong(year::cases).sum();
    }

    private static double gunsOfAllCases(Year year) {
        return Channel.sourcing().stream().mapToLong(year::gunsOfCases).sum();
    }

    private static Quotient untraced(Source source) {
        long untraced =
                Arrays.stream(traces(source)).filter(count -> count == 0).count();
        return new Quotient(untraced, source.tally().dealers());
    }

    private static Quotient shareOfTop(Source source, double share) {
        int[] traces = traces(source);
        Arrays.sort(traces);
        int top = (int) Math.round(share * traces.length);
        long ofTop = 0;
        long all = 0;
        for (int i = 0; i < traces.length; i++) {
            all += traces[i];
            ofTop += i >= traces.length - top ? traces[i] : 0;
        }
        return new Quotient(ofTop, all);
    }

    private static int[] traces(Source source) {
        int[] traces = new int[source.tally().dealers()];
        for (int year = source.query().firstYear(); year <= source.query().lastYear(); year++) {
            source.tally().year(year).addTraces(traces);
        }
        return traces;
    }

    private static Quotient mostGuns(Source source) {
        int most = 0;
        for (int year = source.query().firstYear(); year <= source.query().lastYear(); year++) {
            most = Math.max(most, source.tally().year(year).mostChargedGuns());
        }
        return new Quotient(most, 1);
    }

    private static Quotient elasticity(Source source) {
        double killed = source.sum(Year::disputeKilled);
        double shot = source.sum(Year::disputeShot) / killed;
        double armed = shot / source.conflict().disputeLethalityWithFirearm();
        double unarmed = (1 - shot) / source.conflict().disputeLethalityWithout();
        return new Quotient((shot - armed / (armed + unarmed)) * killed, killed);
    }
}
