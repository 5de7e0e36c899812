package org.ironriver.cli;

import java.util.List;
import java.util.function.Function;
import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.evidence.TargetUse;
import org.ironriver.scenarios.validation.Estimate;
import org.ironriver.scenarios.validation.GroupScore;
import org.ironriver.scenarios.validation.Score;
import org.ironriver.scenarios.validation.Scorecard;
import org.ironriver.scenarios.validation.SeriesError;
import org.ironriver.scenarios.validation.Verdict;

/** Numbers and verdicts of a scorecard as people read them: shares in per cent, no more digits than are known. */
final class ScoreFigures {

    private static final String SHARE = "share";
    private static final double PERCENT = 100;
    private static final String MISSING = "-";

    private ScoreFigures() {}

    static String simulated(Score score) {
        return quantity(score, score.simulated().mean());
    }

    /** Half the width of the interval of the mean. */
    static String halfWidth(Score score) {
        Estimate simulated = score.simulated();
        double half = (simulated.interval().high() - simulated.interval().low()) / 2;
        return Double.isFinite(half) ? "± " + quantity(score, half) : MISSING;
    }

    static String published(Score score) {
        return quantity(score, score.target().published());
    }

    static String tolerance(Score score) {
        return quantity(score, score.target().tolerance().low()) + " to "
                + quantity(score, score.target().tolerance().high());
    }

    static String ratio(Score score) {
        return Figures.number(score.ratio(), 2);
    }

    static String unit(Target target) {
        return target.unit().equals(SHARE) ? "%" : target.unit();
    }

    /** In words: a verdict that is not about this kind of figure is left out. */
    static String verdict(Verdict verdict, boolean applies) {
        if (!applies) {
            return "";
        }
        return switch (verdict) {
            case PASS -> "yes";
            case FAIL -> "NO";
            case UNKNOWN -> MISSING;
        };
    }

    /** As per cent. */
    static String error(double error) {
        return Figures.number(PERCENT * error, 1);
    }

    static String largestError(SeriesError error) {
        return Figures.number(PERCENT * error.largest(), 0);
    }

    static String replications(Scorecard scorecard) {
        return scorecard.complete() + (scorecard.complete() == 1 ? " replication" : " replications");
    }

    /** How many groups there are, how many pass, and which do not, or are not known to. */
    record Count(int all, int passing, List<String> others) {

        private static Count of(List<GroupScore> groups, Function<GroupScore, Verdict> verdict) {
            List<String> others = groups.stream()
                    .filter(group -> verdict.apply(group) != Verdict.PASS)
                    .map(score -> score.group().id())
                    .toList();
            return new Count(groups.size(), groups.size() - others.size(), others);
        }

        String inOneLine() {
            return passing + " of " + all + (others.isEmpty() ? "" : "; not " + String.join(", ", others));
        }
    }

    static Count levels(Scorecard scorecard) {
        return Count.of(scorecard.listGroups(TargetUse.LEVEL), GroupScore::isLevel);
    }

    static Count targets(Scorecard scorecard) {
        return Count.of(scorecard.listTargets(), GroupScore::isWithinTolerance);
    }

    private static String quantity(Score score, double value) {
        boolean share = score.target().unit().equals(SHARE);
        double shown = share ? PERCENT * value : value;
        double size =
                share ? PERCENT * score.target().published() : score.target().published();
        return Figures.number(shown, decimals(Math.abs(size)));
    }

    private static int decimals(double size) {
        if (size >= 100) {
            return 0;
        }
        return size >= 2 ? 1 : 2;
    }
}
