package interleave.app.check;

import interleave.app.UserError;
import interleave.app.kata.Kata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that a kata is proved with.
final class Cases {
    private Cases() {}

    static List<Case> of(Kata kata) throws UserError, IOException {
        var cases = new ArrayList<Case>();
        cases.add(new Case("starter", kata.starter(), new Expectation.FailsVisibly()));
        cases.add(new Case("reference", kata.reference(), new Expectation.Passes()));
        for (Path folder : folders(kata.solution().resolve("right"))) {
            cases.add(new Case("right/" + folder.getFileName(), folder, new Expectation.Passes()));
        }
        for (Path folder : folders(kata.solution().resolve("wrong"))) {
            cases.add(new Case("wrong/" + folder.getFileName(), folder, VerdictToml.read(folder)));
        }
        return cases;
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }
}
