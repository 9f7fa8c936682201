package interleave.app.mutation;

import interleave.app.check.Discovery;
import interleave.app.kata.Kata;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How much of a weakened reference a kata's criteria notice.
public record MutationProof(Kata kata, List<Tried> all, Equivalents equivalents) {
    private static final int HUNDRED = 100;

    /// @param all without those that do not compile
    public MutationProof {
        all = List.copyOf(all);
    }

    /// Whether every survivor is explained, and every explanation is of a survivor.
    public boolean holds() {
        return problems().isEmpty();
    }

    /// How many mutants there are.
    public int mutants() {
        return all.size();
    }

    /// How many of them a criterion noticed.
    public int killed() {
        return (int) all.stream().filter(tried -> !tried.survived()).count();
    }

    /// The killed share in a line, and below it one for everything that is not as it should be.
    public String text() {
        var text = new StringBuilder();
        text.append("%s: %s, %s%n".formatted(kata.id(), share(mutants(), killed()), discoveries()));
        problems().forEach(problem -> text.append("  ✗ ").append(problem).append('\n'));
        return text.toString();
    }

    /// The killed share of all katas in a line.
    public static String together(List<MutationProof> proofs) {
        int mutants = proofs.stream().mapToInt(MutationProof::mutants).sum();
        int killed = proofs.stream().mapToInt(MutationProof::killed).sum();
        return "%d katas: %s".formatted(proofs.size(), share(mutants, killed));
    }

    private static String share(int mutants, int killed) {
        return "%d mutants, %d killed (%d%%), %d not"
                .formatted(
                        mutants,
                        killed,
                        mutants == 0 ? HUNDRED : HUNDRED * killed / mutants,
                        mutants - killed);
    }

    private String discoveries() {
        Map<Discovery, Integer> counts = new EnumMap<>(Discovery.class);
        for (Tried tried : all) {
            if (tried.fate() instanceof Fate.Killed killed) {
                counts.merge(killed.by(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> "%d by %s".formatted(entry.getValue(), entry.getKey().label()))
                .collect(Collectors.joining(", "));
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        Map<String, String> reasons = equivalents.reasons();
        all.stream()
                .filter(Tried::survived)
                .filter(tried -> !reasons.containsKey(tried.mutant().name()))
                .forEach(tried -> problems.add(tried.text()));
        List<String> survivors =
                all.stream().filter(Tried::survived).map(tried -> tried.mutant().name()).toList();
        reasons.keySet().stream()
                .filter(name -> !survivors.contains(name))
                .sorted()
                .forEach(name -> problems.add("no survivor, but in mutants.toml: " + name));
        return problems;
    }
}
