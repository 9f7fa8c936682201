package interleave.app.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks for what attacks leave behind: each puts this mark into the names of the files that it
/// writes and the command lines of the processes that it starts.
///
/// @param places folders in which no submission has any business
record Traces(List<Path> places) {
    private static final String MARK = "interleave-attack";

    Traces {
        places = List.copyOf(places);
    }

    List<String> found() {
        var found = new ArrayList<String>();
        for (Path place : places) {
            found.addAll(files(place));
        }
        ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(MARK))
                .forEach(line -> found.add("process " + line));
        return found;
    }

    /// What lies in a folder itself: attacks do not dig.
    private static List<String> files(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().contains(MARK))
                    .map(file -> "file " + file)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
