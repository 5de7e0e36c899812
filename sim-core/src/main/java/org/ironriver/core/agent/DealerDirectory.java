package org.ironriver.core.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.ironriver.core.random.ReferenceWeights;
import org.jspecify.annotations.Nullable;

/** The licensees of each area, and how likely a stranger is to walk into each: in proportion to its volume. */
public final class DealerDirectory {

    private final List<Dealer> dealers;
    private final List<AreaList> all = new ArrayList<>();
    private final List<AreaList> complicit = new ArrayList<>();

    /** @param dealers in order of index */
    public DealerDirectory(List<Dealer> dealers, int areas) {
        this.dealers = Collections.unmodifiableList(dealers);
        for (int area = 0; area < areas; area++) {
            int here = area;
            all.add(AreaList.of(dealers, dealer -> dealer.area() == here));
            complicit.add(AreaList.of(dealers, dealer -> dealer.area() == here && dealer.isComplicit()));
        }
    }

    public List<Dealer> dealers() {
        return dealers;
    }

    public Dealer dealer(int index) {
        return dealers.get(index);
    }

    /** Number of dealers of an area at the start. */
    public int count(int area) {
        return all.get(area).dealers.length;
    }

    /** Dealer of an area at a uniform number, by volume; -1 if there is none. */
    public int pick(int area, double u) {
        return all.get(area).pick(u);
    }

    /** Complicit dealer of an area at a uniform number, by volume; -1 if there is none. */
    int pickComplicit(int area, double u) {
        return complicit.get(area).pick(u);
    }

    private record AreaList(int[] dealers, @Nullable ReferenceWeights weights) {

        static AreaList of(List<Dealer> dealers, Predicate<Dealer> belongs) {
            List<Dealer> here = dealers.stream().filter(belongs).toList();
            int[] indices = here.stream().mapToInt(Dealer::index).toArray();
            double[] volumes = here.stream().mapToDouble(Dealer::volumePerYear).toArray();
            return new AreaList(indices, indices.length == 0 ? null : ReferenceWeights.of(volumes));
        }

        int pick(double u) {
            return weights == null ? -1 : dealers[weights.pick(u)];
        }
    }
}
