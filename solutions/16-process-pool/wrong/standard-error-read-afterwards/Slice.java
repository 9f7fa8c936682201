package katas.processpool;

import java.util.ArrayList;
import java.util.List;

record Slice(int from, int to) {
    static List<Slice> of(int from, int to, int workers) {
        long count = (long) to - from + 1;
        int parts = (int) Math.min(workers, count);
        var slices = new ArrayList<Slice>();
        long first = from;
        for (int part = 0; part < parts; part++) {
            long size = count / parts + (part < count % parts ? 1 : 0);
            slices.add(new Slice((int) first, (int) (first + size - 1)));
            first += size;
        }
        return slices;
    }

    @Override
    public String toString() {
        return "%d to %d".formatted(from, to);
    }
}
