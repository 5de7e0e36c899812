package org.ironriver.core.parameter;

import org.ironriver.core.firearm.Channel;

/** What each channel offers and costs; values and sources in {@code sourcing.yaml}. */
public record SourcingParameters(
        double strawShare,
        double complicitShare,
        double privateShare,
        double theftShare,
        double strawPayUsd,
        double complicitPremium,
        double privatePriceRatio,
        double theftPriceRatio,
        double strawReferenceRisk,
        double strawStrictReferenceRisk,
        double complicitReferenceRisk,
        double privateReferenceRisk,
        double privateStrictReferenceRisk,
        double theftReferenceRisk,
        double counterLossUsd,
        double searchLossUsd,
        double usedAgeMeanYears,
        double usedAgeShape,
        double sameStateShare,
        int sellersPerWeek,
        int gunsPerSeller,
        ByClass sellerAvailability,
        double fenceAvailability,
        ByClass salesClassShare,
        ByClass privatePoolPerSale,
        double poolTurnover,
        double poolWear,
        double displacedBuyers,
        double poolPriceElasticity) {

    /** What a smuggler reckons to lose, in USD, when an attempt in this channel fails. */
    public double lossUsd(Channel channel) {
        return switch (channel) {
            case STRAW_PURCHASE, COMPLICIT_DEALER -> counterLossUsd;
            case PRIVATE_SALE, THEFT -> searchLossUsd;
            case LEGAL_EXPORT, FOREIGN -> 0;
        };
    }
}
