package interleave.app.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// How often the grader names the bugs of wrong answers as their authors do.
public final class DiagnosisProof {
    /// Of ten culprits so many have to be right.
    private static final int ENOUGH = 9;

    private final List<Kata> katas = new ArrayList<>();

    private record Kata(String id, List<Comparison> answers) {
        int causes() {
            return (int) answers.stream().filter(Comparison::hasCause).count();
        }

        int places() {
            return (int) answers.stream().filter(Comparison::hasPlace).count();
        }
    }

    public static DiagnosisProof of(List<KataProof> proofs) throws IOException {
        var proof = new DiagnosisProof();
        for (KataProof kata : proofs) {
            var answers = new ArrayList<Comparison>();
            for (CaseResult result : kata.results()) {
                Comparison.of(result).ifPresent(answers::add);
            }
            proof.katas.add(new Kata(kata.kata().id(), answers));
        }
        return proof;
    }

    private DiagnosisProof() {}

    /// Whether each cause is right and enough of the culprits are.
    public boolean holds() {
        return causes() == answers() && places() * 10 >= answers() * ENOUGH;
    }

    private int answers() {
        return katas.stream().mapToInt(kata -> kata.answers().size()).sum();
    }

    private int causes() {
        return katas.stream().mapToInt(Kata::causes).sum();
    }

    private int places() {
        return katas.stream().mapToInt(Kata::places).sum();
    }

    /// A line a kata and one for all, and below them each answer whose bug was not named rightly.
    public String text() {
        var text = new StringBuilder();
        text.append(
                "%-24s %7s  %12s  %13s%n".formatted("", "answers", "right cause", "right culprit"));
        katas.forEach(
                kata ->
                        text.append(
                                row(
                                        kata.id(),
                                        kata.answers().size(),
                                        kata.causes(),
                                        kata.places())));
        text.append(row("all", answers(), causes(), places()));
        katas.forEach(kata -> text.append(misses(kata)));
        return text.toString();
    }

    private static String row(String name, int answers, int causes, int places) {
        return "%-24s %7d  %5d %5.1f%%  %6d %5.1f%%%n"
                .formatted(
                        name,
                        answers,
                        causes,
                        share(causes, answers),
                        places,
                        share(places, answers));
    }

    private static double share(int part, int all) {
        return all == 0 ? 100 : 100.0 * part / all;
    }

    private static String misses(Kata kata) {
        var text = new StringBuilder();
        kata.answers().stream()
                .filter(one -> !one.hasCause() || !one.hasPlace())
                .forEach(
                        one ->
                                text.append(
                                        "  %s  %s %s%n"
                                                .formatted(
                                                        !one.hasCause()
                                                                ? one.hasPlace()
                                                                        ? "cause          "
                                                                        : "cause, culprit "
                                                                : "       culprit ",
                                                        kata.id(),
                                                        one.miss())));
        return text.toString();
    }
}
