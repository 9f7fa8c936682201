package interleave.app.sandbox;

import java.util.Optional;

/// How a child process ended.
///
/// @param exitCode of the process
/// @param reason why we ended it, if we did
/// @param output the end of what it printed
public record Ending(int exitCode, Optional<Limit> reason, String output) {}
