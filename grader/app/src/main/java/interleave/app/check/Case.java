package interleave.app.check;

import java.nio.file.Path;

/// One piece of code whose verdict the author knows.
///
/// @param name "starter", "reference", "right/semaphores" or "wrong/lost-permit"
/// @param sources the folder of its .java files
public record Case(String name, Path sources, Expectation expectation) {}
