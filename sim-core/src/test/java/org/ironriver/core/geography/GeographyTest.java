package org.ironriver.core.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.LocalDate;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeographyTest {

    private static final Geography GEOGRAPHY = Geography.load();

    private static int area(String code) {
        return GEOGRAPHY.area(code).index();
    }

    private static int place(String id) {
        return GEOGRAPHY.place(id).index();
    }

    private static int port(String id) {
        return GEOGRAPHY.port(id).index();
    }

    @Nested
    class Areas {

        @Test
        void thereAreFiftyStatesAndTheDistrictAndTheirCensusSumsToTheNation() {
            assertThat(GEOGRAPHY.areas())
                    .hasSize(51)
                    .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
            assertThat(GEOGRAPHY.areas().stream()
                            .mapToLong(MarketArea::population)
                            .sum())
                    .isEqualTo(308_745_538L);
        }

        @Test
        void indicesArePositions() {
            for (int i = 0; i < 51; i++) {
                assertThat(GEOGRAPHY.areas().get(i).index()).isEqualTo(i);
            }
        }

        @Test
        void dealersSumToTheLicensees() {
            assertThat(GEOGRAPHY.areas().stream().mapToInt(MarketArea::dealers).sum())
                    .isEqualTo(55_830);
            assertThat(List.of("TX", "AZ", "CA", "NM").stream()
                            .mapToInt(code -> GEOGRAPHY.area(code).dealers())
                            .sum())
                    .isEqualTo(8_700);
            assertThat(GEOGRAPHY.area("TX").dealers()).isEqualTo(3_800);
        }

        @Test
        void salesSharesSumToOneAndAgreeWithTheYears() {
            assertThat(GEOGRAPHY.areas().stream()
                            .mapToDouble(MarketArea::salesShare)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            double texas = 0;
            double nation = 0;
            for (int year = 2010; year <= 2012; year++) {
                texas += GEOGRAPHY.salesPerYear(area("TX"), year);
                nation += salesOfTheNation(year);
            }
            assertThat(GEOGRAPHY.area("TX").salesShare()).isCloseTo(texas / nation, within(1e-6));
        }

        /** 32 % of adults, as the source's national estimate for 2016. */
        @Test
        void gunOwnershipAgreesWithTheNationalFigure() {
            double owners = GEOGRAPHY.areas().stream()
                    .mapToDouble(area -> area.population() * area.homeGunShare())
                    .sum();
            assertThat(owners / 308_745_538L).isCloseTo(0.32, within(0.01));
        }

        @Test
        void anUnknownCodeIsAnsweredWithTheNearest() {
            assertThat(GEOGRAPHY.findArea("ZZ")).isEmpty();
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> GEOGRAPHY.area("tx"))
                    .satisfies(e -> assertThat(e.suggestion()).contains("TX"));
        }
    }

    private static double salesOfTheNation(int year) {
        return GEOGRAPHY.areas().stream()
                .mapToDouble(area -> GEOGRAPHY.salesPerYear(area.index(), year))
                .sum();
    }

    @Nested
    class Sales {

        @ParameterizedTest
        @CsvSource({
            "2000, 7861000, 653000",
            "2010, 9733000, 812000",
            "2016, 15997000, 1297000",
            "2022, 16488000, 1392000"
        })
        void areThePublishedOnesInTheYearsThatAreKnown(int year, double nation, double texas) {
            assertThat(salesOfTheNation(year)).isCloseTo(nation, within(1.0));
            assertThat(GEOGRAPHY.salesPerYear(area("TX"), year)).isCloseTo(texas, within(1e-6));
        }

        @Test
        void areThoseOfTheirYearAndStayFlatOutside() {
            assertThat(GEOGRAPHY.salesPerYear(area("AZ"), 2018)).isCloseTo(281_000, within(1e-6));
            assertThat(GEOGRAPHY.salesPerYear(area("CA"), 2001)).isCloseTo(680_000, within(1e-6));
            assertThat(GEOGRAPHY.salesPerYear(area("CA"), 1998)).isCloseTo(860_000, within(1e-6));
            assertThat(GEOGRAPHY.salesPerYear(area("CA"), 2028)).isCloseTo(842_000, within(1e-6));
        }
    }

    @Nested
    class Ports {

        @Test
        void thereAre29AndTheirTrafficSumsToOne() {
            assertThat(GEOGRAPHY.ports()).hasSize(29);
            assertThat(GEOGRAPHY.ports().stream()
                            .mapToDouble(PortOfEntry::traffic)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }

        @ParameterizedTest
        @CsvSource({"CA, 25260", "AZ, 6651", "NM, 786", "TX, 31349"})
        void eachStateHasItsPublishedShareOfCrossings(String code, double thousand) {
            double share = GEOGRAPHY.ports().stream()
                    .filter(port -> port.area() == area(code))
                    .mapToDouble(PortOfEntry::traffic)
                    .sum();
            assertThat(share).isCloseTo(thousand / 64_046, within(1e-9));
        }

        @Test
        void everyPortLeadsIntoABorderMunicipalityNearby() {
            for (PortOfEntry port : GEOGRAPHY.ports()) {
                assertThat(GEOGRAPHY.places().get(port.place()).borderCity()).isTrue();
                assertThat(GEOGRAPHY.kmPortToPlace(port.index(), port.place())).isLessThan(100);
            }
        }

        @Test
        void severalPortsMayLeadIntoOnePlace() {
            assertThat(GEOGRAPHY.listPortsInto(place("juarez")))
                    .extracting(PortOfEntry::id)
                    .containsExactly("santa-teresa", "el-paso", "ysleta");
        }

        @Test
        void anUnknownPortIsAnsweredWithTheNearest() {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> GEOGRAPHY.port("elpaso"))
                    .withMessageContaining("did you mean 'el-paso'?");
        }
    }

    @Nested
    class Places {

        @Test
        void thereAre32StatesAnd24BorderMunicipalities() {
            assertThat(GEOGRAPHY.places()).hasSize(56);
            assertThat(GEOGRAPHY.places().stream().filter(Place::borderCity)).hasSize(24);
            assertThat(GEOGRAPHY.places().stream()
                            .filter(Place::borderCity)
                            .map(Place::state)
                            .distinct())
                    .containsExactlyInAnyOrder(
                            "baja-california", "sonora", "chihuahua", "coahuila", "nuevo-leon", "tamaulipas");
        }

        /** CONAPO's national totals at mid-year; the states were typed in to the nearest 10,000. */
        @ParameterizedTest
        @CsvSource({"2004, 104.272", "2011, 115.367", "2022, 130.118"})
        void theirPopulationSumsToTheNation(int year, double million) {
            assertThat(nation(year) / 1e6).isCloseTo(million, within(0.05));
        }

        @ParameterizedTest
        @CsvSource({"1998, 96.117", "2018, 125.33", "2025, 133.352"})
        void populationInOtherYearsIsWithinOnePercent(int year, double million) {
            assertThat(nation(year) / 1e6).isCloseTo(million, withPercentage(1));
        }

        private static double nation(int year) {
            return GEOGRAPHY.places().stream()
                    .mapToDouble(place -> GEOGRAPHY.population(place.index(), year))
                    .sum();
        }

        @Test
        void aStateAndItsBorderMunicipalitiesMakeTheWholeState() {
            double bajaCalifornia = GEOGRAPHY.places().stream()
                    .filter(place -> place.state().equals("baja-california"))
                    .mapToDouble(place -> GEOGRAPHY.population(place.index(), 2011))
                    .sum();
            assertThat(bajaCalifornia).isCloseTo(3_220_000, within(1.0));
            assertThat(GEOGRAPHY.population(place("tijuana"), 2011)).isCloseTo(1_592_000, withPercentage(1));
        }

        @Test
        void populationBeyondTheKnownYearsIsRefused() {
            assertThat(GEOGRAPHY.population(place("yucatan"), 2028)).isGreaterThan(2_310_000);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GEOGRAPHY.population(0, 2051))
                    .withMessageContaining("1990 to 2050");
        }

        /** The shape spreads a national rate over the places, so its mean by head must be one. */
        @Test
        void theShapeOfDisputesHasMeanOneByHead() {
            double weighted = GEOGRAPHY.places().stream()
                    .mapToDouble(place -> place.disputeShape() * GEOGRAPHY.population(place.index(), 1999))
                    .sum();
            assertThat(weighted / nation(1999)).isCloseTo(1, within(0.02));
        }

        @Test
        void impunityFiguresAreThePublishedOnes() {
            assertThat(GEOGRAPHY.place("yucatan").ruleOfLaw()).isEqualTo(0.729);
            assertThat(GEOGRAPHY.place("morelos").ruleOfLaw()).isEqualTo(0.004);
        }

        @Test
        void anUnknownPlaceIsAnsweredWithTheNearest() {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> GEOGRAPHY.place("Nuevo Laredo"))
                    .withMessageContaining("did you mean 'nuevo-laredo'?");
        }
    }

    @Nested
    class DistancesBetweenThem {

        @ParameterizedTest
        @CsvSource({"san-ysidro, brownsville, 2000", "el-paso, laredo, 817", "nogales, el-paso, 428"})
        void portsLieAsFarApartAsOnAMap(String from, String to, double km) {
            assertThat(GEOGRAPHY.kmPortToPort(port(from), port(to))).isCloseTo(km, withPercentage(2));
            assertThat(GEOGRAPHY.kmPortToPort(port(to), port(from)))
                    .isCloseTo(GEOGRAPHY.kmPortToPort(port(from), port(to)), within(1e-9));
        }

        @Test
        void aPlaceIsNoDistanceFromItself() {
            assertThat(GEOGRAPHY.kmPlaceToPlace(3, 3)).isZero();
            assertThat(GEOGRAPHY.kmAreaToArea(area("TX"), area("TX"))).isZero();
        }

        @Test
        void arizonaIsNearerToNogalesThanTexasIs() {
            assertThat(GEOGRAPHY.kmAreaToPort(area("AZ"), port("nogales")))
                    .isLessThan(GEOGRAPHY.kmAreaToPort(area("TX"), port("nogales")))
                    .isCloseTo(241, withPercentage(3));
            assertThat(GEOGRAPHY.kmPlaceToPlace(place("tijuana"), place("sinaloa")))
                    .isCloseTo(1_255, withPercentage(5));
        }

        @Test
        void halfwayRoundTheEarthIsHalfItsCircumference() {
            assertThat(Distances.haversineKm(0, 0, 0, 180)).isCloseTo(Math.PI * 6371, within(1e-6));
        }
    }

    @Nested
    class Neighbours {

        @Test
        void are107Pairs() {
            int pairs = 0;
            for (int a = 0; a < 51; a++) {
                assertThat(GEOGRAPHY.adjacent(a, a)).isFalse();
                for (int b = 0; b < a; b++) {
                    assertThat(GEOGRAPHY.adjacent(a, b)).isEqualTo(GEOGRAPHY.adjacent(b, a));
                    pairs += GEOGRAPHY.adjacent(a, b) ? 1 : 0;
                }
            }
            assertThat(pairs).isEqualTo(107);
        }

        @ParameterizedTest
        @CsvSource({"TX, NM, true", "TX, AZ, false", "AZ, CO, false", "MD, DC, true", "AK, WA, false"})
        void shareALandBorder(String a, String b, boolean adjacent) {
            assertThat(GEOGRAPHY.adjacent(area(a), area(b))).isEqualTo(adjacent);
        }
    }

    @Nested
    class Laws {

        @ParameterizedTest
        @CsvSource({
            "CA, 1998-01-01, true",
            "CO, 2013-06-30, false",
            "CO, 2013-07-01, true",
            "MO, 2005-01-01, false",
            "NM, 2019-06-30, false",
            "NM, 2019-07-01, true",
            "TX, 2028-12-31, false",
            "AZ, 2028-12-31, false"
        })
        void privateSaleChecks(String code, LocalDate date, boolean required) {
            assertThat(GEOGRAPHY.requiresPrivateSaleCheck(area(code), date)).isEqualTo(required);
        }

        @ParameterizedTest
        @CsvSource({
            "MO, 2007-08-27, true",
            "MO, 2007-08-28, false",
            "CT, 2013-12-31, true",
            "CT, 2014-01-01, true",
            "CA, 2000-01-01, true",
            "TX, 2020-01-01, false"
        })
        void handgunChecksMayEndAndAreImpliedByChecksOfAll(String code, LocalDate date, boolean required) {
            assertThat(GEOGRAPHY.requiresHandgunPrivateSaleCheck(area(code), date))
                    .isEqualTo(required);
        }

        @ParameterizedTest
        @CsvSource({"CA, 1998-01-01, true", "TX, 2004-01-01, false", "MD, 2013-09-30, false", "MD, 2013-10-01, true"})
        void stateBansAreThoseOfTheStatesAlone(String code, LocalDate date, boolean banned) {
            assertThat(GEOGRAPHY.bansAssaultWeapons(area(code), date)).isEqualTo(banned);
        }

        @ParameterizedTest
        @CsvSource({"TX, 2011-08-13, false", "TX, 2011-08-14, true", "CA, 2018-01-01, true", "NV, 2018-01-01, false"})
        void rifleReportsBeganInFourStates(String code, LocalDate date, boolean reported) {
            assertThat(GEOGRAPHY.reportsRifleMultipleSales(area(code), date)).isEqualTo(reported);
        }
    }
}
