package org.ironriver.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.agent.Smuggler;
import org.ironriver.core.agent.SmugglerKind;
import org.ironriver.core.agent.World;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.MarketArea;
import org.ironriver.core.geography.PortOfEntry;
import org.ironriver.core.parameter.SmugglerParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.ReferenceWeights;
import sim.field.network.Edge;
import sim.field.network.Network;
import sim.util.Bag;

/** Makes everybody who might smuggle, with home, customers, terms and acquaintances. */
final class SmugglerPopulation {

    private SmugglerPopulation() {}

    static List<Smuggler> make(World world, Network acquaintances) {
        SmugglerParameters parameters = world.parameters().smuggler();
        List<Smuggler> smugglers = new ArrayList<>();
        ReferenceWeights ports = world.homePorts();
        ReferenceWeights areas = ReferenceWeights.of(world.geography().areas().stream()
                .mapToDouble(MarketArea::population)
                .toArray());
        add(SmugglerKind.ANT, parameters.ants(), ports, areas, smugglers, world);
        add(SmugglerKind.BROKER, parameters.brokers(), ports, areas, smugglers, world);
        add(SmugglerKind.SOUTHERN, parameters.southern(), ports, areas, smugglers, world);
        add(SmugglerKind.DOMESTIC, parameters.domestic(), ports, areas, smugglers, world);
        acquaint(smugglers, acquaintances, world);
        return smugglers;
    }

    private static void add(
            SmugglerKind kind,
            int number,
            ReferenceWeights ports,
            ReferenceWeights areas,
            List<Smuggler> smugglers,
            World world) {
        SmugglerParameters parameters = world.parameters().smuggler();
        for (int n = 0; n < number; n++) {
            long id = Smuggler.identityOf(kind, n);
            double u = world.luck().uniform(DecisionPoint.SMUGGLER_HOME, id, 0);
            boolean southbound = kind == SmugglerKind.ANT || kind == SmugglerKind.BROKER;
            int port = southbound ? ports.pick(u) : -1;
            int home = southbound
                    ? world.sourcing().homeAtPort(port)
                    : kind == SmugglerKind.DOMESTIC ? world.sourcing().homeInArea(areas.pick(u)) : -1;
            int customers = kind == SmugglerKind.BROKER
                    ? world.corridor().pick(world.luck().uniform(DecisionPoint.SMUGGLER_CUSTOMERS, id, 0))
                    : -1;
            smugglers.add(new Smuggler(
                    kind,
                    n,
                    smugglers.size(),
                    world.trades().pick(world.luck().uniform(DecisionPoint.SMUGGLER_TRADE, id, 0)),
                    home,
                    port,
                    customers,
                    world.luck()
                            .logNormal(
                                    DecisionPoint.SMUGGLER_THRESHOLD,
                                    id,
                                    0,
                                    kind == SmugglerKind.DOMESTIC
                                            ? parameters.domesticReservationUsd()
                                            : parameters.reservationMedianUsd(),
                                    parameters.reservationSigma()),
                    world.luck().chance(DecisionPoint.SMUGGLER_RECORD, id, 0, parameters.prohibitedShare()),
                    world.ledger()));
        }
    }

    /** Everybody who buys in the United States for Mexico knows some others of the same port. */
    private static void acquaint(List<Smuggler> smugglers, Network acquaintances, World world) {
        int contacts = world.parameters().smuggler().contacts();
        List<List<Smuggler>> byPort = new ArrayList<>();
        for (int port = 0; port < world.geography().ports().size(); port++) {
            byPort.add(new ArrayList<>());
        }
        for (Smuggler smuggler : smugglers) {
            if (smuggler.port() >= 0) {
                byPort.get(smuggler.port()).add(smuggler);
                acquaintances.addNode(smuggler);
            }
        }
        for (Smuggler smuggler : smugglers) {
            if (smuggler.port() >= 0) {
                List<Smuggler> near = byPort.get(smuggler.port());
                for (int n = 0; n < (contacts + 1) / 2; n++) {
                    Smuggler other = near.get(
                            world.luck().index(DecisionPoint.SMUGGLER_CONTACT, smuggler.identity(), n, near.size()));
                    if (other != smuggler) {
                        acquaintances.addEdge(smuggler, other, null);
                    }
                }
            }
        }
        for (Smuggler smuggler : smugglers) {
            if (smuggler.port() >= 0) {
                smuggler.know(neighbours(smuggler, acquaintances));
            }
        }
    }

    private static List<Smuggler> neighbours(Smuggler smuggler, Network acquaintances) {
        Bag edges = acquaintances.getEdgesOut(smuggler);
        List<Smuggler> others = new ArrayList<>();
        for (int i = 0; i < edges.numObjs; i++) {
            others.add((Smuggler) ((Edge) edges.objs[i]).getOtherNode(smuggler));
        }
        return others;
    }

    /** Outbound inspections follow traffic less than in proportion: small ports have few lanes to watch. */
    static double[] inspectionFocus(Geography geography) {
        double[] focus = new double[geography.ports().size()];
        double mean = 0;
        for (PortOfEntry port : geography.ports()) {
            focus[port.index()] = 1 / StrictMath.sqrt(StrictMath.sqrt(port.traffic()));
            mean += focus[port.index()] * port.traffic();
        }
        for (int port = 0; port < focus.length; port++) {
            focus[port] /= mean;
        }
        return focus;
    }
}
