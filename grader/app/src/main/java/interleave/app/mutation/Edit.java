package interleave.app.mutation;

import java.util.Comparator;
import java.util.List;

/// A stretch of a source text and what stands there instead.
///
/// @param from the first character's offset
/// @param to the offset after the last character
record Edit(int from, int to, String text) {
    /// The text with all of these made; they do not overlap.
    static String apply(List<Edit> edits, String text) {
        var edited = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> edited.replace(edit.from, edit.to, edit.text));
        return edited.toString();
    }
}
