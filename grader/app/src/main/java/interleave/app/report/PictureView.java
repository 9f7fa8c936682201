package interleave.app.report;

import interleave.app.picture.Code;
import interleave.app.picture.Mark;
import interleave.app.picture.Part;
import interleave.app.picture.Picture;
import interleave.app.picture.Row;
import interleave.app.verdict.Verdict;
import interleave.engine.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A schedule as the page draws it: complete without a script, which only plays it.
///
/// @param number its place on the page, counted from 1
/// @param lead what there is to see, in a sentence
/// @param key the place of the last step that is marked; absent if none is
/// @param width the class of how many lanes there are: with few, each is wide enough for its text
record PictureView(
        int number,
        String lead,
        Optional<String> key,
        String token,
        String width,
        List<LaneName> lanes,
        List<LockName> locks,
        List<PartView> parts,
        List<FileView> files) {
    /// A lane's heading.
    ///
    /// @param tone the class of its colour
    record LaneName(int number, String tone, String name) {}

    /// A lock's bar and what it is called.
    record LockName(String tone, String name) {}

    /// @param number of the picture on the page
    /// @param room how many steps it may have
    static PictureView of(int number, Verdict.Fail fail, Witness witness, Code code, int room) {
        Set<String> own =
                code.sources().stream().map(source -> source.file()).collect(Collectors.toSet());
        Picture picture = Picture.of(fail, witness.steps(), own, room);
        return new PictureView(
                number,
                lead(picture, witness),
                key(number, picture),
                SafeText.line(witness.token()),
                width(picture.lanes().size()),
                IntStream.range(0, picture.lanes().size())
                        .mapToObj(lane -> laneName(lane, picture.lanes().get(lane)))
                        .toList(),
                IntStream.range(0, picture.locks().size())
                        .filter(lock -> isHeld(picture, lock))
                        .mapToObj(
                                lock ->
                                        new LockName(
                                                Tones.lock(lock),
                                                SafeText.line(picture.locks().get(lock))))
                        .toList(),
                parts(number, picture, code),
                FileView.of(picture, fail, code));
    }

    boolean hasLocks() {
        return !locks.isEmpty();
    }

    boolean hasFiles() {
        return !files.isEmpty();
    }

    int laneCount() {
        return lanes.size();
    }

    private static Optional<String> key(int number, Picture picture) {
        return picture.rows().reversed().stream()
                .filter(row -> row.mark() != Mark.NONE)
                .findFirst()
                .map(row -> StepView.id(number, row));
    }

    private static String width(int lanes) {
        return lanes <= 2 ? "few" : lanes == 3 ? "three" : "many";
    }

    private static LaneName laneName(int lane, String name) {
        return new LaneName(lane + 1, Tones.lane(lane), SafeText.line(name));
    }

    private static boolean isHeld(Picture picture, int lock) {
        return picture.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.held().contains(lock));
    }

    private static String lead(Picture picture, Witness witness) {
        return "%s of %s, %s. Time runs downwards."
                .formatted(
                        Counted.of(picture.steps(), "step"),
                        Counted.of(picture.lanes().size(), "thread"),
                        switch (witness.contextSwitches()) {
                            case 0 -> "and the processor never changes hands";
                            case 1 -> "and the processor changes hands once";
                            default ->
                                    "and the processor changes hands %d times"
                                            .formatted(witness.contextSwitches());
                        });
    }

    private static List<PartView> parts(int number, Picture picture, Code code) {
        var views = new ArrayList<PartView>();
        Row before = null;
        for (Part part : picture.parts()) {
            switch (part) {
                case Part.Shown(Row row) -> {
                    views.add(PartView.ofShown(StepView.of(number, row, before, code)));
                    before = row;
                }
                case Part.Folded(List<Row> rows) ->
                        views.add(PartView.ofFolded(steps(number, rows, before, code)));
                case Part.LeftOut(int count) -> views.add(PartView.ofLeftOut(count));
            }
        }
        return views;
    }

    private static List<StepView> steps(
            int number, List<Row> rows, @Nullable Row before, Code code) {
        var views = new ArrayList<StepView>();
        Row last = before;
        for (Row row : rows) {
            views.add(StepView.of(number, row, last, code));
            last = row;
        }
        return views;
    }
}
