package interleave.app.attack;

import java.util.List;
import java.util.Map;

/// The criteria that attacks on a kata are graded by, unless they name others: one that is explored
/// and repeated, and that the starter fails. All of them would say the same, and take minutes where
/// each of them ends its test JVMs.
final class Usual {
    private static final Map<String, List<String>> CRITERIA =
            Map.of(
                    "01-sum-race",
                    List.of("SumRaceTests.noUpdateIsLostWhenTheWorkersRace"),
                    "02-bank-account",
                    List.of("BankAccountTests.nothingPaidInOrTakenOutIsLost"),
                    "05-connection-pool",
                    List.of("ConnectionPoolTests.noPermitIsLostWhenTheWorkThrows"));

    private Usual() {}

    static boolean is(List<String> criteria) {
        return CRITERIA.containsValue(criteria);
    }

    static List<String> criteria(String kata) {
        List<String> usual = CRITERIA.get(kata);
        if (usual == null) {
            throw new IllegalArgumentException("criteria is missing: %s has none".formatted(kata));
        }
        return usual;
    }
}
