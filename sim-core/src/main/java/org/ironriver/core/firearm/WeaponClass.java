package org.ironriver.core.firearm;

import java.util.List;

/** The classes of firearm that buyers, laws and traces tell apart. */
public enum WeaponClass {
    /** Pistols and revolvers, but for those that the 1994 law listed as assault weapons. */
    HANDGUN("handgun"),
    /** Semi-automatic rifles and pistols of the kind that the federal law of 1994-2004 listed. */
    ASSAULT_WEAPON("assault-weapon"),
    /** Any other rifle or shotgun. */
    OTHER_LONG_GUN("other-long-gun"),
    /** Rifles of .50 calibre. */
    FIFTY_CALIBRE("fifty-calibre");

    private static final List<WeaponClass> ALL = List.of(values());

    private final String id;

    WeaponClass(String id) {
        this.id = id;
    }

    /** Name in files and outcome names. */
    public String id() {
        return id;
    }

    /** True for rifles and shotguns of any kind (the trace figures' "long gun"). */
    public boolean isLongGun() {
        return this != HANDGUN;
    }

    /** All classes in order of declaration, without a copy. */
    public static List<WeaponClass> all() {
        return ALL;
    }
}
