package org.ironriver.core.engine;

import org.ironriver.core.agent.Cartel;
import org.ironriver.core.agent.PlaceState;
import org.ironriver.core.agent.Smuggler;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.outcome.OutcomeCatalogue;
import org.ironriver.core.time.SimulationCalendar;

/** Reads at the end of a week what no event tells: stocks, prices, people. */
final class Stocktaking {

    private final int inMexico;
    private final int shareOfSales;
    private final int price;
    private final int ratio;
    private final int streetRatio;
    private final int homicideRate;
    private final int armed;
    private final int lawful;
    private final int householdShare;
    private final int members;
    private final int cartels;
    private final int cartelGuns;
    private final int smugglersOut;

    Stocktaking(OutcomeCatalogue catalogue) {
        this.inMexico = catalogue.index("guns.in-mexico");
        this.shareOfSales = catalogue.index("guns.share-of-us-sales");
        this.price = catalogue.index("price.mexico." + WeaponClass.HANDGUN.id());
        this.ratio = catalogue.index("price.ratio." + WeaponClass.HANDGUN.id());
        this.streetRatio = catalogue.index("price.ratio.us-street");
        this.homicideRate = catalogue.index("homicides.rate");
        this.armed = catalogue.index("civilians.armed");
        this.lawful = catalogue.index("civilians.armed-lawfully");
        this.householdShare = catalogue.index("civilians.armed-household-share");
        this.members = catalogue.index("cartels.members");
        this.cartels = catalogue.index("cartels.number");
        this.cartelGuns = catalogue.index("cartels.guns");
        this.smugglersOut = catalogue.index("smugglers.out");
    }

    /** Takes a value and a weight of an outcome. */
    interface Notebook {
        void note(int outcome, double value, double weight);
    }

    void take(TraffickingModel model, Notebook notebook) {
        double people = model.totalPopulation();
        takeFirearms(model, notebook);
        takeOwners(model, people, notebook);
        notebook.note(homicideRate, 0, people / SimulationCalendar.WEEKS_PER_YEAR);
        int size = 0;
        int active = 0;
        for (Cartel cartel : model.listCartels()) {
            size += cartel.size();
            active += cartel.size() > 0 ? 1 : 0;
        }
        notebook.note(members, size, 1);
        notebook.note(cartels, active, 1);
        int out = 0;
        for (Smuggler smuggler : model.smugglers()) {
            out += smuggler.isOut(model.tick()) ? 1 : 0;
        }
        notebook.note(smugglersOut, out, 1);
    }

    private void takeFirearms(TraffickingModel model, Notebook notebook) {
        double there = 0;
        for (Holder holder : new Holder[] {Holder.MARKET, Holder.CARTEL, Holder.CIVILIAN, Holder.CRIMINALS}) {
            there += model.ledger().held(holder);
        }
        notebook.note(inMexico, there, 1);
        notebook.note(cartelGuns, model.ledger().held(Holder.CARTEL), 1);
        for (WeaponClass weaponClass : WeaponClass.all()) {
            notebook.note(price + weaponClass.ordinal(), model.prices().mexico(weaponClass), 1);
            notebook.note(ratio + weaponClass.ordinal(), model.prices().ratio(weaponClass), 1);
        }
        notebook.note(streetRatio, model.domesticMarket().ratio(), 1);
        double sales = 0;
        int year = model.calendar().yearOf(model.tick());
        for (int area = 0; area < model.geography().areas().size(); area++) {
            sales += model.geography().salesPerYear(area, year);
        }
        notebook.note(shareOfSales, model.recorder().boughtThisWeek(), sales / SimulationCalendar.WEEKS_PER_YEAR);
    }

    private void takeOwners(TraffickingModel model, double people, Notebook notebook) {
        double illegally = 0;
        double lawfully = 0;
        for (PlaceState place : model.places()) {
            illegally += place.civilianGuns();
            lawfully += place.lawfulGuns();
        }
        double homes = people / model.parameters().civilian().personsPerHousehold();
        notebook.note(armed, illegally, 1);
        notebook.note(lawful, lawfully, 1);
        notebook.note(householdShare, illegally + lawfully, homes);
    }
}
