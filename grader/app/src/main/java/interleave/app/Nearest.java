package interleave.app;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Proposes what somebody who mistyped a name may have meant.
public final class Nearest {
    private static final int PROPOSALS = 3;

    private Nearest() {}

    /// "did you mean 05-connection-pool, 06-bounded-buffer or …?"
    public static String to(String typed, List<String> names) {
        return names.stream()
                .sorted(
                        Comparator.comparingInt((String name) -> distance(typed, name))
                                .thenComparing(name -> name))
                .limit(PROPOSALS)
                .collect(Collectors.joining(", ", "did you mean one of ", "?"));
    }

    /// Levenshtein's distance, smaller when one name holds the other.
    private static int distance(String typed, String name) {
        if (name.contains(typed)) {
            return 0;
        }
        int[] row = new int[name.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int substitution = diagonal + (typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[name.length()];
    }
}
