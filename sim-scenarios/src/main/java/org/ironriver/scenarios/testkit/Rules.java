package org.ironriver.scenarios.testkit;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.NationalRule;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.core.policy.RuleBook;

/**
 * What a rule book says, to be compared.
 *
 * @param byArea   values of all rules of an area, area by area
 * @param national values of all national rules
 */
record Rules(List<List<Double>> byArea, List<Double> national) {

    /** A value of every rule that leaves a policy something to add. */
    static final double LAX = 0.01;

    /** A value of every rule of an area or class that no policy can go beyond. */
    static final double STRICT = 1;

    static Rules before(int areas, double value) {
        return of(book(areas, value));
    }

    static Rules after(PolicyModule module, PolicyTerms terms, int areas, double value) {
        RuleBook book = book(areas, value);
        module.enact(terms).amend(book);
        return of(book);
    }

    boolean isLike(Rules other, int area) {
        return byArea.get(area).equals(other.byArea.get(area));
    }

    private static RuleBook book(int areas, double value) {
        RuleBook book = new RuleBook(areas);
        for (NationalRule rule : NationalRule.values()) {
            book.set(rule, value);
        }
        for (int area = 0; area < areas; area++) {
            for (AreaRule rule : AreaRule.values()) {
                book.set(rule, area, value);
            }
            for (ClassRule rule : ClassRule.values()) {
                for (WeaponClass weaponClass : WeaponClass.all()) {
                    book.set(rule, area, weaponClass, value);
                }
            }
        }
        return book;
    }

    private static Rules of(RuleBook book) {
        List<List<Double>> byArea = new ArrayList<>();
        for (int area = 0; area < book.areas(); area++) {
            List<Double> rules = new ArrayList<>();
            for (AreaRule rule : AreaRule.values()) {
                rules.add(book.get(rule, area));
            }
            for (ClassRule rule : ClassRule.values()) {
                for (WeaponClass weaponClass : WeaponClass.all()) {
                    rules.add(book.get(rule, area, weaponClass));
                }
            }
            byArea.add(List.copyOf(rules));
        }
        List<Double> national = new ArrayList<>();
        for (NationalRule rule : NationalRule.values()) {
            national.add(book.get(rule));
        }
        return new Rules(List.copyOf(byArea), List.copyOf(national));
    }
}
