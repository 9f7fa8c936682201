package interleave.junit.race;

import java.util.List;

/// What is raced, in the words of the report.
///
/// @param title what is done: "The sum of 1 to 30 000 000"
/// @param counted what there is more and more of: "threads", "pages"
/// @param counts how many of these, rising, from 1 on
/// @param law what the times are held against
public record Course(String title, String counted, List<Integer> counts, Law law) {
    public Course {
        counts = List.copyOf(counts);
        if (counts.isEmpty() || counts.getFirst() != 1 || !isRising(counts)) {
            throw new IllegalArgumentException(
                    "counts must rise from 1 on, but are %s".formatted(counts));
        }
    }

    private static boolean isRising(List<Integer> counts) {
        return counts.stream().sorted().distinct().toList().equals(counts);
    }
}
