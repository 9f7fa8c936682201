package interleave.app.doctor;

import java.nio.file.Path;

/// The computer that the grader runs on.
///
/// @param javaHome the JDK that runs the grader and the test JVMs
/// @param userHome where the Maven wrapper keeps what it downloaded
/// @param system its operating system's name, as Java tells it: "Linux"
/// @param cache where the grader keeps what it makes once
/// @param processors how many test JVMs it can run at the same time
public record Machine(Path javaHome, Path userHome, Path cache, String system, int processors) {}
