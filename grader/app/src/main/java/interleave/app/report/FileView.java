package interleave.app.report;

import static java.util.stream.Collectors.toCollection;

import interleave.app.picture.Code;
import interleave.app.picture.CodeLine;
import interleave.app.picture.Picture;
import interleave.app.picture.Row;
import interleave.app.verdict.Source;
import interleave.app.verdict.Verdict;
import interleave.engine.Location;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A file of the student's beside a picture: the lines that its schedule comes to, and where each
/// thread stands at the end.
record FileView(String name, List<LineView> lines) {
    private static final int LONGEST_LINE = 160;

    /// @param place as steps name it: "Buffer.java:41"
    /// @param gap whether lines are left out before this one
    /// @param blamed whether the verdict names it
    /// @param pins the threads that stand here at the end
    record LineView(
            String place, int number, String text, boolean gap, boolean blamed, List<Pin> pins) {}

    /// A thread's mark.
    record Pin(int number, String tone, String name) {}

    /// One for each file that the schedule comes to.
    static List<FileView> of(Picture picture, Verdict.Fail fail, Code code) {
        return code.sources().stream()
                .map(Source::file)
                .map(file -> new FileView(SafeText.line(file), lines(file, picture, fail, code)))
                .filter(view -> !view.lines().isEmpty())
                .toList();
    }

    private static List<LineView> lines(
            String file, Picture picture, Verdict.Fail fail, Code code) {
        TreeSet<Integer> blamed =
                Bug.lines(fail).stream()
                        .filter(location -> location.file().equals(file))
                        .map(Location::line)
                        .collect(toCollection(TreeSet::new));
        TreeSet<Integer> come =
                picture.rows().stream()
                        .filter(row -> row.step().file().equals(file) && row.lane() >= 0)
                        .map(row -> row.step().line())
                        .collect(toCollection(TreeSet::new));
        List<Integer> wanted = Stream.concat(come.stream(), blamed.stream()).distinct().toList();
        List<CodeLine> lines = code.around(file, wanted);
        int indented = lines.stream().mapToInt(FileView::indentation).min().orElse(0);
        return lines.stream()
                .map(
                        line ->
                                view(
                                        line,
                                        indented,
                                        blamed.contains(line.number()),
                                        pins(line, picture)))
                .toList();
    }

    /// Of a blank line, none counts.
    private static int indentation(CodeLine line) {
        String text = text(line);
        return text.isBlank() ? Integer.MAX_VALUE : text.length() - text.stripLeading().length();
    }

    /// As it is indented, which a block of text loses in front of its first letter.
    private static String text(CodeLine line) {
        return SafeText.block("|" + line.text()).substring(1);
    }

    private static LineView view(CodeLine line, int indented, boolean blamed, List<Pin> pins) {
        String all = text(line);
        String text = all.substring(Math.min(indented, all.length()));
        return new LineView(
                SafeText.line(line.file()) + ":" + line.number(),
                line.number(),
                text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…",
                line.gap(),
                blamed,
                pins);
    }

    private static List<Pin> pins(CodeLine line, Picture picture) {
        var last = new TreeMap<Integer, Row>();
        picture.rows().stream()
                .filter(row -> row.lane() >= 0 && !row.step().file().isEmpty())
                .forEach(row -> last.put(row.lane(), row));
        return last.entrySet().stream()
                .filter(
                        entry ->
                                entry.getValue().step().line() == line.number()
                                        && entry.getValue().step().file().equals(line.file()))
                .map(
                        entry ->
                                new Pin(
                                        entry.getKey() + 1,
                                        Tones.lane(entry.getKey()),
                                        SafeText.line(picture.lanes().get(entry.getKey()))))
                .toList();
    }
}
