package interleave.app.submission;

import interleave.app.kata.Kata;
import java.util.List;
import java.util.Map;

/// What somebody handed in: the files that the katas declare, and nothing else.
///
/// @param name that of its folder, or of its archive without the ending
/// @param files by the id of their kata; katas that were not handed in are absent
/// @param notes what was left out, a line each
public record Submission(String name, Map<String, List<SourceFile>> files, List<String> notes) {
    public Submission {
        files = Map.copyOf(files);
        notes = List.copyOf(notes);
    }

    /// The files of this kata, none if it was not handed in.
    public List<SourceFile> of(Kata kata) {
        return files.getOrDefault(kata.id(), List.of());
    }
}
