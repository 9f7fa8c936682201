package interleave.app.picture;

import interleave.app.verdict.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The student's files, line by line.
public record Code(List<Source> sources) {
    /// Lines shown above and below one that matters.
    private static final int AROUND = 2;

    public Code {
        sources = List.copyOf(sources);
    }

    /// A line as it stands in its file; absent if the file is not the student's.
    public Optional<String> line(String file, int number) {
        return sources.stream()
                .filter(source -> source.file().equals(file))
                .flatMap(source -> source.text().lines().skip(Math.max(0, number - 1L)).limit(1))
                .findFirst();
    }

    /// The lines of a file that matter, with some around each.
    ///
    /// @param numbers the lines that matter
    public List<CodeLine> around(String file, List<Integer> numbers) {
        var shown = new TreeSet<Integer>();
        for (int number : numbers) {
            for (int near = number - AROUND; near <= number + AROUND; near++) {
                shown.add(near);
            }
        }
        var lines = new ArrayList<CodeLine>();
        int last = 0;
        for (int number : shown) {
            Optional<String> text = number < 1 ? Optional.empty() : line(file, number);
            if (text.isPresent()) {
                boolean gap = !lines.isEmpty() && number != last + 1;
                lines.add(new CodeLine(file, number, text.get(), gap));
                last = number;
            }
        }
        return lines;
    }
}
