package org.ironriver.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final List<String> PATHS = List.of("cartel.recruitment-rate", "cartel.size", "civilian.size", "TX");

    @Test
    void findsTheNearestName() {
        assertThat(Names.nearest("cartel.recruitmentrate", PATHS)).contains("cartel.recruitment-rate");
        assertThat(Names.nearest("tx", PATHS)).contains("TX");
    }

    @Test
    void aNameWithoutItsGroupIsFound() {
        assertThat(Names.nearest("recruitment-rate", PATHS)).contains("cartel.recruitment-rate");
        assertThat(Names.nearest("size", PATHS)).contains("cartel.size");
    }

    @Test
    void nothingIsSuggestedForANameUnlikeAnyOther() {
        assertThat(Names.nearest("supercalifragilistic", PATHS)).isEmpty();
        assertThat(Names.nearest("a", List.of())).isEmpty();
    }

    @Test
    void distanceCountsInsertedDeletedAndReplacedLetters() {
        assertThat(Names.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Names.distance("", "abc")).isEqualTo(3);
        assertThat(Names.distance("abc", "abc")).isZero();
    }
}
