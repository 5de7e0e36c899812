package org.ironriver.core.parameter;

import org.ironriver.core.input.LocatedYaml;

/** A small model whose parameters show every kind of value, so that these tests do not depend on the real numbers. */
record SampleParameters(Cartel cartel) {

    static final String YAML = """
            cartel:
              recruitment-rate:
                value: 2.527e-3
                unit: 1/week
                range: [2.0e-3, 3.0e-3]
                grade: A
                source: Prieto-Curiel 2023
                note: a | b
              first-members:
                value: 115000
                unit: people
                range: [110000, 120000]
                grade: B
                source: ibidem
              leaders-removed:
                value: {2006: 1, 2008: 5, 2012: 3}
                between: steps
                unit: leaders/year
                range: [0, 20]
                grade: D
                source: assumed
              prices:
                price-usd:
                  value: {handgun: 600, assault-weapon: 900, other-long-gun: 650, fifty-calibre: 6000}
                  unit: USD
                  range: [100, 10000]
                  grade: D
                  source: assumed
            """;

    record Cartel(double recruitmentRate, int firstMembers, YearSeries leadersRemoved, Prices prices) {

        Cartel {
            if (firstMembers == 119_999) {
                throw new IllegalArgumentException("119999 is an unlucky number of members");
            }
        }
    }

    record Prices(ByClass priceUsd) {}

    static ParameterSet load() {
        return load(YAML);
    }

    static ParameterSet load(String yaml) {
        return ParameterSet.load(SampleParameters.class, group -> LocatedYaml.parse(group + ".yaml", yaml));
    }
}
