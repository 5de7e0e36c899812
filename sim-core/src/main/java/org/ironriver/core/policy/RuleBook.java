package org.ironriver.core.policy;

import org.ironriver.core.firearm.WeaponClass;

/**
 * The rules of one week, area by area. The regime fills it anew every week with the law as it stands, then lets each
 * policy in force amend it, in the order of the scenario's interventions.
 */
public final class RuleBook {

    private static final int CLASSES = WeaponClass.all().size();

    private final int areas;
    private final double[][] byArea;
    private final double[][] byAreaAndClass;
    private final double[] national = new double[NationalRule.values().length];

    /** A book in which every rule is 0: no duty, no enforcement. */
    public RuleBook(int areas) {
        this.areas = areas;
        this.byArea = new double[AreaRule.values().length][areas];
        this.byAreaAndClass = new double[ClassRule.values().length][areas * CLASSES];
    }

    /** Number of US market areas. */
    public int areas() {
        return areas;
    }

    public double get(AreaRule rule, int area) {
        return byArea[rule.ordinal()][area];
    }

    public double get(ClassRule rule, int area, WeaponClass weaponClass) {
        return byAreaAndClass[rule.ordinal()][area * CLASSES + weaponClass.ordinal()];
    }

    public double get(NationalRule rule) {
        return national[rule.ordinal()];
    }

    public void set(AreaRule rule, int area, double value) {
        byArea[rule.ordinal()][area] = rule.checked(value);
    }

    public void set(ClassRule rule, int area, WeaponClass weaponClass, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(rule + " cannot be " + value + "; allowed: 0 to 1");
        }
        byAreaAndClass[rule.ordinal()][area * CLASSES + weaponClass.ordinal()] = value;
    }

    public void set(NationalRule rule, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(rule + " cannot be " + value + "; allowed: 0 or more");
        }
        national[rule.ordinal()] = value;
    }

    /**
     * Moves a rule towards a stricter target: by all of the distance at strength 1, not at all at strength 0. A rule
     * that is stricter already stays.
     */
    public void tighten(AreaRule rule, int area, double target, double strength) {
        double now = get(rule, area);
        set(rule, area, now + strength * Math.max(0, target - now));
    }

    /** As {@link #tighten(AreaRule, int, double, double)}, for one weapon class. */
    public void tighten(ClassRule rule, int area, WeaponClass weaponClass, double target, double strength) {
        double now = get(rule, area, weaponClass);
        set(rule, area, weaponClass, now + strength * Math.max(0, target - now));
    }

    /** Moves a national rule by {@code strength} of the distance to {@code target}, up or down. */
    public void move(NationalRule rule, double target, double strength) {
        double now = get(rule);
        set(rule, now + strength * (target - now));
    }
}
